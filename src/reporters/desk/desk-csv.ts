import type { CaseReport } from "../../assessment/case-report.ts";
import { caseColumns } from "../csv.ts";
import type { ReportContext } from "../reporter.ts";
import { csvRow } from "../text/csv-cell.ts";
import { byDesk, deskWords } from "./desk-order.ts";

/** The rows of `check --format csv`, by who each case waits for, the most urgent first. */
export function deskCsv(reports: readonly CaseReport[], context: ReportContext): string {
  const { csvDialect, locale } = context;
  const titles = [{ fr: "Panier", en: "Bucket" }, ...caseColumns.map(({ title }) => title)];
  const rows = byDesk(reports).flatMap(({ desk, reports: cases }) =>
    cases.map((report) => [deskWords[desk][locale], ...caseColumns.map(({ cell }) => cell(report, context))]),
  );
  const lines = [titles.map((title) => title[locale]), ...rows].map((cells) => csvRow(cells, csvDialect));
  return `${csvDialect === "excel" ? "\ufeff" : ""}${lines.join("")}`;
}
