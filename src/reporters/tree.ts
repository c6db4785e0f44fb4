import type { GateReport, RequirementReport } from "../assessment/case-report.ts";
import type { Text } from "../locale/text.ts";
import type { RequirementBasis, Verdict } from "../policy/verdict.ts";
import type { ReportContext } from "./reporter.ts";
import { printable } from "./text/printable.ts";
import { wrap } from "./text/width.ts";
import { requirementMarks } from "./verdict-words.ts";

/** Who asks for it: a practice of the house is never shown as the law. */
const bases: Readonly<Record<RequirementBasis, Text>> = {
  law: { fr: "exigé par la loi", en: "required by law" },
  article: { fr: "demandé par la société", en: "asked by the company" },
  practice: { fr: "bonne pratique", en: "good practice" },
  company: { fr: "règle de la société", en: "the company’s rule" },
};

const recommended: Text = { fr: "conseillé", en: "recommended" };

export function paintMark(verdict: Verdict, { paint }: ReportContext): string {
  const mark = requirementMarks[verdict];
  if (verdict === "satisfied" || verdict === "waived") return paint.good(mark);
  return verdict === "missing" ? paint.bad(mark) : verdict === "to-confirm" ? paint.doubtful(mark) : paint.faint(mark);
}

function* nodeLines(
  node: RequirementReport,
  depth: number,
  above: RequirementBasis | null,
  context: ReportContext,
): Iterable<string> {
  const { locale, paint, columns } = context;
  const indent = "  ".repeat(depth);
  const subject = node.subject === undefined ? "" : ` ${printable(node.subject.id)}`;
  const tags = [
    ...(node.basis === above ? [] : [bases[node.basis][locale]]),
    ...(node.level === "recommended" ? [recommended[locale]] : []),
    ...(context.verbose ? [printable(node.id)] : []),
  ];
  const tag = tags.length === 0 ? "" : ` (${tags.join(", ")})`;
  const head = `${printable(node.label[locale])}${subject}${tag}`;
  const [first = "", ...rest] = wrap(head, columns - indent.length - 2);
  yield `${indent}${paintMark(node.verdict, context)} ${first}`;
  for (const line of rest) yield `${indent}  ${line}`;
  if (node.children === undefined && node.verdict !== "not-applicable") {
    const because = [node.because[locale], ...(node.waived === undefined ? [] : [waiverText(node.waived, locale)])];
    for (const line of because.flatMap((text) => wrap(printable(text), columns - indent.length - 4))) {
      yield `${indent}    ${paint.faint(line)}`;
    }
  }
  if (node.verdict === "not-applicable") return;
  for (const child of node.children ?? []) yield* nodeLines(child, depth + 1, node.basis, context);
}

const waiverText = (waived: NonNullable<RequirementReport["waived"]>, locale: "fr" | "en"): string =>
  locale === "fr"
    ? `dérogation de ${waived.by} jusqu’au ${waived.until}\u00a0: ${waived.reason}`
    : `waived by ${waived.by} until ${waived.until}: ${waived.reason}`;

/** A gate's whole tree with its ticks, as indented lines. */
export function* treeLines(gate: GateReport, context: ReportContext): Iterable<string> {
  yield* nodeLines({ ...gate.requirements, label: gate.label }, 1, null, context);
}
