import type { CaseReport } from "../assessment/case-report.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import type { Text } from "../locale/text.ts";
import { daysLate } from "./case-heading.ts";
import { doubtsOf, dueAmount } from "./doubts.ts";
import { nameOf } from "./gate-phrases.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { casesLine, findingsLine, NO_ADVICE } from "./summary-line.ts";
import { count } from "./text/amount.ts";
import { longDate } from "../locale/format-date.ts";
import { xmlText } from "./text/xml-text.ts";
import { unmetThings } from "./unmet.ts";
import { verdictMarks, verdictWords } from "./verdict-words.ts";
import { waysTo } from "./ways.ts";
import { worstFirst } from "./worst-first.ts";

const words = {
  title: { fr: "Dossiers", en: "Cases" },
  on: { fr: "Établi le", en: "As of" },
  state: { fr: "État", en: "State" },
  case: { fr: "Dossier", en: "Case" },
  client: { fr: "Client", en: "Client" },
  due: { fr: "Dû", en: "Due" },
  late: { fr: "Jours de retard", en: "Days late" },
  limitation: { fr: "Prescription", en: "Limitation" },
  missing: { fr: "Ce qui manque", en: "What is missing" },
  next: { fr: "À faire", en: "To do" },
} satisfies Record<string, Text>;

const STYLE =
  "body{font:1rem/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:1.5rem}table{border-collapse:collapse;width:100%;font-size:.875em}li{min-width:16rem}li li{min-width:0}" +
  "caption{text-align:left;font-weight:600;padding:.5rem 0}th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top}" +
  "td.n{text-align:right;white-space:nowrap}ul{margin:0;padding-left:1.1rem}@media print{@page{size:A4 landscape}thead{display:table-header-group}tr{break-inside:avoid}}";

const name = (text: string): string => `<bdi>${xmlText(text)}</bdi>`;
const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

function missing(report: CaseReport, context: ReportContext): string {
  const { locale } = context;
  const things = report.gates.flatMap(({ requirements }) =>
    unmetThings(requirements).map((thing) => {
      const ways = waysTo(thing, locale).map(({ text }) => xmlText(text));
      return `${xmlText(nameOf(thing, locale))}${list(ways)}`;
    }),
  );
  const rules = report.findings
    .filter(
      ({ severity, waived, ruleId, requirement }) => severity !== "note" && waived === null && ruleId !== requirement,
    )
    .map(({ message }) => xmlText(message[locale]));
  return list([...things, ...rules]);
}

function row(report: CaseReport, context: ReportContext): string {
  const { locale, today } = context;
  const { claim, limitation, nextAction } = report;
  const late = daysLate(report, today);
  const cells = [
    `<td>${verdictMarks[report.verdict]} ${xmlText(verdictWords[report.verdict][locale])}</td>`,
    `<th scope="row">${name(report.id)}</th>`,
    `<td>${name(report.client ?? "")}</td>`,
    `<td class="n">${claim === null ? "" : xmlText(dueAmount(claim, locale))}</td>`,
    `<td class="n">${late === null ? "" : count(late, locale)}</td>`,
    `<td>${limitation === null ? "" : xmlText(longDate(limitation.date, locale))}</td>`,
    `<td>${missing(report, context)}</td>`,
    `<td>${nextAction === null ? "" : xmlText(nextAction.label[locale])}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>\n`;
}

/** One file that opens without a server, a network or a script. */
export const html: Reporter = async function* (cases, context) {
  const { locale, today } = context;
  const summary = newSummary();
  const all = await worstFirst(cases);
  for (const report of all) countCase(summary, report);
  const caption = `${casesLine(summary, locale)} (${findingsLine(summary, locale)})`;
  const titles = [
    words.state,
    words.case,
    words.client,
    words.due,
    words.late,
    words.limitation,
    words.missing,
    words.next,
  ];
  yield `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`;
  yield `<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>${words.title[locale]}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
  yield `<h1>${words.title[locale]}</h1>\n<p>${words.on[locale]} ${xmlText(longDate(today, locale))}. ${xmlText(NO_ADVICE[locale])}</p>\n`;
  yield `<table>\n<caption>${xmlText(caption)}</caption>\n<thead><tr>${titles.map((title) => `<th scope="col">${title[locale]}</th>`).join("")}</tr></thead>\n<tbody>\n`;
  for (const report of all) yield row(report, context);
  yield "</tbody>\n</table>\n";
  for (const doubt of doubtsOf(all, locale)) yield `<p>${xmlText(doubt)}</p>\n`;
  yield "</body>\n</html>\n";
};
