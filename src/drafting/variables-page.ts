import { variables } from "./variables/index.ts";
import type { Variable } from "./variables/variable.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|");

const row = ({ name, label, example, path, fields }: Variable): string => {
  const items = fields === undefined ? "" : ` (${fields.map((field) => `\`${field}\``).join(", ")})`;
  const from = path === null ? "—" : `\`${path}\``;
  return `| \`${name}\`${items} | ${cell(label.fr)} | ${cell(label.en)} | ${cell(example)} | ${from} |`;
};

/** Every name that a template may use, with an example each: the page that whoever writes a template reads. */
export const variablesPage = (): string => `# Les variables d’un modèle · The variables of a template

Un modèle écrit \`{{ client.name }}\`. Une liste se parcourt\u00a0: \`{% for invoice in invoices %}{{ invoice.number }}{% endfor %}\`.
Une valeur absente est demandée, sauf si l’en-tête la dit facultative\u00a0: \`optional: [client.siren]\`.
Vérifier\u00a0: \`dossier modeles check\`.

A template writes \`{{ client.name }}\`. A list is walked: \`{% for invoice in invoices %}{{ invoice.number }}{% endfor %}\`.
A missing value is asked for, unless the head calls it optional: \`optional: [client.siren]\`.
To check: \`dossier templates check\`.

| Variable | Sens | Meaning | Exemple · Example | case.yaml |
|---|---|---|---|---|
${variables.map(row).join("\n")}
`;
