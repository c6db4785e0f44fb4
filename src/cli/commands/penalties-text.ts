import type { Allocation, Claim, InvoiceClaim } from "../../claim/claim.ts";
import { explainLine } from "../../claim/explain-line.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale } from "../../locale/text.ts";
import type { Cents } from "../../money/cents.ts";
import { printable } from "../../reporters/text/printable.ts";
import { padEnd, padStart, width, wrap } from "../../reporters/text/width.ts";
import type { Shell } from "../shell.ts";

/** The statement for a person: what is owed first, then each line with its arithmetic and its source. */
export function penaltiesText(claim: Claim, { locale, columns }: Shell): string {
  const room = Math.max(60, Math.min(columns, 100));
  const money = (amount: Cents): string => formatMoney(amount, claim.currency, locale);
  const on = longDate(claim.until, locale);
  if (claim.invoices.length === 0) return `${nothing(claim, locale, on)}\n`;
  const head = { fr: `Dû au ${on} : ${money(claim.total)}`, en: `Owed on ${on}: ${money(claim.total)}` }[locale];
  const totals = table(
    [
      [{ fr: "principal", en: "principal" }[locale], money(claim.principal)],
      [{ fr: "intérêts", en: "interest" }[locale], money(claim.interest)],
      [{ fr: "indemnité forfaitaire", en: "recovery fee" }[locale], money(claim.recoveryFee)],
    ],
    "  ",
  );
  const doubts = claim.toConfirm.flatMap((one) => ["", ...wrap(`* ${printable(one[locale])}`, room)]);
  const lines = [
    head,
    ...totals,
    ...claim.invoices.flatMap((one) => ["", ...invoiceLines(one, claim.currency, locale, room)]),
    ...doubts,
  ];
  return `${lines.join("\n")}\n`;
}

function nothing(claim: Claim, locale: Locale, on: string): string {
  const reasons = claim.excluded.map(
    ({ invoice, reason }) => `\n  ${printable(invoice)} — ${printable(reason[locale])}`,
  );
  return { fr: `Rien n’est dû au ${on}.`, en: `Nothing is owed on ${on}.` }[locale] + reasons.join("");
}

function table(rows: readonly (readonly [label: string, amount: string])[], indent: string): string[] {
  const label = Math.max(...rows.map(([one]) => width(one)));
  const amount = Math.max(...rows.map(([, one]) => width(one)));
  return rows.map(([one, value]) => `${indent}${padEnd(one, label)}  ${padStart(value, amount)}`);
}

function invoiceLines(invoice: InvoiceClaim, currency: string, locale: Locale, room: number): string[] {
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
        `  ${explainLine(line, currency)[locale]}${line.toConfirm ? " *" : ""}`,
        `  ${printable(line.source.title)}`,
      ],
    })),
    ...invoice.payments.map((payment) => ({ on: payment.on, lines: [paymentLine(payment, currency, locale)] })),
  ].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return [head, ...events.flatMap(({ lines }) => lines.flatMap((line) => wrapped(line, room)))];
}

function paymentLine(
  { on, amount, toInterest, toPrincipal, toFee }: Allocation,
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
  return {
    fr: `payé le ${day} : ${money(amount)} (${parts.join(", ")} ; C. civ. 1343-1)`,
    en: `paid on ${day}: ${money(amount)} (${parts.join(", ")}; C. civ. 1343-1)`,
  }[locale];
}

function wrapped(line: string, room: number): string[] {
  const indent = `  ${/^ */.exec(line)?.[0] ?? ""}`;
  return wrap(line.trimStart(), room - indent.length - 2).map(
    (part, index) => `${indent}${index === 0 ? "" : "  "}${part}`,
  );
}
