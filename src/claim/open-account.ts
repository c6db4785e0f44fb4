import type { CaseFile, Invoice } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { valueOn } from "../law/value-on.ts";
import { parseCents, type Cents } from "../money/cents.ts";
import { addDays, earliest, latest, type PlainDate } from "../time/plain-date.ts";
import type { Account } from "./account.ts";
import { currencyOf } from "./currency.ts";
import type { Ledger } from "./ledger.ts";
import type { RateSchedule } from "./rate-schedule.ts";

/** An invoice before its first day late: when it starts and stops bearing interest, and its fee. */
export function openAccount(
  { invoice, due }: Ledger,
  caseFile: CaseFile,
  law: Law,
  schedule: RateSchedule,
  through: PlainDate,
): Account {
  const firstDay = addDays(due.dueOn, 1);
  const opened = caseFile.client.insolvency?.openedOn ?? null;
  const isConsumer = caseFile.client.kind === "consumer";
  const isFrozen = opened !== null && opened <= due.dueOn;
  return {
    number: invoice.number,
    dueOn: due.dueOn,
    nextDay: latest([firstDay, penaltiesFrom(caseFile, invoice) ?? firstDay]) ?? firstDay,
    stopsAfter: isConsumer ? due.dueOn : lastBearingDay(opened, through),
    base: invoice.gross,
    lines: [],
    payments: [],
    fee: isConsumer || isFrozen ? 0n : recoveryFeeOf(caseFile, invoice, law, firstDay),
    schedule,
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

/** An extension moves what is claimed only if a person said from when; the latest one that does counts. */
function penaltiesFrom(caseFile: CaseFile, invoice: Invoice): PlainDate | null {
  const extensions = caseFile.journal.filter(
    ({ kind, penaltiesFrom: from, invoices }) =>
      kind === "extension" && from !== null && (invoices.length === 0 || invoices.includes(invoice.number)),
  );
  return latest(extensions.flatMap(({ penaltiesFrom: from }) => from ?? []));
}
