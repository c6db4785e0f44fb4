import type { Party } from "../../case/case-file.ts";
import { readTemplates } from "../../drafting/read-templates.ts";
import type { Template } from "../../drafting/template.ts";
import { usedVariables } from "../../drafting/used-variables.ts";
import type { Text } from "../../locale/text.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import type { TemplatesOptions } from "./templates-options.ts";

export async function listTemplates({ format }: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const templates = await readTemplates((await readWorkspace(shell.cwd)).root);
  await shell.print(format === "json" ? await asJson(templates) : asText(templates, shell));
  return EXIT.done;
}

async function asJson(templates: readonly Template[]): Promise<string> {
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
  return `${JSON.stringify({ version: 1, templates: listed }, null, 2)}\n`;
}

const needsOf = async (face: Template["faces"]["fr"]): Promise<readonly string[]> =>
  face === undefined ? [] : (await usedVariables(face)).filter((name) => !face.optional.includes(name));

const parties: Record<Party, Text> = {
  consultant: { fr: "vous", en: "you" },
  client: { fr: "le client", en: "the client" },
  "umbrella-company": { fr: "la société", en: "the company" },
};

function asText(templates: readonly Template[], { locale }: Shell): string {
  const width = Math.max(...templates.map(({ id, frenchName }) => (locale === "fr" ? frenchName : id).length));
  const lines = templates.map(({ id, frenchName, title, sender, recipient }) => {
    const name = (locale === "fr" ? frenchName : id).padEnd(width);
    const way = `${parties[sender][locale]} → ${parties[recipient][locale]}`;
    return `  ${name}  ${title[locale]} (${way})`;
  });
  const hint = {
    fr: "Pour en écrire un : dossier rediger <modèle> <dossier>",
    en: "To write one: dossier render <template> <case>",
  };
  return `${lines.join("\n")}\n\n${hint[locale]}\n`;
}
