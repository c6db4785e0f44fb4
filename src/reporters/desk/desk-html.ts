import type { CaseReport } from "../../assessment/case-report.ts";
import { countCase, newSummary } from "../../assessment/summary.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Text } from "../../locale/text.ts";
import { doubtsOf, dueAmount } from "../doubts.ts";
import { nameOf } from "../gate-phrases.ts";
import type { ReportContext } from "../reporter.ts";
import { casesLine, NO_ADVICE } from "../summary-line.ts";
import { count } from "../text/amount.ts";
import { xmlText } from "../text/xml-text.ts";
import { unmetThings } from "../unmet.ts";
import { verdictMarks, verdictWords } from "../verdict-words.ts";
import { byDesk, deskWords } from "./desk-order.ts";
import { sharedInvoices, type SharedInvoice } from "./shared-invoices.ts";

const words = {
  title: { fr: "Le bureau", en: "The desk" },
  on: { fr: "Établi le", en: "As of" },
  case: { fr: "Dossier", en: "Case" },
  client: { fr: "Client", en: "Client" },
  follows: { fr: "Suivi par", en: "Followed by" },
  due: { fr: "Dû", en: "Due" },
  limitation: { fr: "Prescription", en: "Limitation" },
  state: { fr: "État", en: "State" },
  missing: { fr: "Ce qui manque", en: "What is missing" },
  next: { fr: "À faire", en: "To do" },
  before: { fr: "avant le", en: "before" },
  between: { fr: "Entre les dossiers", en: "Between cases" },
} satisfies Record<string, Text>;

const columns = ["limitation", "case", "client", "follows", "due", "state", "missing", "next"] as const;

const STYLE =
  "body{font:1rem/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:1.5rem}nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;list-style:none;padding:0}" +
  "table{border-collapse:collapse;width:100%;margin-bottom:2rem}th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top}" +
  "thead th{background:#f0f0ec}td.n{text-align:right;white-space:nowrap}.soon{font-weight:600;color:#8a1c00}ul{margin:0;padding-left:1.1rem}" +
  "@media print{nav{display:none}@page{size:A4 landscape}thead{display:table-header-group}tr{break-inside:avoid}}";

/** A limitation this near stands out. */
const SOON_DAYS = 90;

const name = (text: string): string => `<bdi>${xmlText(text)}</bdi>`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

function limitationCell({ limitation }: CaseReport, { locale }: ReportContext): string {
  if (limitation === null) return "<td></td>";
  const { date, daysLeft } = limitation;
  const shown = `<time datetime="${date}">${xmlText(longDate(date, locale))}</time>`;
  const left = locale === "fr" ? `${count(daysLeft, locale)} jours` : `${count(daysLeft, locale)} days`;
  return `<td${daysLeft < SOON_DAYS ? ' class="soon"' : ""}>${shown}<br>${xmlText(left)}</td>`;
}

function nextCell({ nextAction }: CaseReport, { locale }: ReportContext): string {
  if (nextAction === null) return "";
  const { label, before } = nextAction;
  const until = before === null ? "" : ` (${words.before[locale]} ${longDate(before, locale)})`;
  return xmlText(`${label[locale]}${until}`);
}

function row(report: CaseReport, context: ReportContext): string {
  const { locale } = context;
  const missing = report.gates.flatMap(({ requirements }) =>
    unmetThings(requirements).map((thing) => xmlText(nameOf(thing, locale))),
  );
  const cells = [
    limitationCell(report, context),
    `<th scope="row">${name(report.id)}</th>`,
    `<td>${name(report.client ?? "")}</td>`,
    `<td>${name(report.responsible ?? "")}</td>`,
    `<td class="n">${report.claim === null ? "" : xmlText(dueAmount(report.claim, locale))}</td>`,
    `<td>${verdictMarks[report.verdict]} ${xmlText(verdictWords[report.verdict][locale])}</td>`,
    `<td>${list(missing)}</td>`,
    `<td>${nextCell(report, context)}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>\n`;
}

function between(shared: readonly SharedInvoice[], { locale }: ReportContext): string {
  if (shared.length === 0) return "";
  const lines = shared.map(({ number, cases }) => {
    const both = cases.map(name).join(", ");
    return locale === "fr"
      ? `La facture ${name(number)} est réclamée dans plusieurs dossiers\u00a0: ${both}`
      : `Invoice ${name(number)} is claimed in several cases: ${both}`;
  });
  return `<h2>${words.between[locale]}</h2>\n${list(lines)}\n`;
}

/** The desk on one page that opens without a server, a network or a script: who each case waits for, the most urgent first. */
export function deskHtml(reports: readonly CaseReport[], context: ReportContext): string {
  const { locale, today } = context;
  const summary = newSummary();
  for (const report of reports) countCase(summary, report);
  const groups = byDesk(reports).map((group) => ({
    ...group,
    title: `${deskWords[group.desk][locale]} (${String(group.reports.length)})`,
  }));
  const heads = columns.map((column) => `<th scope="col">${words[column][locale]}</th>`).join("");
  return [
    `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>${words.title[locale]}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
    `<h1>${words.title[locale]}</h1>\n<p>${words.on[locale]} ${xmlText(longDate(today, locale))}. ${xmlText(casesLine(summary, locale))}</p>\n`,
    `<nav aria-label="${words.title[locale]}"><ul>${groups.map(({ desk, title }) => `<li><a href="#${desk}">${xmlText(title)}</a></li>`).join("")}</ul></nav>\n`,
    ...groups.map(
      ({ desk, title, reports: cases }) =>
        `<h2 id="${desk}">${xmlText(title)}</h2>\n<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${cases.map((report) => row(report, context)).join("")}</tbody>\n</table>\n`,
    ),
    between(sharedInvoices(reports), context),
    ...doubtsOf(reports, locale).map((doubt) => `<p>${xmlText(doubt)}</p>\n`),
    `<p>${xmlText(NO_ADVICE[locale])}</p>\n</body>\n</html>\n`,
  ].join("");
}
