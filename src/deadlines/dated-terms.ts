import type { CaseFile, Incident, JournalEntry } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import { earliest, type PlainDate } from "../time/plain-date.ts";
import type { DatedTerm } from "./deadlines.ts";
import {
  contractDeadline,
  insurerNotice,
  paymentOrderEnforcement,
  paymentOrderObjection,
  paymentOrderService,
  proofOfDebt,
  type LastDay,
} from "./formal-deadlines.ts";

/** The days that the case has to keep, earliest first: from the law, and from what the parties said. */
export function datedTerms(caseFile: CaseFile, law: Law): DatedTerm[] {
  return [
    ...contractTerms(caseFile, law),
    ...caseFile.journal.flatMap(journalTerms),
    ...caseFile.journal.flatMap((entry) => orderTerms(entry, law)),
    ...caseFile.incidents.flatMap((incident) => incidentTerms(incident, law)),
    ...insolvencyTerms(caseFile, law),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

const contractKinds: ReadonlySet<string> = new Set(["tripartite-contract", "bipartite-contract"]);

function contractTerms({ mission, orders }: CaseFile, law: Law): DatedTerm[] {
  const start = mission?.start ?? null;
  const hasOtherOrdersOnly = orders.length > 0 && !orders.some(({ kind }) => contractKinds.has(kind));
  const last = start === null || hasOtherOrdersOnly ? null : contractDeadline(start, law);
  if (last === null) return [];
  return [
    {
      kind: "contract",
      subject: null,
      ...last,
      label: { fr: "Contrat à conclure au plus tard", en: "Contract to be concluded by then" },
      article: "C. trav. L1254-22",
    },
  ];
}

const agreed = (kind: DatedTerm["kind"], subject: string, on: PlainDate | null, label: Text): DatedTerm[] =>
  on === null ? [] : [{ kind, subject, on, label, article: null, toConfirm: false }];

/** What a step of the journal leaves to wait for. */
function journalTerms({ id, kind, deadline, until, instalments, outcome }: JournalEntry): DatedTerm[] {
  if (kind === "formal-notice") {
    return agreed("formal-notice", id, deadline, {
      fr: "Fin du délai de la mise en demeure",
      en: "End of the formal notice’s deadline",
    });
  }
  if (kind === "extension") {
    return agreed("extension", id, until ?? deadline, { fr: "Fin du délai accordé", en: "End of the extension" });
  }
  if (kind === "payment-plan") {
    return instalments.flatMap(({ on }) =>
      agreed("instalment", id, on, { fr: "Échéance du plan de paiement", en: "Instalment of the payment plan" }),
    );
  }
  return kind === "promise" || outcome === "promised-payment"
    ? agreed("promise", id, until ?? deadline, {
        fr: "Paiement promis pour ce jour",
        en: "Payment promised for that day",
      })
    : [];
}

/** An order to pay lapses unless it is served in time; once served, the debtor may object, and it may be enforced later still. */
function orderTerms({ id, orderedOn, servedOn }: JournalEntry, law: Law): DatedTerm[] {
  const term = (last: LastDay | null, label: Text, article: string): DatedTerm[] =>
    last === null ? [] : [{ kind: "payment-order", subject: id, ...last, label, article }];
  if (orderedOn === null) return [];
  if (servedOn === null) {
    const label = { fr: "Ordonnance à signifier au plus tard", en: "Order to be served by then" };
    return term(paymentOrderService(orderedOn, law), label, "CPC 1411, 641, 642");
  }
  const objection = { fr: "Fin du délai d’opposition", en: "End of the time to object" };
  const enforcement = { fr: "Exécution possible à partir de ce jour", en: "Enforcement possible from that day" };
  return [
    ...term(paymentOrderObjection(servedOn, law), objection, "CPC 1416, 641, 642"),
    ...term(paymentOrderEnforcement(servedOn, law), enforcement, "CPC 1422"),
  ];
}

/** The worst case: the contract of insurance may give more time. */
function incidentTerms(incident: Incident, law: Law): DatedTerm[] {
  const known = earliest([incident.learnedOn, incident.liabilityNotice?.receivedOn ?? null].flatMap((on) => on ?? []));
  const last = known === null || incident.closedOn !== null ? null : insurerNotice(known, law);
  if (last === null) return [];
  return [
    {
      kind: "insurer-notice",
      subject: incident.id,
      ...last,
      label: {
        fr: "Déclaration à l’assureur, au plus court que permet la loi",
        en: "Notice to the insurer, the shortest delay the law allows",
      },
      article: "C. ass. L113-2 4°",
    },
  ];
}

function insolvencyTerms({ client }: CaseFile, law: Law): DatedTerm[] {
  const published = client.insolvency?.publishedOn ?? null;
  const last = published === null ? null : proofOfDebt(published, law);
  if (last === null) return [];
  const { on, aimFor, toConfirm } = last;
  const article = "C. com. R622-24";
  return [
    {
      kind: "proof-of-debt",
      subject: null,
      on: aimFor,
      toConfirm,
      article,
      label: { fr: "Déclaration de créance à viser", en: "Declaration of the claim, day to aim for" },
    },
    {
      kind: "proof-of-debt",
      subject: null,
      on,
      toConfirm,
      article,
      label: { fr: "Fin du délai de déclaration de créance", en: "End of the time to declare the claim" },
    },
  ];
}
