import type { Text } from "../locale/text.ts";
import type { Dossier } from "./dossier.ts";
import type { Gate } from "./policy.ts";
import { claimedInvoices } from "./related.ts";

/** Why a gate's occasion has not come; null when it has. */
export function notYet(gate: Gate, dossier: Dossier): Text | null {
  const { caseFile } = dossier;
  if (caseFile.closed !== null) return { fr: "le dossier est clos", en: "the case is closed" };
  if (caseFile.client.kind === "consumer") {
    return {
      fr: "le client est un particulier, que le portage salarial exclut",
      en: "the client is a consumer, whom portage salarial excludes",
    };
  }
  switch (gate.occasion) {
    case "claimed-invoice":
      return claimedInvoices(dossier).length > 0 ? null : nothingClaimed(dossier);
    case "open-incident":
      return hasOpenIncident(dossier) ? null : { fr: "aucun incident ouvert", en: "no open incident" };
    case "contract":
      return restsOnOtherOrders(dossier)
        ? {
            fr: "le dossier repose sur un devis ou un bon de commande",
            en: "the case rests on a quote or a purchase order",
          }
        : null;
  }
}

function nothingClaimed(dossier: Dossier): Text {
  if (dossier.caseFile.invoices.length === 0) return { fr: "aucune facture au dossier", en: "no invoice in the case" };
  return allPaid(dossier)
    ? { fr: "tout est payé", en: "everything is paid" }
    : { fr: "aucune facture échue et impayée", en: "no invoice past due and unpaid" };
}

export const hasOpenIncident = ({ caseFile }: Dossier): boolean =>
  caseFile.incidents.some(({ closedOn }) => closedOn === null);

const contractKinds = new Set(["tripartite-contract", "bipartite-contract"]);

const restsOnOtherOrders = ({ caseFile }: Dossier): boolean =>
  caseFile.orders.length > 0 && !caseFile.orders.some(({ kind }) => contractKinds.has(kind));

/** Nothing is left to pay on any invoice, whether due yet or not. */
export function allPaid(dossier: Dossier): boolean {
  const { invoices, payments } = dossier.caseFile;
  const owed = invoices
    .filter(({ exhibit }) => exhibit)
    .reduce((sum, { kind, gross }) => (kind === "credit-note" ? sum - gross : sum + gross), 0n);
  const paid = payments.filter(({ on }) => on <= dossier.today).reduce((sum, { amount }) => sum + amount, 0n);
  return invoices.length > 0 && paid >= owed;
}
