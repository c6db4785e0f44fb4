import { givenValues } from "../case-flags/flag-values.ts";
import { flagWords } from "../case-flags/schema-flags.ts";
import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import { newFlags } from "./new-options.ts";
import type { GatherOptions } from "./gather-options.ts";

const flags = newFlags.filter(({ path }) => path[0] !== "id" && path[0] !== "incident");

const words: CommandWords = {
  examples: [
    { fr: "rassembler acme", en: "gather acme" },
    {
      fr: "rassembler acme --client-contact-email anne@acme.example",
      en: "gather acme --client-contact-email anne@acme.example",
    },
  ],
  operands: [
    {
      name: { fr: "dossier", en: "case" },
      about: {
        fr: "son nom ou son chemin ; par défaut, celui où vous êtes",
        en: "its name or path; by default, the one you are in",
      },
    },
  ],
  flags: [
    {
      flag: "--by",
      value: { fr: "nom", en: "name" },
      about: { fr: "qui répond ; vous, par défaut", en: "who answers; you by default" },
    },
    ...flagWords(flags),
  ],
  notes: [
    {
      fr: "Chaque réponse est enregistrée avant la question suivante. À tout moment : ? pour savoir pourquoi, ! si vous ne savez pas encore.",
      en: "Each answer is saved before the next question. At any time: ? to know why, ! if you do not know yet.",
    },
    {
      fr: "Une clé de case.yaml se donne aussi par une option : --client-siren, --mission-end…",
      en: "A key of case.yaml can be given by an option too: --client-siren, --mission-end…",
    },
  ],
};

export function gatherCommand(shell: Shell, run = runGather): ShellCommand {
  return command(words, (asked) =>
    run({ case: asked.first, given: givenValues(flags, asked), by: asked.text("by") }, shell),
  );
}

/** Asks for what is missing or doubtful, one question at a time. */
export async function runGather(options: GatherOptions, shell: Shell): Promise<ExitCode> {
  const { interview } = await import("./gather-run.ts");
  return interview(options, shell);
}
