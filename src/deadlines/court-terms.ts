import type { JournalEntry } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { DatedTerm } from "./deadlines.ts";
import {
  clerkDeposit,
  commercialClaimRecord,
  commercialClaimReply,
  commercialClaimService,
  paymentOrderEnforcement,
  paymentOrderObjection,
  paymentOrderService,
  smallClaimsReply,
  type LastDay,
} from "./formal-deadlines.ts";

/** The days that a claim in court has to keep, by the procedure it follows; none once it came to nothing. */
export function courtTerms(entry: JournalEntry, law: Law): DatedTerm[] {
  if (entry.undoneOn !== null) return [];
  if (entry.route === "small-claims") return smallClaimsTerms(entry, law);
  if (entry.route === "commercial-claim") return commercialClaimTerms(entry, law);
  return entry.route === "payment-order" || entry.orderedOn !== null ? paymentOrderTerms(entry, law) : [];
}

const term = (
  kind: DatedTerm["kind"],
  { id }: JournalEntry,
  last: LastDay | null,
  label: Text,
  article: string,
): DatedTerm[] => (last === null ? [] : [{ kind, subject: id, ...last, label, article }]);

/** Its costs are deposited; the order lapses unless it is served in time; then the debtor may object, and it may be enforced later still. */
function paymentOrderTerms(entry: JournalEntry, law: Law): DatedTerm[] {
  const { on, orderedOn, servedOn } = entry;
  if (orderedOn === null) {
    const label = {
      fr: "Frais à consigner au greffe au plus tard",
      en: "Costs to be deposited with the clerk by then",
    };
    return term(
      "payment-order",
      entry,
      daysAfter(on, (day) => clerkDeposit(day, law)),
      label,
      "CPC 1425, 641, 642",
    );
  }
  if (servedOn === null) {
    const label = { fr: "Ordonnance à signifier au plus tard", en: "Order to be served by then" };
    return term("payment-order", entry, paymentOrderService(orderedOn, law), label, "CPC 1411, 641, 642");
  }
  const objection = { fr: "Fin du délai d’opposition", en: "End of the time to object" };
  const enforcement = { fr: "Exécution possible à partir de ce jour", en: "Enforcement possible from that day" };
  return [
    ...term("payment-order", entry, paymentOrderObjection(servedOn, law), objection, "CPC 1416, 641, 642"),
    ...term("payment-order", entry, paymentOrderEnforcement(servedOn, law), enforcement, "CPC 1422"),
  ];
}

function smallClaimsTerms(entry: JournalEntry, law: Law): DatedTerm[] {
  const last = daysAfter(entry.sentOn ?? entry.on, (day) => smallClaimsReply(day, law));
  const label = {
    fr: "Fin du délai de réponse du client\u00a0: le silence vaut refus",
    en: "End of the client’s time to answer: silence is a refusal",
  };
  return term("small-claims", entry, last, label, "CPCE L125-1");
}

/** The command to pay, the record of non-contestation, then the service of the record made enforceable (loi 2026-307). */
function commercialClaimTerms(entry: JournalEntry, law: Law): DatedTerm[] {
  const { orderedOn, servedOn } = entry;
  const service = { fr: "Titre exécutoire à signifier au plus tard", en: "Enforceable record to be served by then" };
  const ordered = daysAfter(orderedOn, (day) => commercialClaimService(day, law));
  if (ordered !== null) return term("commercial-claim", entry, ordered, service, "CPCE L126-4");
  const reply = daysAfter(servedOn, (day) => commercialClaimReply(day, law));
  const record = reply === null ? null : commercialClaimRecord(reply.on, law);
  return [
    ...term(
      "commercial-claim",
      entry,
      reply,
      { fr: "Fin du délai pour payer ou contester", en: "End of the time to pay or contest" },
      "CPCE L126-2",
    ),
    ...term(
      "commercial-claim",
      entry,
      record,
      { fr: "Procès-verbal de non-contestation possible à partir de ce jour", en: "Record possible from that day" },
      "CPCE L126-3",
    ),
  ];
}

const daysAfter = (day: PlainDate | null, count: (day: PlainDate) => LastDay | null): LastDay | null =>
  day === null ? null : count(day);
