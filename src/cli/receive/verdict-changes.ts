import type { Assessment } from "../../assessment/assessment.ts";
import { entriesOf } from "../../facts/entry.ts";
import type { Text } from "../../locale/text.ts";
import { isWorse } from "../../policy/fact-verdict.ts";
import type { GateVerdict, RequirementVerdict, Verdict } from "../../policy/verdict.ts";
import { printable } from "../../reporters/text/printable.ts";
import { verdictWords } from "../../reporters/verdict-words.ts";

/** The same case, seen from both sides. */
export interface Sides {
  /** As the sender's copy reads, under the policy that ships. */
  readonly there: Assessment;
  /** The copy here, as it stood; null when there was none. */
  readonly before: Assessment | null;
  /** The copy here with what is taken, under its own policy. */
  readonly after: Assessment;
}

/** What was judged again, gate by gate, and why it came out otherwise. */
export function verdictChanges({ there, before, after }: Sides): readonly Text[] {
  const lines = after.gates.flatMap((gate) => {
    const was = gateIn(there, gate.id);
    const here = before === null ? null : gateIn(before, gate.id);
    return [gateLine(gate, was, here), ...reasons(gate, was, here)];
  });
  return [...lines, ...ownErrors(after), ...attestedThere(after)];
}

const gateIn = ({ gates }: Assessment, id: string): GateVerdict | null => gates.find((gate) => gate.id === id) ?? null;

function gateLine(gate: GateVerdict, there: GateVerdict | null, before: GateVerdict | null): Text {
  const [now, was, here] = [gate, there, before].map((one) => (one === null ? null : verdictWords[one.verdict]));
  return {
    fr: [
      `${gate.label.fr}\u00a0: ${now?.fr ?? ""}`,
      ...(was == null ? [] : [`dans la copie reçue\u00a0: ${was.fr}`]),
      ...(here == null ? [] : [`chez vous avant\u00a0: ${here.fr}`]),
    ].join("\u202f; "),
    en: [
      `${gate.label.en}: ${now?.en ?? ""}`,
      ...(was == null ? [] : [`in the copy received: ${was.en}`]),
      ...(here == null ? [] : [`here before: ${here.en}`]),
    ].join("; "),
  };
}

/** Requirements that hold less here than there, or otherwise than before, each with its reason. */
function reasons(gate: GateVerdict, there: GateVerdict | null, before: GateVerdict | null): readonly Text[] {
  const was = verdictsOf(there);
  const here = verdictsOf(before);
  const isTold = (leaf: RequirementVerdict): boolean => {
    const [theirs, ours] = [was.get(keyOf(leaf)), here.get(keyOf(leaf))];
    return (theirs !== undefined && isWorse(leaf.verdict, theirs)) || (ours !== undefined && ours !== leaf.verdict);
  };
  return leavesOf(gate.requirements)
    .filter(isTold)
    .map(({ label, subject, verdict, because }) => {
      const of = subject === null ? "" : ` (${printable(subject.id)})`;
      return {
        fr: `  ${label.fr}${of}\u00a0: ${words[verdict].fr}, ${printable(because.fr)}`,
        en: `  ${label.en}${of}: ${words[verdict].en}, ${printable(because.en)}`,
      };
    });
}

const verdictsOf = (gate: GateVerdict | null): ReadonlyMap<string, Verdict> =>
  new Map(gate === null ? [] : leavesOf(gate.requirements).map((leaf) => [keyOf(leaf), leaf.verdict]));

const leavesOf = (node: RequirementVerdict): readonly RequirementVerdict[] =>
  node.operator === "leaf" ? [node] : node.children.flatMap(leavesOf);

const keyOf = ({ id, subject }: RequirementVerdict): string => `${id}\0${subject?.id ?? ""}`;

const words: Readonly<Record<Verdict, Text>> = {
  satisfied: { fr: "réuni", en: "met" },
  waived: { fr: "dérogation", en: "waived" },
  "to-confirm": { fr: "à confirmer", en: "to confirm" },
  missing: { fr: "manque", en: "missing" },
  "not-applicable": { fr: "sans objet", en: "not applicable" },
};

/** What is wrong although nothing is missing. */
const ownErrors = ({ findings }: Assessment): readonly Text[] =>
  findings
    .filter(
      ({ severity, ruleId, requirement, waived }) => severity === "error" && waived === null && ruleId !== requirement,
    )
    .map(({ message }) => ({ fr: `✗ ${printable(message.fr)}`, en: `✗ ${printable(message.en)}` }));

/** A court wants the word of the company: what the sender alone attested is still to be looked at. */
function attestedThere({ dossier }: Assessment): readonly Text[] {
  if (dossier === null || dossier.role === "consultant") return [];
  const files = entriesOf(dossier.caseFile)
    .filter(({ attested }) => attested.length > 0)
    .filter(({ attested }) =>
      attested.every(({ role, receivedOn }) => role !== "umbrella-company" || receivedOn !== null),
    )
    .map(({ file }) => printable(file));
  if (files.length === 0) return [];
  return [
    {
      fr: `Attesté par le consultant seul, à vérifier par vous avant d’aller en justice\u00a0: ${files.join(", ")}`,
      en: `Attested by the consultant only, for you to check before going to court: ${files.join(", ")}`,
    },
  ];
}
