import type { CaseReport } from "../../assessment/case-report.ts";
import { countCase, newSummary } from "../../assessment/summary.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { Cents } from "../../money/cents.ts";
import { doubtsOf } from "../doubts.ts";
import type { ReportContext } from "../reporter.ts";
import { casesLine, NO_ADVICE } from "../summary-line.ts";
import { count } from "../text/amount.ts";
import { xmlText } from "../text/xml-text.ts";
import { agedBalance, agedTotals, spans } from "./aged-balance.ts";
import { byDesk, deskWords } from "./desk-order.ts";
import { days, deskTable, list, name, SOON_DAYS } from "./desk-row.ts";
import { sharedInvoices } from "./shared-invoices.ts";

const words = {
  title: { fr: "Le bureau", en: "The desk" },
  on: { fr: "Établi le", en: "As of" },
  follows: { fr: "Dossiers suivis par", en: "Cases followed by" },
  between: { fr: "Entre les dossiers", en: "Between cases" },
  aged: { fr: "Balance âgée", en: "Aged balance" },
  agedBy: {
    fr: "Dû par client, selon le retard de la plus ancienne facture du dossier",
    en: "Due by client, by how late the oldest invoice of the case is",
  },
  client: { fr: "Client", en: "Client" },
  total: { fr: "Total", en: "Total" },
} satisfies Record<string, Text>;

const STYLE =
  "body{font:1rem/1.45 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:1.5rem}nav ul{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;list-style:none;padding:0}" +
  "table{border-collapse:collapse;width:100%;margin-bottom:2rem;font-size:.875em}caption{text-align:left}h2{margin:.5rem 0}caption p{margin:.3rem 0}th,td{border:1px solid #767676;padding:.3rem .4rem;text-align:left;vertical-align:top;max-width:22rem}bdi,li{overflow-wrap:break-word}li{min-width:10rem}nav li{min-width:0}time{white-space:nowrap}" +
  "thead th,tfoot th{background:#f0f0ec}td.n{text-align:right;white-space:nowrap}.soon{font-weight:600;color:#8a1c00}ul{margin:0;padding-left:1.1rem}" +
  "@media print{nav{display:none}@page{size:A4 landscape;margin:12mm}body{margin:0;font-size:.75rem}table{font-size:1em}thead{display:table-header-group}tfoot{display:table-row-group}tr{break-inside:avoid}h2{break-after:avoid}}";

/** What may soon be lost, before anything else. */
function warning(reports: readonly CaseReport[], locale: Locale): string {
  const soon = reports.filter(
    ({ limitation, closed }) => closed === null && limitation !== null && limitation.daysLeft < SOON_DAYS,
  );
  if (soon.length === 0) return "";
  const many = soon.length > 1;
  const limit = days(SOON_DAYS, locale);
  const text =
    locale === "fr"
      ? `${count(soon.length, locale)} ${many ? "dossiers se prescrivent" : "dossier se prescrit"} dans moins de ${limit}, ou ${many ? "le sont" : "l’est"} déjà\u00a0: `
      : `${count(soon.length, locale)} ${many ? "cases reach" : "case reaches"} limitation in under ${limit}, or already ${many ? "have" : "has"}: `;
  return `<p class="soon">${xmlText(text)}${soon.map(({ id }) => name(id)).join(", ")}</p>\n`;
}

function between(reports: readonly CaseReport[], locale: Locale): string {
  const lines = sharedInvoices(reports).map(({ number, cases }) => {
    const both = cases.map(name).join(", ");
    return locale === "fr"
      ? `La facture ${name(number)} est réclamée dans plusieurs dossiers\u00a0: ${both}`
      : `Invoice ${name(number)} is claimed in several cases: ${both}`;
  });
  return lines.length === 0 ? "" : `<h2>${words.between[locale]}</h2>\n${list(lines)}\n`;
}

const spanTitles = (locale: Locale): readonly string[] => {
  const last = String(spans.at(-1) ?? 0);
  const ranges = spans.map((end, index) => `${String((spans[index - 1] ?? 0) + 1)}–${String(end)}`);
  return [
    ...ranges.map((range) => (locale === "fr" ? `${range} jours` : `${range} days`)),
    locale === "fr" ? `plus de ${last} jours` : `over ${last} days`,
  ];
};

function aged(reports: readonly CaseReport[], { locale, today }: ReportContext): string {
  const rows = agedBalance(reports, today);
  if (rows.length === 0) return "";
  const cell = (amount: Cents, currency: string): string =>
    `<td class="n">${amount === 0n ? "" : xmlText(formatMoney(amount, currency, locale))}</td>`;
  const line = (head: string, currency: string, amounts: readonly Cents[], total: Cents): string =>
    `<tr><th scope="row">${head}</th>${[...amounts, total].map((amount) => cell(amount, currency)).join("")}</tr>\n`;
  const heads = [words.client[locale], ...spanTitles(locale), words.total[locale]];
  return [
    `<table>\n<caption><h2 id="aged">${words.aged[locale]}</h2><p>${words.agedBy[locale]}</p></caption>\n`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>\n<tbody>\n`,
    ...rows.map(({ client, currency, amounts, total }) => line(name(client), currency, amounts, total)),
    "</tbody>\n<tfoot>\n",
    ...agedTotals(rows).map(({ currency, amounts, total }) => line(words.total[locale], currency, amounts, total)),
    "</tfoot>\n</table>\n",
  ].join("");
}

/**
 * The desk on one page that opens without a server, a network or a script: who each case waits for, the most urgent first, what each client owes
 * by lateness, and what only shows between cases. `responsible` is whose cases these are, null for everybody's.
 */
export function deskHtml(
  reports: readonly CaseReport[],
  context: ReportContext,
  responsible: string | null = null,
): string {
  const { locale, today } = context;
  const summary = newSummary();
  for (const report of reports) countCase(summary, report);
  const groups = byDesk(reports);
  const titleOf = ({ desk, reports: cases }: (typeof groups)[number]): string =>
    `${deskWords[desk][locale]} (${count(cases.length, locale)})`;
  const balance = aged(reports, context);
  const links = [
    ...groups.map((group) => `<li><a href="#${group.desk}">${xmlText(titleOf(group))}</a></li>`),
    ...(balance === "" ? [] : [`<li><a href="#aged">${words.aged[locale]}</a></li>`]),
  ];
  const whose = responsible === null ? "" : `<p>${words.follows[locale]} ${name(responsible)}</p>\n`;
  const counts = casesLine(summary, locale);
  return [
    `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>${words.title[locale]}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
    `<h1>${words.title[locale]}</h1>\n${whose}<p>${words.on[locale]} ${xmlText(`${longDate(today, locale)}. ${counts}`)}</p>\n`,
    warning(reports, locale),
    `<nav aria-label="${words.title[locale]}"><ul>${links.join("")}</ul></nav>\n`,
    between(reports, locale),
    ...groups.map((group) =>
      deskTable(`<h2 id="${group.desk}">${xmlText(titleOf(group))}</h2>`, group.reports, context),
    ),
    balance,
    ...doubtsOf(reports, locale).map((doubt) => `<p>${xmlText(doubt)}</p>\n`),
    `<p>${xmlText(NO_ADVICE[locale])}</p>\n</body>\n</html>\n`,
  ].join("");
}
