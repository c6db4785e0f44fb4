import { byDay } from "../../time/plain-date.ts";
import type { Allocation, InterestLine, InvoiceClaim } from "../../claim/claim.ts";
import { explainLine } from "../../claim/explain-line.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale } from "../../locale/text.ts";
import type { Cents } from "../../money/cents.ts";
import { printable } from "../../reporters/text/printable.ts";
import { wrap } from "../../reporters/text/width.ts";
import { explainedLines } from "./penalties-explain.ts";

/** One invoice of the statement: its lines of interest and its payments in their order. */
export function invoiceLines(
  invoice: InvoiceClaim,
  currency: string,
  locale: Locale,
  room: number,
  isExplained: boolean,
): string[] {
  const name = invoice.number === null ? { fr: "Somme due", en: "Sum owed" }[locale] : printable(invoice.number);
  const due = longDate(invoice.dueOn, locale);
  const head = {
    fr: `${name}, ${formatMoney(invoice.principal, currency, locale)}, échue le ${due}`,
    en: `${name}, ${formatMoney(invoice.principal, currency, locale)}, due on ${due}`,
  }[locale];
  const events = [
    ...invoice.lines.map((line) => ({
      on: line.from,
      lines: [
        `${{ fr: "du", en: "from" }[locale]} ${longDate(line.from, locale)} ${{ fr: "au", en: "to" }[locale]} ${longDate(line.to, locale)}`,
        ...(isExplained ? explainedLines(line, currency, locale) : shortLines(line, currency, locale)),
      ],
    })),
    ...invoice.payments.map((payment) => ({ on: payment.on, lines: [paymentLine(payment, currency, locale)] })),
  ].sort((one, other) => byDay(one.on, other.on));
  const fee = invoice.recoveryFee === 0n || !isExplained ? [] : [feeLine(invoice, locale)];
  const lines = [...events.flatMap((event) => event.lines), ...fee];
  return [head, ...lines.flatMap((line) => wrapped(line, room))];
}

function shortLines(line: InterestLine, currency: string, locale: Locale): string[] {
  const marks = `${line.doubt !== null ? " *" : ""}${line.fromWorkspace ? " †" : ""}`;
  return [`  ${explainLine(line, currency)[locale]}${marks}`, `  ${printable(line.source.title)}`];
}

function feeLine({ recoveryFee }: InvoiceClaim, locale: Locale): string {
  const amount = formatMoney(recoveryFee, "EUR", locale);
  return {
    fr: `indemnité\u00a0: ${amount}, une fois par facture, sans intérêt (C. com. L441-10 II, D441-5)`,
    en: `fee: ${amount}, once per invoice, bearing no interest (C. com. L441-10 II, D441-5)`,
  }[locale];
}

function paymentLine(
  { on, amount, reference, from, toInterest, toPrincipal, toFee }: Allocation,
  currency: string,
  locale: Locale,
): string {
  const money = (value: Cents): string => formatMoney(value, currency, locale);
  const parts = [
    toInterest > 0n ? { fr: `${money(toInterest)} d’intérêts`, en: `${money(toInterest)} of interest` }[locale] : "",
    toPrincipal > 0n
      ? { fr: `${money(toPrincipal)} de principal`, en: `${money(toPrincipal)} of principal` }[locale]
      : "",
    toFee > 0n ? { fr: `${money(toFee)} d’indemnité`, en: `${money(toFee)} of fee` }[locale] : "",
  ].filter((part) => part !== "");
  const day = longDate(on, locale);
  const note = printable(reference ?? "");
  if (from === "credit-note")
    return {
      fr: `reporté de l’avoir ${note} du ${day}\u00a0: ${money(amount)} (${parts.join(", ")})`,
      en: `left over from credit note ${note} of ${day}: ${money(amount)} (${parts.join(", ")})`,
    }[locale];
  // The article ranks interest before principal and says nothing of the fee.
  const article = toInterest + toPrincipal > 0n ? { fr: "\u202f; C. civ. 1343-1", en: "; C. civ. 1343-1" }[locale] : "";
  return {
    fr: `payé le ${day}\u00a0: ${money(amount)} (${parts.join(", ")}${article})`,
    en: `paid on ${day}: ${money(amount)} (${parts.join(", ")}${article})`,
  }[locale];
}

/** A line under its indentation, and what follows it two further in. */
export function wrapped(line: string, room: number): string[] {
  const indent = `  ${/^ */.exec(line)?.[0] ?? ""}`;
  return wrap(line.trimStart(), room - indent.length - 2).map(
    (part, index) => `${indent}${index === 0 ? "" : "  "}${part}`,
  );
}
