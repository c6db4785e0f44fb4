import type { Claim } from "../../claim/claim.ts";
import { interestPerDay } from "../../claim/interest-per-day.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatDays } from "../../locale/format-days.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale } from "../../locale/text.ts";
import type { Cents } from "../../money/cents.ts";
import { printable } from "../../reporters/text/printable.ts";
import { padEnd, padStart, width, wrap } from "../../reporters/text/width.ts";
import type { Shell } from "../shell.ts";
import { invoiceLines, wrapped } from "./penalties-invoice.ts";

/** The statement for a person: what is owed first, then each line with its arithmetic and its source. */
export function penaltiesText(
  claim: Claim,
  { locale, columns }: Pick<Shell, "locale" | "columns">,
  { isExplained }: { readonly isExplained: boolean },
): string {
  const room = Math.max(60, Math.min(columns, 100));
  const money = (amount: Cents): string => formatMoney(amount, claim.currency, locale);
  const on = longDate(claim.until, locale);
  if (claim.invoices.length === 0) {
    return `${[nothing(claim, locale, on), ...latePaidLines(claim, locale, room)].join("\n")}\n`;
  }
  const head = { fr: `Dû au ${on}\u00a0: ${money(claim.total)}`, en: `Owed on ${on}: ${money(claim.total)}` }[locale];
  const totals = table(
    [
      [{ fr: "principal", en: "principal" }[locale], money(claim.principal)],
      [{ fr: "intérêts", en: "interest" }[locale], money(claim.interest)],
      [{ fr: "indemnité forfaitaire", en: "recovery fee" }[locale], money(claim.recoveryFee)],
    ],
    "  ",
  );
  const doubts = claim.toConfirm.flatMap((one) => ["", ...wrap(`* ${printable(one[locale])}`, room)]);
  const own = claim.fromWorkspace.flatMap((one) => ["", ...wrap(`† ${printable(one[locale])}`, room)]);
  const lines = [
    head,
    ...totals,
    ...wrap(booksLine(claim, locale), room),
    ...wrap(perDayLine(claim, locale), room),
    ...claim.invoices.flatMap((one) => ["", ...invoiceLines(one, claim.currency, locale, room, isExplained)]),
    ...excludedLines(claim, locale, room),
    ...latePaidLines(claim, locale, room),
    ...doubts,
    ...own,
  ];
  return `${lines.join("\n")}\n`;
}

/** What the company's books show, always beside what is claimed: there every payment is principal. */
function booksLine({ currency, invoiced, paid, balance, until }: Claim, locale: Locale): string {
  const money = (amount: Cents): string => formatMoney(amount, currency, locale);
  const [all, received, left] = [money(invoiced), money(paid), money(balance)];
  const day = longDate(until, locale);
  return {
    fr: `Solde comptable au ${day}\u00a0: ${left} (facturé ${all}, payé ${received}, tout paiement pris sur le principal)`,
    en: `Balance in the books on ${day}: ${left} (invoiced ${all}, paid ${received}, every payment taken as principal)`,
  }[locale];
}

function perDayLine(claim: Claim, locale: Locale): string {
  const perDay = interestPerDay(claim);
  if (perDay === 0n) return { fr: "Rien ne s’ajoute chaque jour", en: "Nothing is added each day" }[locale];
  const amount = formatMoney(perDay, claim.currency, locale);
  return {
    fr: `Puis ${amount} par jour, jusqu’à parfait paiement`,
    en: `Then ${amount} a day, until it is paid in full`,
  }[locale];
}

function excludedLines({ excluded }: Claim, locale: Locale, room: number): string[] {
  if (excluded.length === 0) return [];
  return [
    "",
    { fr: "Non réclamées\u00a0:", en: "Not claimed:" }[locale],
    ...excluded.flatMap(({ invoice, reason }) => wrapped(`${printable(invoice)} — ${printable(reason[locale])}`, room)),
  ];
}

/** What a late payment still gives a right to: shown, and claimed only if a person says so. */
function latePaidLines({ latePaid, currency }: Claim, locale: Locale, room: number): string[] {
  if (latePaid.length === 0) return [];
  const money = (amount: Cents): string => formatMoney(amount, currency, locale);
  const lines = latePaid.flatMap(({ invoice, paidOn, daysLate, interest, recoveryFee }) => {
    const [name, day, days] = [printable(invoice), longDate(paidOn, locale), formatDays(daysLate, locale)];
    return wrapped(
      {
        fr: `${name}, payée le ${day} (${days} de retard)\u00a0: ${money(interest)} d’intérêts, ${money(recoveryFee)} d’indemnité`,
        en: `${name}, paid on ${day} (${days} late): ${money(interest)} of interest, ${money(recoveryFee)} of fee`,
      }[locale],
      room,
    );
  });
  const head = {
    fr: "Payées en retard, non réclamées sauf décision de votre part (dossier noter retard-reclame)\u00a0:",
    en: "Paid late, not claimed unless you decide so (dossier log lateness-claimed):",
  }[locale];
  return ["", ...wrap(head, room), ...lines];
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
