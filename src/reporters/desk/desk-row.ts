import type { CaseReport } from "../../assessment/case-report.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { type Cents, parseCents } from "../../money/cents.ts";
import { daysLate } from "../case-heading.ts";
import { dueAmount } from "../doubts.ts";
import { nameOf } from "../gate-phrases.ts";
import type { ReportContext } from "../reporter.ts";
import { count } from "../text/amount.ts";
import { xmlText } from "../text/xml-text.ts";
import { unmetThings } from "../unmet.ts";
import { verdictMarks, verdictWords } from "../verdict-words.ts";

/** A limitation this near stands out. */
export const SOON_DAYS = 90;

const words = {
  limitation: { fr: "Prescription", en: "Limitation" },
  case: { fr: "Dossier", en: "Case" },
  client: { fr: "Client", en: "Client" },
  follows: { fr: "Suivi par", en: "Followed by" },
  due: { fr: "Dû", en: "Due" },
  late: { fr: "Retard", en: "Late" },
  state: { fr: "État", en: "State" },
  missing: { fr: "Ce qui manque ou ne va pas", en: "What is missing or wrong" },
  next: { fr: "À faire", en: "To do" },
  before: { fr: "avant le", en: "before" },
  total: { fr: "Total", en: "Total" },
} satisfies Record<string, Text>;

const columns = ["limitation", "case", "client", "follows", "due", "late", "state", "missing", "next"] as const;
const BEFORE_DUE = 4;
const AFTER_DUE = columns.length - BEFORE_DUE - 1;

/** What comes from a case, kept from turning the text around it. */
export const name = (text: string): string => `<bdi>${xmlText(text)}</bdi>`;

export const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;

export const days = (number: number, locale: Locale): string =>
  `${count(number, locale)}\u00a0${locale === "fr" ? (Math.abs(number) > 1 ? "jours" : "jour") : number === 1 ? "day" : "days"}`;

function limitationCell({ limitation }: CaseReport, { locale }: ReportContext): string {
  if (limitation === null) return "<td></td>";
  const { date, daysLeft } = limitation;
  const shown = `<time datetime="${date}">${xmlText(longDate(date, locale))}</time>`;
  const left = daysLeft < 0 ? { fr: "passée", en: "passed" }[locale] : days(daysLeft, locale);
  return `<td${daysLeft < SOON_DAYS ? ' class="soon"' : ""}>${shown}<br>${xmlText(left)}</td>`;
}

function nextCell({ nextAction }: CaseReport, { locale }: ReportContext): string {
  if (nextAction === null) return "";
  const { label, before } = nextAction;
  const until = before === null ? "" : ` (${words.before[locale]} ${longDate(before, locale)})`;
  return xmlText(`${label[locale]}${until}`);
}

/** Requirements not met, then what is wrong although nothing is missing. */
function missingThings({ gates, findings }: CaseReport, { locale }: ReportContext): readonly string[] {
  const unmet = gates.flatMap(({ requirements }) => unmetThings(requirements).map((thing) => nameOf(thing, locale)));
  const wrong = findings
    .filter(({ severity, ruleId, requirement, waived }) => severity === "error" && ruleId !== requirement && !waived)
    .map(({ message }) => message[locale]);
  return [...unmet, ...wrong].map(xmlText);
}

function row(report: CaseReport, context: ReportContext): string {
  const { locale, today } = context;
  const late = daysLate(report, today);
  const cells = [
    limitationCell(report, context),
    `<th scope="row">${name(report.id)}</th>`,
    `<td>${name(report.client ?? "")}</td>`,
    `<td>${name(report.responsible ?? "")}</td>`,
    `<td class="n">${report.claim === null ? "" : xmlText(dueAmount(report.claim, locale))}</td>`,
    `<td class="n">${late === null ? "" : xmlText(days(late, locale))}</td>`,
    `<td>${verdictMarks[report.verdict]} ${xmlText(verdictWords[report.verdict][locale])}</td>`,
    `<td>${list(missingThings(report, context))}</td>`,
    `<td>${nextCell(report, context)}</td>`,
  ];
  return `<tr>${cells.join("")}</tr>\n`;
}

function totals(reports: readonly CaseReport[], locale: Locale): readonly string[] {
  const sums = new Map<string, Cents>();
  for (const { claim } of reports)
    if (claim !== null) sums.set(claim.currency, (sums.get(claim.currency) ?? 0n) + (parseCents(claim.total) ?? 0n));
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, sum]) => formatMoney(sum, currency, locale));
}

/** Cases that wait for the same hands, and what they come to. `caption` is markup. */
export function deskTable(caption: string, reports: readonly CaseReport[], context: ReportContext): string {
  const { locale } = context;
  const heads = columns.map((column) => `<th scope="col">${words[column][locale]}</th>`).join("");
  const sums = totals(reports, locale).map(xmlText).join("<br>");
  const foot =
    sums === ""
      ? ""
      : `<tfoot><tr><th scope="row" colspan="${String(BEFORE_DUE)}">${words.total[locale]}</th><td class="n">${sums}</td><td colspan="${String(AFTER_DUE)}"></td></tr></tfoot>\n`;
  const rows = reports.map((report) => row(report, context)).join("");
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows}</tbody>\n${foot}</table>\n`;
}
