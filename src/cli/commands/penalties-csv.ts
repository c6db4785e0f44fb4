import { explanationOf } from "../../claim/explain-line.ts";
import type { Claim, InterestLine, InvoiceClaim } from "../../claim/claim.ts";
import { shortDate } from "../../locale/format-date.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { centsToString } from "../../money/cents.ts";
import { rateToString } from "../../money/rate.ts";
import { csvRow, type CsvCell, type CsvDialect } from "../../reporters/text/csv-cell.ts";
import type { PlainDate } from "../../time/plain-date.ts";

const titles: readonly Text[] = [
  { fr: "Facture", en: "Invoice" },
  { fr: "Du", en: "From" },
  { fr: "Au", en: "To" },
  { fr: "Jours", en: "Days" },
  { fr: "Base", en: "Base" },
  { fr: "Taux", en: "Rate" },
  { fr: "Montant", en: "Amount" },
  { fr: "Source", en: "Source" },
  { fr: "À confirmer", en: "To confirm" },
];

const explained: readonly Text[] = [
  { fr: "Texte", en: "Article" },
  { fr: "Calcul", en: "Arithmetic" },
];

const own: Text = { fr: "valeur de votre espace de travail", en: "value of your workspace" };

interface CsvOptions {
  readonly csvDialect: CsvDialect;
  readonly isExplained: boolean;
}

/** One row per line of interest, then the fee of each invoice: what a person checks by hand. */
export function penaltiesCsv(claim: Claim, locale: Locale, { csvDialect: dialect, isExplained }: CsvOptions): string {
  const day = (date: PlainDate): CsvCell => ({ number: dialect === "excel" ? shortDate(date) : date });
  const yes = locale === "fr" ? "oui" : "yes";
  const interest = ({ number }: InvoiceClaim, line: InterestLine): CsvCell[] => [
    { identifier: number ?? "" },
    day(line.from),
    day(line.to),
    { number: String(line.days) },
    { number: centsToString(line.base) },
    { number: rateToString(line.rate) },
    { number: centsToString(line.amount) },
    line.fromWorkspace ? `${line.source.title} (${own[locale]})` : line.source.title,
    line.doubt !== null ? yes : "",
    ...(isExplained ? explanationCells(line, claim.currency, locale) : []),
  ];
  const fee = { fr: "Indemnité forfaitaire de recouvrement", en: "Recovery fee" }[locale];
  const rows = claim.invoices.flatMap((invoice) => [
    ...invoice.lines.map((line) => interest(invoice, line)),
    [
      ...[{ identifier: invoice.number ?? "" }, "", "", "", "", ""],
      ...[{ number: centsToString(invoice.recoveryFee) }, fee, ""],
      ...(isExplained ? ["C. com. D441-5", ""] : []),
    ],
  ]);
  const head = isExplained ? [...titles, ...explained] : titles;
  const mark = dialect === "excel" ? "\ufeff" : "";
  return mark + [head.map((title) => title[locale]), ...rows].map((row) => csvRow(row, dialect)).join("");
}

function explanationCells(line: InterestLine, currency: string, locale: Locale): CsvCell[] {
  const { article, arithmetic } = explanationOf(line, currency);
  return [article, arithmetic[locale]];
}
