import type { Assessment } from "../assessment/assessment.ts";
import type { CaseReport, GateReport, RequirementReport } from "../assessment/case-report.ts";
import type { Locale, Text } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { ActionReport } from "../assessment/case-report.ts";
import { codeFrame } from "./code-frame.ts";
import { doubtsOf, dueAmount } from "./doubts.ts";
import { errorLines, ownErrors } from "./gate-lines.ts";
import { limitationBasis, limitationText } from "./limitation-text.ts";
import { nameOf } from "./gate-phrases.ts";
import { stepLine } from "./journal-words.ts";
import { placed } from "./pretty-finding.ts";
import type { ReportContext } from "./reporter.ts";
import { NO_ADVICE } from "./summary-line.ts";
import { count, decimal } from "./text/amount.ts";
import { dayAndMonth, longDate } from "../locale/format-date.ts";
import { rungTerms } from "./rung-terms.ts";
import { printable } from "./text/printable.ts";
import { fit, padEnd, width, wrap } from "./text/width.ts";
import { incidentLines, roundLines } from "./status-dates.ts";
import { proofsOf, shortLabel } from "./status-proofs.ts";
import { treeLines } from "./tree.ts";
import { unmetThings } from "./unmet.ts";
import { verdictMarks, verdictWords } from "./verdict-words.ts";

const LABEL_COLUMNS = 14;
/** More than that are counted: they stand below, one by one. */
const MOST_NAMED = 2;
const INDENT = " ".repeat(LABEL_COLUMNS + 3);

const words = {
  on: { fr: "au", en: "as of" },
  due: { fr: "Dû", en: "Due" },
  limitation: { fr: "Prescription", en: "Limitation" },
  days: { fr: "Échéances", en: "Deadlines" },
  alsaceMoselle: {
    fr: "jours fériés d’Alsace et de Moselle comptés",
    en: "holidays of Alsace and Moselle counted",
  },
  now: { fr: "Maintenant", en: "Now" },
  otherwise: { fr: "Sinon", en: "Otherwise" },
  nothing: { fr: "rien à réclamer à ce jour", en: "nothing to claim today" },
} satisfies Record<string, Text>;

function* labelled(label: string, text: string, { columns, paint }: ReportContext): Iterable<string> {
  const [first = "", ...rest] = wrap(text, columns - INDENT.length);
  yield `  ${paint.strong(padEnd(fit(label, LABEL_COLUMNS), LABEL_COLUMNS))} ${first}`;
  for (const line of rest) yield `${INDENT}${line}`;
}

function heading(report: CaseReport, title: string | null, { locale, today, columns, paint }: ReportContext): string {
  const day = `${words.on[locale]} ${longDate(today, locale)}`;
  const name = printable([report.client ?? report.id, ...(title === null ? [] : [title])].join(" — "));
  const shown = fit(name, columns - width(day) - 2);
  return `${paint.strong(padEnd(shown, columns - width(day)))}${day}`;
}

function listed(things: readonly RequirementReport[], locale: Locale): string {
  if (things.length > MOST_NAMED) return `${count(things.length, locale)} ${locale === "fr" ? "choses" : "things"}`;
  return things.map((thing) => nameOf(thing, locale)).join(", ");
}

/** « incomplet : il manque la preuve de livraison de WP-2026-0412 ; à confirmer : … » */
function gateSentence(gate: GateReport, { locale }: ReportContext): string {
  const [colon, semicolon] = locale === "fr" ? ["\u00a0: ", "\u202f; "] : [": ", "; "];
  const things = unmetThings(gate.requirements);
  const missing = things.filter(({ verdict }) => verdict === "missing");
  const doubtful = things.filter(({ verdict }) => verdict === "to-confirm");
  const parts = [
    ...(missing.length === 0 ? [] : [`${locale === "fr" ? "il manque" : "missing"} ${listed(missing, locale)}`]),
    ...(doubtful.length === 0
      ? []
      : [
          `${missing.length === 0 ? "" : `${locale === "fr" ? "à confirmer" : "to confirm"}${colon}`}${listed(doubtful, locale)}`,
        ]),
  ];
  const isTold = parts.length > 0 && gate.verdict !== "complete" && gate.verdict !== "not-applicable";
  return `${verdictWords[gate.verdict][locale]}${colon}${isTold ? parts.join(semicolon) : printable(gate.because[locale])}`;
}

function dueText({ claim }: CaseReport, { locale }: ReportContext): string {
  if (claim === null) return words.nothing[locale];
  const parts = {
    fr: `principal ${decimal(claim.principal, locale)} + intérêts ${decimal(claim.interest, locale)} + indemnité ${decimal(claim.recoveryFee, locale)}\u202f; solde comptable ${decimal(claim.balance, locale)}`,
    en: `principal ${decimal(claim.principal, locale)} + interest ${decimal(claim.interest, locale)} + recovery fee ${decimal(claim.recoveryFee, locale)}; balance in the books ${decimal(claim.balance, locale)}`,
  };
  return `${printable(dueAmount(claim, locale))} = ${parts[locale]}`;
}

/** The days still to come that the case has to keep. */
/** The days to come; whose holidays they count is said where it is not the usual ones. */
function comingDays({ deadlines }: CaseReport, alsaceMoselle: boolean, { today, locale }: ReportContext): string[] {
  const days = deadlines
    .filter(({ on }) => on >= today)
    .map(({ on, label, article, toConfirm }) => {
      const doubt = toConfirm ? { fr: ", à confirmer", en: ", to confirm" }[locale] : "";
      return `${longDate(on, locale)}${locale === "fr" ? "\u00a0: " : ": "}${label[locale]}${article === null ? "" : ` (${article}${doubt})`}`;
    });
  return alsaceMoselle && days.length > 0 ? [...days, words.alsaceMoselle[locale]] : days;
}

const parties: Readonly<Record<ActionReport["by"], Text>> = {
  consultant: { fr: "le consultant", en: "the consultant" },
  client: { fr: "le client", en: "the client" },
  "umbrella-company": { fr: "la société de portage", en: "the umbrella company" },
};

const you: Text = { fr: "vous", en: "you" };

/** Why, unless the first lines say it already: a gate that misses something, a rung and its day. */
const reasonTold = ({ reason, from }: ActionReport, gates: readonly GateReport[], locale: Locale): string | null =>
  reason === null || from !== null || gates.some(({ because }) => because[locale] === reason[locale])
    ? null
    : reason[locale];

function* actionLines(
  label: string,
  action: ActionReport,
  gates: readonly GateReport[],
  dossier: Dossier | null,
  context: ReportContext,
): Iterable<string> {
  const { locale, paint } = context;
  const before =
    action.before === null
      ? ""
      : locale === "fr"
        ? `, avant le ${dayAndMonth(action.before, locale)}`
        : `, before ${dayAndMonth(action.before, locale)}`;
  yield* labelled(
    label,
    `${printable(action.label[locale])} (${action.by === dossier?.role ? you[locale] : parties[action.by][locale]}${before})`,
    context,
  );
  const reason = reasonTold(action, gates, locale);
  if (reason !== null) yield* labelled("", printable(reason), context);
  const terms = rungTerms(action, dossier?.policy ?? null, context);
  if (terms !== null) yield* labelled("", terms, context);
  yield `${INDENT}${paint.strong(printable(action.commands[locale]))}`;
}

function* journalLines({ dossier }: Assessment, context: ReportContext): Iterable<string> {
  for (const entry of dossier?.caseFile.journal ?? []) {
    const day = entry.on === null ? "?" : dayAndMonth(entry.on, context.locale);
    yield* labelled(day, stepLine(entry, context.locale), context);
  }
}

/** The days of an incident and of a contract's round, at the gates that ask for them. */
function datedLines({ dossier }: Assessment, report: CaseReport, context: ReportContext): readonly string[] {
  const isAsked = (gate: string): boolean => report.gates.some(({ id }) => id === gate);
  if (dossier === null) return [];
  return [
    ...(isAsked("incident") ? incidentLines(dossier, context.locale) : []),
    ...(isAsked("contract") ? roundLines(dossier, context.locale) : []),
  ].flatMap(([label, text]) => [...labelled(label, printable(text), context)]);
}

function* unreadable(report: CaseReport, context: ReportContext): Iterable<string> {
  for (const finding of report.findings) {
    yield* placed(context.paint.bad(verdictMarks.unreadable), finding, context);
    yield* codeFrame(finding, context.columns, context.paint);
  }
}

function* sections(assessment: Assessment, report: CaseReport, context: ReportContext): Iterable<readonly string[]> {
  const { locale } = context;
  const { dossier } = assessment;
  yield [heading(report, dossier?.caseFile.title ?? null, context)];
  const limitation = limitationText(report, locale);
  yield [
    ...report.gates.flatMap((gate) => [...labelled(shortLabel(gate, locale), gateSentence(gate, context), context)]),
    ...labelled(words.due[locale], dueText(report, context), context),
    ...(limitation === null ? [] : labelled(words.limitation[locale], limitation, context)),
    ...(report.limitation === null
      ? []
      : limitationBasis(report.limitation, locale).flatMap((line) => [...labelled("", line, context)])),
    ...comingDays(report, dossier?.law.alsaceMoselle === true, context).flatMap((line, index) => [
      ...labelled(index === 0 ? words.days[locale] : "", line, context),
    ]),
  ];
  if (context.tree) for (const gate of report.gates) yield [...treeLines(gate, context)];
  else
    for (const gate of report.gates)
      yield proofsOf(gate, context).flatMap(([label, text]) => [...labelled(label, text, context)]);
  yield datedLines(assessment, report, context);
  yield [...errorLines([...new Set(report.gates.flatMap((gate) => ownErrors(report, gate)))], context)];
  yield [...journalLines(assessment, context)];
  yield [
    ...(report.nextAction === null
      ? []
      : actionLines(words.now[locale], report.nextAction, report.gates, dossier, context)),
    ...(report.otherwise === null
      ? []
      : actionLines(words.otherwise[locale], report.otherwise, report.gates, dossier, context)),
  ];
  yield [...doubtsOf([report], locale).flatMap((doubt) => wrap(printable(doubt), context.columns)), NO_ADVICE[locale]];
}

/** One case for the person who follows it: what is missing, the money, the dates, the proofs, what was done and what comes next. */
export function statusText(assessment: Assessment, report: CaseReport, context: ReportContext): string {
  if (report.verdict === "unreadable") return `${[...unreadable(report, context)].join("\n")}\n`;
  return [...sections(assessment, report, context)]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}
