import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { StatusOptions } from "./status-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "etat acme-2026-refonte", en: "status acme-2026-refonte" },
    { fr: "etat acme-2026-refonte --tree", en: "status acme-2026-refonte --tree" },
    { fr: "etat", en: "status" },
  ],
  operands: [
    {
      name: { fr: "dossier", en: "case" },
      about: {
        fr: "identifiant ou chemin\u202f; sans lui, un tableau de tous les dossiers",
        en: "id or path; without it, a table of all cases",
      },
    },
  ],
  flags: [
    {
      flag: "--for",
      value: { fr: "étape", en: "gate" },
      about: {
        fr: "la question posée (recours, incident…)\u202f; par défaut, là où en est le dossier",
        en: "the question asked (recourse, incident…); by default, where the case stands",
      },
    },
    {
      flag: "--tree",
      about: { fr: "montrer chaque exigence et sa réponse", en: "show every requirement and its answer" },
    },
    {
      flag: "--verbose",
      about: { fr: "montrer aussi les identifiants des exigences", en: "show the ids of requirements too" },
    },
    {
      flag: "--responsible",
      value: { fr: "nom", en: "name" },
      about: { fr: "seulement les dossiers que suit cette personne", en: "only the cases this person follows" },
    },
  ],
};

export const statusCommand = (shell: Shell, run = runStatus): ShellCommand =>
  command(words, (asked) =>
    run(
      {
        case: asked.first,
        for: asked.text("for") ?? "auto",
        tree: asked.isOn("tree"),
        verbose: asked.isOn("verbose"),
        responsible: asked.text("responsible"),
      },
      shell,
    ),
  );

/** Where a case stands, or a table of all. The body is loaded when it runs, so that help does not wait for it. */
export async function runStatus(options: StatusOptions, shell: Shell): Promise<ExitCode> {
  const { showStatus } = await import("./status-run.ts");
  return showStatus(options, shell);
}
