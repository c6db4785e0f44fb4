import type { CaseFile, Invoice } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { valueOn } from "../law/value-on.ts";
import { parseCents, type Cents } from "../money/cents.ts";
import { addDays, earliest, latest, type PlainDate } from "../time/plain-date.ts";
import type { Account } from "./account.ts";
import { currencyOf } from "./currency.ts";
import type { Ledger } from "./ledger.ts";
import type { ScheduleFrom } from "./rate-schedule.ts";

/** An invoice before its first day late: when it starts and stops bearing interest, and its fee. */
export function openAccount(
  { invoice, due }: Ledger,
  caseFile: CaseFile,
  law: Law,
  schedule: ScheduleFrom,
  through: PlainDate,
): Account {
  const firstDay = addDays(due.dueOn, 1);
  const from = latest([firstDay, penaltiesFrom(caseFile, invoice) ?? firstDay]) ?? firstDay;
  const opened = caseFile.client.insolvency?.openedOn ?? null;
  const isConsumer = caseFile.client.kind === "consumer";
  const isFrozen = opened !== null && opened <= due.dueOn;
  return {
    number: invoice.number,
    dueOn: due.dueOn,
    nextDay: isConsumer ? (latest([from, noticedFrom(caseFile, invoice) ?? from]) ?? from) : from,
    stopsAfter: isConsumer && noticedFrom(caseFile, invoice) === null ? due.dueOn : lastBearingDay(opened, through),
    base: invoice.gross,
    lines: [],
    payments: [],
    fee: isConsumer || isFrozen ? 0n : recoveryFeeOf(caseFile, invoice, law, firstDay),
    schedule: schedule(firstDay),
  };
}

/** The judgment that opens an insolvency stops interest on its own day (C. com. L622-28). */
function lastBearingDay(opened: PlainDate | null, through: PlainDate): PlainDate {
  return opened === null ? through : (earliest([addDays(opened, -1), through]) ?? through);
}

/** Once per invoice, in euro, never bearing interest (D441-5). Another currency: it is claimed apart. */
function recoveryFeeOf(caseFile: CaseFile, invoice: Invoice, law: Law, day: PlainDate): Cents {
  return currencyOf(invoice, caseFile) === "EUR" ? recoveryFeeOn(law, day) : 0n;
}

export const recoveryFeeOn = (law: Law, day: PlainDate): Cents =>
  parseCents(valueOn(law, "late-payment/recovery-fee", day)?.value ?? "") ?? 0n;

/** A consumer owes interest from the formal notice only (C. civ. 1231-6, 1344-1): the day after it was received, as far as the journal says. */
function noticedFrom(caseFile: CaseFile, invoice: Invoice): PlainDate | null {
  const notices = caseFile.journal.filter(
    ({ kind, invoices }) => kind === "formal-notice" && concerns(invoices, invoice),
  );
  const received = earliest(notices.flatMap(({ receivedOn, sentOn, on }) => receivedOn ?? sentOn ?? on ?? []));
  return received === null ? null : addDays(received, 1);
}

/** A step that names no invoice concerns them all. */
const concerns = (named: readonly string[], { number }: Invoice): boolean =>
  named.length === 0 || named.includes(number);

/** An extension moves what is claimed only if a person said from when; the latest one that does counts. */
function penaltiesFrom(caseFile: CaseFile, invoice: Invoice): PlainDate | null {
  const extensions = caseFile.journal.filter(
    ({ kind, invoices }) => kind === "extension" && concerns(invoices, invoice),
  );
  return latest(extensions.flatMap(({ penaltiesFrom: from }) => from ?? []));
}
