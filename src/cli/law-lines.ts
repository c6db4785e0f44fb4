import { confidenceOf } from "../law/confidence-words.ts";
import type { DatedValue } from "../law/law.ts";
import { longDate } from "../locale/format-date.ts";
import { formatMoney } from "../locale/format-money.ts";
import type { Locale, Text } from "../locale/text.ts";
import { printable } from "../reporters/text/printable.ts";
import { wrap } from "../reporters/text/width.ts";

/** One value with its period, its confidence and its source, indented, folded to the room there is. */
export function valueLines(value: DatedValue, unit: string, locale: Locale, room: number): string[] {
  const head = `${period(value, locale)}${locale === "fr" ? "\u00a0: " : ": "}${valueText(value, unit, locale)}`;
  const { title, article, url } = value.source;
  const source = [[title, article].filter((part) => part !== null).join(", "), url ?? ""].map(printable);
  // The notes of the parameters are written in English only.
  const note = locale === "en" && value.note !== null ? printable(value.note) : "";
  return [head, ...source, note]
    .filter((line) => line !== "")
    .flatMap((line, index) => wrap(line, room - 4).map((part) => `${index === 0 ? "  " : "    "}${part}`));
}

/** « 2,40 % (une seule source secondaire, à confirmer) ». */
export function valueText(value: DatedValue, unit: string, locale: Locale): string {
  const shown = value.value === null ? unknown[locale] : withUnit(value.value, unit, locale);
  const marks = [confidenceOf(value)[locale], ...(value.toConfirm ? [toConfirm[locale]] : [])].join(", ");
  return `${shown} (${marks})`;
}

const unknown: Text = { fr: "inconnu à ce jour", en: "unknown to this day" };
const toConfirm: Text = { fr: "à confirmer", en: "to confirm" };

function withUnit(value: string, unit: string, locale: Locale): string {
  if (unit === "boolean") return yesOrNo[value]?.[locale] ?? printable(value);
  const known = rules[value];
  if (known !== undefined) return known[locale];
  if (unit.startsWith("EUR") && /^\d+$/.test(value)) return formatEuros(value, locale);
  const number = locale === "fr" && /^\d+\.\d+$/.test(value) ? value.replace(".", ",") : value;
  const word = Object.entries(units).find(([start]) => unit.startsWith(start))?.[1][locale] ?? "";
  const counted = value === "1" ? word.replace(/^(jour|an|day|month|year)s\b/, "$1") : word;
  return `${printable(number)}\u00a0${counted}`.trim();
}

const formatEuros = (value: string, locale: Locale): string =>
  formatMoney(BigInt(value) * 100n, "EUR", locale).replace(/[.,]00(?=\D|$)/, "");

const yesOrNo: Readonly<Record<string, Text>> = { true: { fr: "oui", en: "yes" }, false: { fr: "non", en: "no" } };

/** What a value that is a rule and no figure says. */
const rules: Readonly<Record<string, Text>> = {
  "unpaid-amount-including-vat": { fr: "montant impayé, TTC", en: "unpaid amount, VAT included" },
  "actual/365": { fr: "jours réels sur 365, années bissextiles comprises", en: "actual days over 365, leap years too" },
  "day-after-due-date": { fr: "le lendemain de l’échéance", en: "the day after the due date" },
  "personal-services, strike-replacement, dangerous-work": {
    fr: "services à la personne, remplacement de grévistes, travaux dangereux",
    en: "personal services, replacement of strikers, dangerous work",
  },
  "umbrella-company, client": { fr: "société de portage, client", en: "umbrella company, client" },
  "interest, principal": { fr: "intérêts, puis principal", en: "interest, then principal" },
  "next-working-day-if-saturday-sunday-or-holiday": {
    fr: "jour ouvrable suivant si c’est un samedi, un dimanche ou un jour férié",
    en: "next working day if it is a Saturday, a Sunday or a holiday",
  },
};

/** Words of the units by how they begin, the longest first. */
const units: Readonly<Record<string, Text>> = {
  "percentage-points": { fr: "points", en: "points" },
  "percent-of-prior-year-payroll": {
    fr: "% de la masse salariale de l’année précédente",
    en: "% of the payroll of the year before",
  },
  percent: { fr: "%", en: "%" },
  "working-days-mon-sat": { fr: "jours ouvrables", en: "working days (Monday to Saturday)" },
  "working-days-mon-fri": { fr: "jours ouvrés", en: "working days (Monday to Friday)" },
  "days-end-of-month": { fr: "jours fin de mois", en: "days end of month" },
  "times-legal-rate": { fr: "fois le taux légal", en: "times the legal rate" },
  days: { fr: "jours", en: "days" },
  months: { fr: "mois", en: "months" },
  years: { fr: "ans", en: "years" },
  EUR: { fr: "€", en: "€" },
};

function period({ from, to }: DatedValue, locale: Locale): string {
  if (from === null && to === null) return { fr: "en vigueur", en: "in force" }[locale];
  const start = from === null ? "" : longDate(from, locale);
  const end = to === null ? "" : longDate(to, locale);
  if (to === null) return { fr: `depuis le ${start}`, en: `from ${start}` }[locale];
  if (from === null) return { fr: `jusqu’au ${end}`, en: `until ${end}` }[locale];
  return { fr: `du ${start} au ${end}`, en: `from ${start} to ${end}` }[locale];
}
