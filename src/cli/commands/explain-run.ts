import { usualFixes } from "../../assessment/usual-fixes.ts";
import type { Role } from "../../case/case-file.ts";
import type { FindingSource, Severity } from "../../findings/finding.ts";
import type { Law } from "../../law/law.ts";
import { readLaw } from "../../law/read-law.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { gateName } from "../../policy/gate-names.ts";
import type { Gate, LeafNode, Policy, RequirementNode } from "../../policy/policy.ts";
import { readTemplates } from "../../drafting/read-templates.ts";
import { printable } from "../../reporters/text/printable.ts";
import { wrap } from "../../reporters/text/width.ts";
import { fileRules, rules } from "../../rules/index.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { closestWords } from "../../yaml-source/closest-word.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { ruleFixes } from "../explain/rule-fixes.ts";
import { gateNamed } from "./check-gates.ts";
import { groundFor } from "./check-ground.ts";
import { parameterLines } from "./explain-parameter.ts";
import { roadLines } from "./explain-road.ts";
import type { ExplainOptions } from "./explain-options.ts";

export async function explain({ id }: ExplainOptions, shell: Shell): Promise<ExitCode> {
  if ((await readLaw()).parameters.has(id)) {
    const { showLaw } = await import("./law-run.ts");
    return showLaw({ parameter: id, on: null, stale: false, format: "pretty" }, shell);
  }
  const { policy, law, workspace } = await groundFor(shell);
  const fixes = usualFixes(law, policy, shell.today);
  const lines =
    (roadNames.has(id)
      ? roadLines(policy, await readTemplates(workspace.root), { law, today: shell.today, locale: shell.locale })
      : null) ??
    ruleLines(id, shell.locale) ??
    requirementLines(id, { policy, fixes, law, today: shell.today }, shell.locale) ??
    gateLines(gate(id, policy, law), shell.locale);
  const room = Math.max(40, Math.min(shell.columns, 100));
  await shell.print(`${lines.flatMap((line) => fold(line, room)).join("\n")}\n`);
  return EXIT.done;
}

/** Not a gate nor a rule: what to do next, in order. */
const roadNames: ReadonlySet<string> = new Set(["road", "route"]);

function fold(line: string, room: number): string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  return wrap(line.trimStart(), room - indent.length - 2).map(
    (part, index) => `${indent}${index === 0 ? "" : "  "}${part}`,
  );
}

const severityWords: Readonly<Record<Severity, Text>> = {
  error: { fr: "erreur : elle bloque", en: "error: it blocks" },
  warning: { fr: "avertissement : il ne bloque pas", en: "warning: it does not block" },
  note: { fr: "note : elle informe", en: "note: it informs" },
};

const headings = {
  why: { fr: "Pourquoi", en: "Why" },
  source: { fr: "Source", en: "Source" },
  weight: { fr: "Gravité", en: "Severity" },
  gates: { fr: "Étapes", en: "Gates" },
  asks: { fr: "Ce qui est demandé", en: "What is asked" },
  basis: { fr: "Fondement", en: "Basis" },
  says: { fr: "Limite", en: "Limit" },
  waivable: { fr: "Dérogation", en: "Waiver" },
  fix: { fr: "Comment l’obtenir", en: "How to get it" },
  mend: { fr: "Comment corriger", en: "How to fix it" },
} as const satisfies Record<string, Text>;

const under = (heading: Text, lines: readonly string[], locale: Locale): string[] =>
  lines.length === 0 ? [] : ["", heading[locale], ...lines.map((line) => `  ${line}`)];

/** A rule: what it looks for, why, and where that comes from. null when none has this id. */
function ruleLines(id: string, locale: Locale): string[] | null {
  const rule = [...fileRules, ...rules].find((one) => one.id === id);
  if (rule === undefined) return null;
  const gates =
    rule.gates === "all"
      ? { fr: "toutes", en: "all" }[locale]
      : rule.gates.map((one) => gateName(one, locale)).join(", ");
  return [
    `${rule.id} — ${printable(rule.title[locale])}`,
    ...under(headings.why, [rule.why[locale]], locale),
    ...under(headings.weight, [severityWords[rule.severity][locale]], locale),
    ...under(headings.gates, [gates], locale),
    ...under(headings.mend, mending(rule.id, locale), locale),
    ...under(headings.source, sourceLines(rule.source), locale),
  ];
}

/** What mends it in general, then where it is worded for the case at hand. */
function mending(id: string, locale: Locale): string[] {
  const where = {
    fr: "Pour le dossier en cause, dossier verifier l’écrit sous chaque constat.",
    en: "For the case at hand, dossier check writes it under each finding.",
  };
  const usual = ruleFixes[id]?.[locale];
  return [...(usual === undefined ? [] : [usual]), where[locale]];
}

const sourceLines = ({ title, url }: FindingSource): string[] => [
  printable(title),
  ...(url === null ? [] : [printable(url)]),
];

const basisWords: Readonly<Record<RequirementNode["basis"], Text>> = {
  law: { fr: "exigé par la loi", en: "required by law" },
  article: { fr: "demandé par l’article de la société", en: "asked by the company's article" },
  practice: {
    fr: "demandé en pratique par un commissaire de justice ou un juge",
    en: "asked in practice by a commissaire de justice or a judge",
  },
  company: { fr: "demandé par la société", en: "asked by the company" },
};

const roleWords: Readonly<Record<Role, string>> = {
  consultant: "le consultant",
  "umbrella-company": "la société de portage",
};

/** What a requirement is explained by. */
interface Explaining {
  readonly policy: Policy;
  readonly law: Law;
  readonly today: PlainDate;
  readonly fixes: ReadonlyMap<string, Text>;
}

/** A requirement, wherever it stands in the gates. null when none has this id. */
function requirementLines(id: string, { policy, fixes, law, today }: Explaining, locale: Locale): string[] | null {
  const found = policy.gates.flatMap((one) =>
    nodesOf(one.children)
      .filter((node) => node.id === id)
      .map((node) => ({ gate: one, node })),
  );
  const [first] = found;
  if (first === undefined) return null;
  const { node } = first;
  const fix = node.fix ?? fixes.get(node.id) ?? null;
  const waiver = node.waivable
    ? {
        fr: `possible, par : ${node.waivableBy.map((role) => roleWords[role]).join(", ")} (dossier noter derogation)`,
        en: `possible, by: ${node.waivableBy.join(", ")} (dossier log waiver)`,
      }
    : { fr: "aucune", en: "none" };
  return [
    `${node.id} — ${printable(node.label[locale])}`,
    ...under(headings.asks, node.operator === "leaf" ? [] : tree([node], locale, 0).slice(1), locale),
    ...under(headings.basis, [`${basisWords[node.basis][locale]}${level(node, locale)}`], locale),
    ...under(headings.says, node.operator === "leaf" ? limitsOf(node, { law, today }, locale) : [], locale),
    ...under(headings.waivable, [waiver[locale]], locale),
    ...under(
      headings.gates,
      [found.map((one) => `${one.gate.label[locale]} (${gateName(one.gate.id, locale)})`).join(", ")],
      locale,
    ),
    ...under(headings.fix, fix === null ? [] : [fix[locale]], locale),
    ...under(headings.source, relatedRules(id), locale),
  ];
}

/** How far a leaf lets go: the parameter of the law that it counts with, or how old a check may be. */
function limitsOf({ call }: LeafNode, { law, today }: Pick<Explaining, "law" | "today">, locale: Locale): string[] {
  const { parameter, days, months } = call.arguments;
  return [
    ...(parameter === undefined ? [] : parameterLines(law, parameter, today, locale)),
    ...(days === undefined ? [] : [{ fr: `${days} jours au plus`, en: `${days} days at most` }[locale]]),
    ...(months === undefined ? [] : [{ fr: `${months} mois au plus`, en: `${months} months at most` }[locale]]),
  ];
}

/** The rules that explain this requirement carry its sources. */
const relatedRules = (id: string): string[] =>
  rules.filter(({ explains }) => explains === id).flatMap(({ source }) => sourceLines(source));

function gate(id: string, policy: Policy, law: Law): Gate {
  const named = namedOrNull(id, policy);
  const found = policy.gates.find((one) => one.id === named);
  if (found !== undefined) return found;
  const known = [
    ...[...fileRules, ...rules].map((rule) => rule.id),
    ...policy.gates.flatMap((one) => nodesOf(one.children).map((node) => node.id)),
    ...law.parameters.keys(),
  ];
  const near = closestWords(id, [...new Set(known)]).slice(0, 3);
  const shown = printable(id);
  const gates = (locale: Locale): string => policy.gates.map((one) => gateName(one.id, locale)).join(", ");
  throw new Refusal({
    fr: `Rien ne s’appelle « ${shown} » : ni étape, ni condition, ni règle, ni paramètre de la loi.${near.length === 0 ? ` Les étapes\u00a0: ${gates("fr")}.` : ` Vouliez-vous dire ${near.join(", ")}\u202f?`}`,
    en: `Nothing is called “${shown}”: no gate, requirement, rule or legal parameter.${near.length === 0 ? ` The gates: ${gates("en")}.` : ` Did you want ${near.join(", ")}?`}`,
  });
}

function namedOrNull(id: string, policy: Policy): string | null {
  try {
    return gateNamed(id, policy);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function gateLines({ id, label, children }: Gate, locale: Locale): string[] {
  const bases = [...new Set(nodesOf(children).map(({ basis }) => basis))];
  return [
    `${gateName(id, locale)} — ${printable(label[locale])}`,
    ...under(headings.asks, tree(children, locale, 0), locale),
    ...under(
      headings.basis,
      bases.map((basis) => basisWords[basis][locale]),
      locale,
    ),
  ];
}

const nodesOf = (nodes: readonly RequirementNode[]): RequirementNode[] =>
  nodes.flatMap((node) => [node, ...(node.operator === "leaf" ? [] : nodesOf(node.children))]);

const anyOf = { fr: "l’un de\u00a0:", en: "any of:" } as const;

function tree(nodes: readonly RequirementNode[], locale: Locale, depth: number): string[] {
  return nodes.flatMap((node) => {
    const either = node.operator === "any" ? `, ${anyOf[locale]}` : "";
    const line = `${"  ".repeat(depth)}· ${printable(node.label[locale])}${either}${level(node, locale)}  [${node.id}]`;
    return [line, ...(node.operator === "leaf" ? [] : tree(node.children, locale, depth + 1))];
  });
}

const level = ({ level: one, waivable }: RequirementNode, locale: Locale): string => {
  const marks = [
    one === "recommended" ? { fr: "conseillé", en: "recommended" }[locale] : "",
    waivable ? { fr: "dérogation possible", en: "may be waived" }[locale] : "",
  ].filter((mark) => mark !== "");
  return marks.length === 0 ? "" : ` (${marks.join(", ")})`;
};
