import { caseSchema } from "../../case/schema/case.ts";
import { documentFormats } from "../../drafting/template.ts";
import { givenValues } from "../case-flags/flag-values.ts";
import { flagWords, schemaFlags } from "../case-flags/schema-flags.ts";
import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { RenderOptions } from "./render-options.ts";

const flags = schemaFlags(caseSchema);

const words: CommandWords = {
  examples: [
    { fr: "rediger mise-en-demeure acme-2026-refonte", en: "render formal-notice acme-2026-refonte" },
    {
      fr: "rediger pv-recette acme-2026-refonte --format md",
      en: "render acceptance-report acme-2026-refonte --format md",
    },
    { fr: "rediger demande-de-recours acme-2026-refonte", en: "render recourse-request acme-2026-refonte" },
  ],
  operands: [
    {
      name: { fr: "modèle", en: "template" },
      about: { fr: "son nom ; la liste : dossier modeles list", en: "its name; the list: dossier templates list" },
      required: true,
    },
    {
      name: { fr: "dossier", en: "case" },
      about: { fr: "un ou plusieurs ; sinon celui où l’on est", en: "one or several; else the one you are in" },
      several: true,
    },
  ],
  flags: [
    {
      flag: "--format",
      value: { fr: "pdf|md", en: "pdf|md" },
      about: { fr: "le format du document", en: "the format of the document" },
    },
    {
      flag: "--output",
      value: { fr: "chemin", en: "path" },
      about: {
        fr: "un fichier ou un dossier ; sinon letters/ dans le dossier",
        en: "a file or a folder; else letters/ in the case",
      },
    },
    {
      flag: "--deadline",
      value: { fr: "jour", en: "day" },
      about: { fr: "la date limite écrite dans la lettre", en: "the deadline written in the letter" },
    },
    { flag: "--final", about: { fr: "sans la mention « Projet »", en: "without the word “Draft”" } },
    { flag: "--force", about: { fr: "remplacer un fichier qui existe", en: "replace a file that exists" } },
    {
      flag: "--dry-run",
      about: { fr: "dire ce qui serait écrit, sans rien écrire", en: "say what would be written, write nothing" },
    },
    ...flagWords(flags),
  ],
  notes: [
    {
      fr: "Une valeur qui manque se donne aussi ici, avec l’option que le message nomme : --mission-start 2026-03-02",
      en: "A missing value may also be given here, with the flag that the message names: --mission-start 2026-03-02",
    },
  ],
};

export function renderCommand(shell: Shell, run = runRender): ShellCommand {
  return command(words, (asked) => {
    const [template, ...cases] = asked.operands;
    if (template === undefined) throw noTemplate;
    return run(
      {
        template,
        cases,
        format: asked.oneOf("format", documentFormats),
        output: asked.text("output"),
        final: asked.isOn("final"),
        force: asked.isOn("force"),
        dryRun: asked.isOn("dry-run"),
        deadline: asked.day("deadline"),
        given: givenValues(flags, asked),
      },
      shell,
    );
  });
}

const noTemplate = new Refusal({
  fr: "Quel document ? Donnez le nom d’un modèle. Pour les voir : dossier modeles list",
  en: "Which document? Give the name of a template. To see them: dossier templates list",
});

/** Writes a contract, a letter or an e-mail from its template. */
export async function runRender(options: RenderOptions, shell: Shell): Promise<ExitCode> {
  const { renderDocuments } = await import("./render-run.ts");
  return renderDocuments(options, shell);
}
