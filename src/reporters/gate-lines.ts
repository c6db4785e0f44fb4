import type { CaseReport, GateReport, RequirementReport } from "../assessment/case-report.ts";
import type { Locale } from "../locale/text.ts";
import { nameOf, purposeOf } from "./gate-phrases.ts";
import type { ReportContext } from "./reporter.ts";
import { printable } from "./text/printable.ts";
import { padEnd, width, wrap } from "./text/width.ts";
import { unmetThings } from "./unmet.ts";
import { type Way, waysTo } from "./ways.ts";

const colon = (locale: Locale): string => (locale === "fr" ? "\u00a0:" : ":");
const semicolon = (locale: Locale): string => (locale === "fr" ? "\u202f;" : ";");

function* indented(text: string, columns: number, indent: string, first = indent): Iterable<string> {
  const [head = "", ...rest] = wrap(text, columns - indent.length);
  yield `${first}${head}`;
  for (const line of rest) yield `${indent}${line}`;
}

/** What to do on the left, its command on the right when both fit, else below. */
function* wayLines(way: Way, first: string, { columns, paint }: ReportContext): Iterable<string> {
  const indent = " ".repeat(width(first));
  if (way.command === null) {
    yield* indented(way.text, columns, indent, first);
    return;
  }
  const oneLine = `${first}${padEnd(way.text, 44)}   ${way.command}`;
  if (width(oneLine) <= columns) {
    yield `${first}${padEnd(way.text, 44)}   ${paint.strong(way.command)}`;
    return;
  }
  yield* indented(way.text, columns, indent, first);
  yield `${indent}  ${paint.strong(way.command)}`;
}

const waysTitle = (ways: number, locale: Locale): string => {
  if (locale === "fr") {
    const number = ["", "", "Deux", "Trois", "Quatre", "Cinq"][ways] ?? String(ways);
    return `${number} façons de l’obtenir, la plus proche d’abord\u00a0:`;
  }
  const number = ["", "", "Two", "Three", "Four", "Five"][ways] ?? String(ways);
  return `${number} ways to get it, the nearest first:`;
};

function* waysLines(thing: RequirementReport, indent: string, context: ReportContext): Iterable<string> {
  const ways = waysTo(thing, context.locale);
  const [only] = ways;
  if (ways.length > 1) {
    yield `${indent}${waysTitle(ways.length, context.locale)}`;
    for (const [index, way] of ways.entries()) yield* wayLines(way, `${indent}  ${String(index + 1)}. `, context);
  } else if (only !== undefined) yield* wayLines(only, `${indent}→ `, context);
}

/** Its name; for a single fact, also why: « signé par le client (rien de déclaré) ». */
function described(thing: RequirementReport, locale: Locale): string {
  const name = nameOf(thing, locale);
  return thing.operator === undefined ? `${name} (${printable(thing.because[locale])})` : name;
}

function* thingLines(opening: string, things: readonly RequirementReport[], context: ReportContext): Iterable<string> {
  const { locale, columns } = context;
  const [only] = things;
  if (things.length === 1 && only !== undefined) {
    yield* indented(`${opening} ${described(only, locale)}.`, columns, "  ");
    yield* waysLines(only, "  ", context);
    return;
  }
  yield* indented(opening, columns, "  ");
  for (const thing of things) {
    yield* indented(described(thing, locale), columns, "    ", "  - ");
    yield* waysLines(thing, "    ", context);
  }
}

const missingOpening = (number: number, gate: GateReport, locale: Locale): string =>
  locale === "fr"
    ? `Il manque ${String(number)} chose${number > 1 ? "s" : ""} ${purposeOf(gate, locale)}${colon(locale)}`
    : `${String(number)} thing${number > 1 ? "s are" : " is"} missing ${purposeOf(gate, locale)}:`;

function doubtOpening(number: number, isAlone: boolean, locale: Locale): string {
  if (locale === "fr") {
    const points = number > 1 ? `${String(number)} points sont à confirmer` : "1 point est à confirmer";
    return `${isAlone ? `Tout est réuni${semicolon(locale)} ${points}` : `Et ${points}`}${colon(locale)}`;
  }
  const points = number > 1 ? `${String(number)} points are to be confirmed` : "1 point is to be confirmed";
  return `${isAlone ? `Everything is there; ${points}` : `And ${points}`}:`;
}

/** Errors that no requirement of this gate already tells. */
export const ownErrors = (report: CaseReport, gate: GateReport): CaseReport["findings"] =>
  report.findings.filter(
    ({ severity, waived, ruleId, requirement, gates }) =>
      severity === "error" && waived === null && ruleId !== requirement && gates.includes(gate.id),
  );

const completeSentence = (gate: GateReport, locale: Locale): string =>
  locale === "fr" ? `Pièces réunies ${purposeOf(gate, locale)}.` : `The papers are there ${purposeOf(gate, locale)}.`;

/** A gate's answer in a sentence, then what to do about it. */
export function* gateLines(gate: GateReport, report: CaseReport, context: ReportContext): Iterable<string> {
  const { locale, columns } = context;
  if (gate.verdict === "not-applicable") yield* indented(printable(gate.because[locale]), columns, "  ");
  const things = unmetThings(gate.requirements);
  const missing = things.filter(({ verdict }) => verdict === "missing");
  const doubtful = things.filter(({ verdict }) => verdict === "to-confirm");
  const errors = ownErrors(report, gate);
  if (gate.verdict === "complete") yield* indented(completeSentence(gate, locale), columns, "  ");
  if (missing.length > 0) yield* thingLines(missingOpening(missing.length, gate, locale), missing, context);
  if (doubtful.length > 0) {
    yield* thingLines(doubtOpening(doubtful.length, missing.length + errors.length === 0, locale), doubtful, context);
  }
}

/** A gate's answer in a sentence or two: what is missing, what is to be confirmed, without how. */
export function gateSentences(gate: GateReport, locale: Locale): readonly string[] {
  if (gate.verdict === "complete") return [completeSentence(gate, locale)];
  const things = unmetThings(gate.requirements);
  const named = (verdict: string): readonly string[] =>
    things.filter((thing) => thing.verdict === verdict).map((thing) => nameOf(thing, locale));
  const [missing, doubtful] = [named("missing"), named("to-confirm")];
  const list = (names: readonly string[]): string => `${names.join(`${semicolon(locale)} `)}.`;
  if (missing.length + doubtful.length === 0) return [printable(gate.because[locale])];
  return [
    ...(missing.length === 0 ? [] : [`${missingOpening(missing.length, gate, locale)} ${list(missing)}`]),
    ...(doubtful.length === 0
      ? []
      : [`${doubtOpening(doubtful.length, missing.length === 0, locale)} ${list(doubtful)}`]),
  ];
}

/** The errors to mend, with how. */
export function* errorLines(errors: CaseReport["findings"], context: ReportContext): Iterable<string> {
  const { locale, columns, paint } = context;
  for (const { message, fix } of errors) {
    yield* indented(printable(message[locale]), columns, "    ", `  ${paint.bad("✗")} `);
    if (fix !== null) yield* wayLines({ text: printable(fix[locale]), command: null }, "    → ", context);
  }
}
