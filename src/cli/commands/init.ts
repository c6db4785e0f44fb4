import type { Text } from "../../locale/text.ts";
import { givenValues, treeOf } from "../case-flags/flag-values.ts";
import { flagWords } from "../case-flags/schema-flags.ts";
import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import { type InitOptions, initFlags } from "./init-options.ts";

const abouts: Readonly<Record<string, Text>> = {
  "--role": { fr: "à qui est cette copie", en: "whose copy this is" },
  "--umbrella-company-name": { fr: "nom de la société de portage", en: "name of the umbrella company" },
  "--consultant-name": { fr: "nom du consultant", en: "name of the consultant" },
  "--consultant-email": { fr: "son courriel", en: "their e-mail" },
};

const words: CommandWords = {
  examples: [
    { fr: "initialiser --from webportage", en: "init --from webportage" },
    {
      fr: 'initialiser mes-dossiers --umbrella-company-name "Ma Société"',
      en: 'init my-cases --umbrella-company-name "My Company"',
    },
  ],
  operands: [
    { name: { fr: "répertoire", en: "dir" }, about: { fr: "où ; ici par défaut", en: "where; here by default" } },
  ],
  flags: [
    {
      flag: "--from",
      value: { fr: "profil", en: "profile" },
      about: {
        fr: "profil de la société : webportage, ou un fichier YAML",
        en: "profile of the company: webportage, or a YAML file",
      },
    },
    {
      flag: "--answers",
      value: { fr: "fichier", en: "file" },
      about: {
        fr: "des réponses en YAML, aux clés de dossier.yaml",
        en: "answers in YAML, with the keys of dossier.yaml",
      },
    },
    ...flagWords(initFlags, abouts),
    {
      flag: "--editor",
      about: { fr: "ajouter les réglages de Visual Studio Code", en: "add settings for Visual Studio Code" },
    },
    {
      flag: "--force",
      about: { fr: "remplacer un dossier.yaml existant", en: "replace a dossier.yaml that stands there" },
    },
    {
      flag: "--dry-run",
      about: { fr: "montrer ce qui serait créé, ne rien écrire", en: "show what would be made, write nothing" },
    },
  ],
};

export function initCommand(shell: Shell, run = runInit): ShellCommand {
  return command(words, (asked) =>
    run(
      {
        dir: asked.first ?? ".",
        from: asked.text("from"),
        given: treeOf(givenValues(initFlags, asked)),
        answers: asked.text("answers"),
        editor: asked.isOn("editor"),
        force: asked.isOn("force"),
        dryRun: asked.isOn("dry-run"),
      },
      shell,
    ),
  );
}

/** Makes a workspace. */
export async function runInit(options: InitOptions, shell: Shell): Promise<ExitCode> {
  const { makeWorkspace } = await import("./init-run.ts");
  return makeWorkspace(options, shell);
}
