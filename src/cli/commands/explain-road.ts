import type { Template } from "../../drafting/template.ts";
import type { Law } from "../../law/law.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { gateName } from "../../policy/gate-names.ts";
import type { Policy, Route, Rung } from "../../policy/policy.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { parameterLines } from "./explain-parameter.ts";
import { logEvents } from "./log-options.ts";

const parties: Readonly<Record<Rung["by"], Text>> = {
  consultant: { fr: "le consultant", en: "the consultant" },
  client: { fr: "le client", en: "the client" },
  "umbrella-company": { fr: "la société de portage", en: "the umbrella company" },
};

/** The road as the policy gives it: each rung with who acts, its gate, its wait, its template, its cost and what the journal then says. */
export function roadLines(
  { road, routes }: Policy,
  templates: readonly Template[],
  { law, today, locale }: { readonly law: Law; readonly today: PlainDate; readonly locale: Locale },
): string[] {
  return [
    { fr: "route — des conseils, jamais un mur", en: "road — advice, never a wall" }[locale],
    ...road.flatMap((rung, index) => [
      "",
      `${String(index + 1)}. ${printable(rung.label[locale])}`,
      ...rungLines(rung, templates, locale),
    ]),
    "",
    { fr: "Puis, au choix de la société\u00a0:", en: "Then, as the company chooses:" }[locale],
    ...routes.flatMap((route) => [
      "",
      `- ${printable(route.label[locale])}`,
      ...stepLines(route, templates, locale),
      ...route.law.flatMap((id) => parameterLines(law, id, today, locale)).map((line) => `  ${line}`),
    ]),
  ];
}

function rungLines(rung: Rung, templates: readonly Template[], locale: Locale): string[] {
  const waits = {
    fr: `attend ${String(rung.wait)} jours${rung.optional ? ", facultatif" : ""}`,
    en: `waits ${String(rung.wait)} days${rung.optional ? ", optional" : ""}`,
  }[locale];
  return [`  ${waits}`, ...stepLines(rung, templates, locale)];
}

function stepLines(
  { by, gate, template, cost, log }: Rung | Route,
  templates: readonly Template[],
  locale: Locale,
): string[] {
  const known = cost?.[locale] ?? { fr: "aucun connu", en: "none known" }[locale];
  return {
    fr: [
      `par ${parties[by].fr}${gate === null ? "" : `\u202f; étape\u00a0: ${gateName(gate, "fr")}`}`,
      `modèle\u00a0: ${templates.find(({ id }) => id === template)?.frenchName ?? template}\u202f; à noter\u00a0: ${logEvents.find(({ name }) => name.en === log)?.name.fr ?? log}`,
      `coût\u00a0: ${known}`,
    ],
    en: [
      `by ${parties[by].en}${gate === null ? "" : `; gate: ${gate}`}`,
      `template: ${template}; to log: ${log}`,
      `cost: ${known}`,
    ],
  }[locale].map((line) => `  ${printable(line)}`);
}
