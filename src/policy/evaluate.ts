import type { Text } from "../locale/text.ts";
import type { Dossier } from "./dossier.ts";
import { judgeNode } from "./judge.ts";
import type { Judging } from "./judging.ts";
import type { Scope } from "./leaf.ts";
import { notYet } from "./occasion.ts";
import type { Gate } from "./policy.ts";
import type { GateOutcome, GateVerdict, RequirementVerdict } from "./verdict.ts";

/** The proof tree of a gate: three-valued, each node with its derivation. Pure. */
export function evaluate(
  gate: Gate,
  dossier: Dossier,
  options: { readonly waivers: boolean } = { waivers: true },
): GateVerdict {
  const judging: Judging = { dossier, gate: gate.id, waivers: options.waivers };
  const scope: Scope = { dossier, attestableBy: [], invoice: null, incident: null, documents: [] };
  const children = gate.children.map((node) => judgeNode(node, scope, judging, []));
  const absent = notYet(gate, dossier);
  const verdict: GateOutcome = absent === null ? outcomeOf(children) : "not-applicable";
  const because = absent ?? becauseOf(children, verdict);
  return { id: gate.id, verdict, because, label: gate.label, requirements: rootOf(gate, children, verdict, because) };
}

const required = (children: readonly RequirementVerdict[]) => children.filter(({ level }) => level === "required");

function outcomeOf(children: readonly RequirementVerdict[]): GateOutcome {
  const verdicts = required(children).map(({ verdict }) => verdict);
  if (verdicts.includes("missing")) return "incomplete";
  return verdicts.includes("to-confirm") ? "to-confirm" : "complete";
}

function becauseOf(children: readonly RequirementVerdict[], verdict: GateOutcome): Text {
  const wanted = verdict === "incomplete" ? "missing" : "to-confirm";
  const unmet = required(children).filter((child) => child.verdict === wanted);
  if (unmet.length === 0) return { fr: "pièces réunies", en: "papers gathered" };
  const names = (locale: "fr" | "en"): string =>
    unmet
      .map(({ label, because, children: inner }) =>
        inner.length === 0 ? `${lowerFirst(label[locale])} (${because[locale]})` : lowerFirst(label[locale]),
      )
      .join(", ");
  return verdict === "incomplete"
    ? { fr: `il manque\u00a0: ${names("fr")}`, en: `missing: ${names("en")}` }
    : { fr: `à confirmer\u00a0: ${names("fr")}`, en: `to confirm: ${names("en")}` };
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}|^[ÀÉ]? /u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function rootOf(
  gate: Gate,
  children: readonly RequirementVerdict[],
  verdict: GateOutcome,
  because: Text,
): RequirementVerdict {
  const verdicts = {
    complete: "satisfied",
    "to-confirm": "to-confirm",
    incomplete: "missing",
    "not-applicable": "not-applicable",
  } as const;
  return {
    id: gate.id,
    operator: "all",
    verdict: verdicts[verdict],
    level: "required",
    basis: "article",
    label: gate.label,
    subject: null,
    children,
    evidence: [],
    because,
    fix: null,
    path: [],
    waived: null,
    contradicted: children.some(({ contradicted }) => contradicted),
  };
}
