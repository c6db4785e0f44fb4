import type { CaseReport } from "../assessment/case-report.ts";
import type { Text } from "../locale/text.ts";
import { daysLate } from "./case-heading.ts";
import { nameOf } from "./gate-phrases.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { type CsvCell, csvRow } from "./text/csv-cell.ts";
import { shortDate } from "../locale/format-date.ts";
import { unmetThings } from "./unmet.ts";
import { verdictWords } from "./verdict-words.ts";

interface Column {
  readonly title: Text;
  readonly cell: (report: CaseReport, context: ReportContext) => CsvCell;
}

const day = (date: PlainDate | null | undefined, { csvDialect }: ReportContext): CsvCell =>
  date == null ? "" : { number: csvDialect === "excel" ? shortDate(date) : date };

const amount = (value: string | undefined): CsvCell => (value === undefined ? "" : { number: value });
const whole = (value: number | null | undefined): CsvCell => (value == null ? "" : { number: String(value) });

const missingThings = ({ gates }: CaseReport, { locale }: ReportContext): string =>
  gates.flatMap(({ requirements }) => unmetThings(requirements).map((thing) => nameOf(thing, locale))).join("\u202f; ");

const findings = (severity: "error" | "warning") => (report: CaseReport) =>
  whole(report.findings.filter((finding) => finding.severity === severity && finding.waived === null).length);

export const caseColumns: readonly Column[] = [
  { title: { fr: "Dossier", en: "Case" }, cell: ({ id }) => ({ identifier: id }) },
  { title: { fr: "Chemin", en: "Path" }, cell: ({ path }) => path },
  { title: { fr: "Client", en: "Client" }, cell: ({ client }) => client ?? "" },
  { title: { fr: "Responsable", en: "Responsible" }, cell: ({ responsible }) => responsible ?? "" },
  { title: { fr: "État", en: "State" }, cell: ({ verdict }, { locale }) => verdictWords[verdict][locale] },
  {
    title: { fr: "Étapes", en: "Gates" },
    cell: ({ gates }, { locale }) => gates.map(({ label }) => label[locale]).join(", "),
  },
  { title: { fr: "Ce qui manque", en: "What is missing" }, cell: missingThings },
  {
    title: { fr: "Factures", en: "Invoices" },
    cell: ({ claim }) => ({ identifier: (claim?.invoices ?? []).filter((number) => number !== null).join(", ") }),
  },
  { title: { fr: "Monnaie", en: "Currency" }, cell: ({ claim }) => claim?.currency ?? "" },
  { title: { fr: "Total dû", en: "Total due" }, cell: ({ claim }) => amount(claim?.total) },
  { title: { fr: "Principal", en: "Principal" }, cell: ({ claim }) => amount(claim?.principal) },
  { title: { fr: "Intérêts", en: "Interest" }, cell: ({ claim }) => amount(claim?.interest) },
  {
    title: { fr: "À confirmer", en: "To confirm" },
    cell: ({ claim }, { locale }) => (claim?.toConfirm ?? []).map((text) => text[locale]).join("\u202f; "),
  },
  { title: { fr: "Indemnité", en: "Recovery fee" }, cell: ({ claim }) => amount(claim?.recoveryFee) },
  {
    title: { fr: "En retard depuis", en: "Overdue since" },
    cell: ({ claim }, context) => day(claim?.overdueSince, context),
  },
  { title: { fr: "Jours de retard", en: "Days late" }, cell: (report, { today }) => whole(daysLate(report, today)) },
  {
    title: { fr: "Prescription", en: "Limitation" },
    cell: ({ limitation }, context) => day(limitation?.date, context),
  },
  { title: { fr: "Jours restants", en: "Days left" }, cell: ({ limitation }) => whole(limitation?.daysLeft) },
  { title: { fr: "À faire", en: "To do" }, cell: ({ nextAction }, { locale }) => nextAction?.label[locale] ?? "" },
  { title: { fr: "Par", en: "By" }, cell: ({ nextAction }) => nextAction?.by ?? "" },
  { title: { fr: "Avant", en: "Before" }, cell: ({ nextAction }, context) => day(nextAction?.before, context) },
  { title: { fr: "Erreurs", en: "Errors" }, cell: findings("error") },
  { title: { fr: "Avertissements", en: "Warnings" }, cell: findings("warning") },
];

/** One row per case. The Excel dialect opens with a double click in France: BOM, `;`, decimal comma, days as 31/12/2026. */
export const csv: Reporter = async function* (cases, context) {
  const { csvDialect, locale } = context;
  yield `${csvDialect === "excel" ? "\ufeff" : ""}${csvRow(
    caseColumns.map(({ title }) => title[locale]),
    csvDialect,
  )}`;
  for await (const report of cases)
    yield csvRow(
      caseColumns.map(({ cell }) => cell(report, context)),
      csvDialect,
    );
};
