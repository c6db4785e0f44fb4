import type { CaseFile, Invoice, JournalEntry } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import { byDay, type PlainDate } from "../time/plain-date.ts";

/** What may be an acknowledgement by the debtor (C. civ. 2240) or a claim in court (2241). A formal notice never interrupts. */
export const interrupting: Partial<Record<JournalEntry["kind"], Text>> = {
  promise: { fr: "promesse de payer", en: "promise to pay" },
  "payment-plan": { fr: "échéancier", en: "payment plan" },
  extension: { fr: "délai demandé par le client", en: "time asked for by the client" },
  acknowledgement: { fr: "reconnaissance de la dette", en: "acknowledgement of the debt" },
  "legal-claim": { fr: "demande en justice", en: "claim in court" },
};

/** Two procedures of the commissaire de justice are no claim before a court: whatever their entry says, they start nothing again. */
export const isBeforeACourt = ({ route }: Pick<JournalEntry, "route">): boolean =>
  route !== "small-claims" && route !== "commercial-claim";

export const mediationWords: Text = { fr: "médiation", en: "mediation" };

/** Events that may have interrupted limitation: shown, for a person to confirm; they never move the date by themselves. */
export function possibleInterruptions(
  caseFile: CaseFile,
  invoice: Invoice,
  since: PlainDate,
  today: PlainDate,
): { on: PlainDate; what: Text }[] {
  const payments = caseFile.payments
    .filter(({ allocations }) => allocations === null || allocations.some((part) => part.invoice === invoice.number))
    .map(({ on }) => ({ on, what: { fr: "paiement partiel", en: "part payment" } }));
  const events = caseFile.journal.flatMap((entry) => {
    const { kind, on, invoices, outcome, confirmed, undoneOn } = entry;
    const promised = outcome === "promised-payment" ? interrupting.promise : undefined;
    const what = interrupting[kind] ?? (kind === "mediation" ? mediationWords : promised);
    const concerns = invoices.length === 0 || invoices.includes(invoice.number);
    const isOver = confirmed !== null || !isBeforeACourt(entry) || (undoneOn !== null && undoneOn <= today);
    return on === null || what === undefined || !concerns || isOver ? [] : [{ on, what }];
  });
  return [...payments, ...events]
    .filter(({ on }) => on >= since && on <= today)
    .sort((one, other) => byDay(one.on, other.on));
}
