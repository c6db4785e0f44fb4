import type { Text } from "../locale/text.ts";
import type { Dossier } from "./dossier.ts";
import type { Scope } from "./leaf.ts";
import type { NodeSet } from "./policy.ts";
import { claimedInvoices, ordersFor } from "./related.ts";
import type { Subject } from "./verdict.ts";

/** A member of a set: what it is, and the scope its node is judged in. */
export interface Member {
  readonly subject: Subject;
  readonly scope: Scope;
}

export function membersOf(set: NodeSet, scope: Scope): Member[] {
  const { dossier } = scope;
  switch (set) {
    case "claimed-invoice":
    case "claimed-invoice-but-deposits":
      return claimedInvoices(dossier)
        .filter(({ kind }) => set === "claimed-invoice" || kind !== "deposit")
        .map((invoice) => ({ subject: { kind: "invoice", id: invoice.number }, scope: { ...scope, invoice } }));
    case "exhibited-contract":
      return contracts(dossier).map((document) => ({
        subject: { kind: "order", id: document.id },
        scope: { ...scope, documents: [document] },
      }));
    case "open-incident":
      return dossier.caseFile.incidents
        .filter(({ closedOn }) => closedOn === null)
        .map((incident) => ({ subject: { kind: "incident", id: incident.id }, scope: { ...scope, incident } }));
  }
}

const contracts = (dossier: Dossier) =>
  ordersFor(dossier, { invoice: null, incident: null }, ["tripartite-contract", "bipartite-contract"]);

/** What to say when the set is empty. */
export const emptyTexts: Record<NodeSet, Text> = {
  "claimed-invoice": { fr: "aucune facture réclamée", en: "no claimed invoice" },
  "claimed-invoice-but-deposits": { fr: "aucune facture à livrer", en: "no invoice to deliver for" },
  "exhibited-contract": { fr: "aucun contrat au dossier", en: "no contract in the case" },
  "open-incident": { fr: "aucun incident ouvert", en: "no open incident" },
};
