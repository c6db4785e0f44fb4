import type { Party } from "../../case/case-file.ts";
import { readLibrary } from "../../drafting/read-templates.ts";
import type { Template, TemplateLibrary } from "../../drafting/template.ts";
import { usedVariables } from "../../drafting/used-variables.ts";
import type { Text } from "../../locale/text.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import type { TemplatesOptions } from "./templates-options.ts";

/** The templates, who sends them to whom, and the clauses that a contract may take. */
export async function listTemplates({ format }: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const library = await readLibrary((await readWorkspace(shell.cwd)).root);
  await shell.print(format === "json" ? await asJson(library) : asText(library, shell));
  return EXIT.done;
}

async function asJson({ templates, clauses }: TemplateLibrary): Promise<string> {
  const listed = await Promise.all(
    templates.map(async ({ id, kind, title, sender, recipient, gate, formats, faces }) => ({
      id,
      kind,
      title,
      sender,
      recipient,
      gate,
      languages: Object.keys(faces).sort(),
      formats,
      needs: await needsOf(faces.fr ?? faces.en),
    })),
  );
  const library = clauses.map(({ id, title, note, faces }) => ({
    id,
    title,
    note,
    languages: Object.keys(faces).sort(),
  }));
  return `${JSON.stringify({ version: 1, templates: listed, clauses: library }, null, 2)}\n`;
}

const needsOf = async (face: Template["faces"]["fr"]): Promise<readonly string[]> =>
  face === undefined ? [] : (await usedVariables(face)).filter((name) => !face.optional.includes(name));

const parties: Record<Party, Text> = {
  consultant: { fr: "vous", en: "you" },
  client: { fr: "le client", en: "the client" },
  "umbrella-company": { fr: "la société", en: "the company" },
};

function asText({ templates, clauses }: TemplateLibrary, { locale }: Shell): string {
  const width = Math.max(
    ...[...templates, ...clauses].map(({ id, frenchName }) => (locale === "fr" ? frenchName : id).length),
  );
  const lines = templates.map(({ id, frenchName, title, sender, recipient }) => {
    const name = (locale === "fr" ? frenchName : id).padEnd(width);
    const way = `${parties[sender][locale]} → ${parties[recipient][locale]}`;
    return `  ${name}  ${title[locale]} (${way})`;
  });
  const choices = clauses.map(({ id, frenchName, title, note }) => {
    const name = (locale === "fr" ? frenchName : id).padEnd(width);
    return `  ${name}  ${title[locale]}\n  ${" ".repeat(width)}  ${note[locale]}`;
  });
  const heading = {
    fr: "Clauses à ajouter à un contrat (--clause <nom>)\u00a0:",
    en: "Clauses to add to a contract (--clause <name>):",
  };
  const hint = {
    fr: "Pour en écrire un\u00a0: dossier rediger <modèle> <dossier>",
    en: "To write one: dossier render <template> <case>",
  };
  const library = choices.length === 0 ? "" : `${heading[locale]}\n${choices.join("\n")}\n\n`;
  return `${lines.join("\n")}\n\n${library}${hint[locale]}\n`;
}
