import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";

const words: CommandWords = {
  examples: [
    { fr: "migrer --dry-run", en: "migrate --dry-run" },
    { fr: "migrer", en: "migrate" },
  ],
  operands: [
    {
      name: { fr: "chemin", en: "path" },
      about: { fr: "dossiers à mettre à jour\u202f; tous par défaut", en: "cases to bring up to date; all by default" },
      several: true,
    },
  ],
  flags: [
    {
      flag: "--yes",
      about: {
        fr: "accepter aussi les changements qui devraient être relus",
        en: "accept the changes that should be read too",
      },
    },
    {
      flag: "--dry-run",
      about: { fr: "montrer les changements, ne rien écrire", en: "show the changes, write nothing" },
    },
  ],
  notes: [
    {
      fr: "Ce qui ne fait qu’ajouter est fait sans demander. Une clé mal écrite n’est corrigée qu’avec votre accord.",
      en: "What only adds is done without asking. A mistyped key is mended only if you agree.",
    },
  ],
};

export const migrateCommand = (shell: Shell): ShellCommand =>
  command(words, async (asked): Promise<ExitCode> => {
    const options = { paths: asked.operands, yes: asked.isOn("yes"), dryRun: asked.isOn("dry-run") };
    const { migrateCases } = await import("./migrate-run.ts");
    return migrateCases(options, shell);
  });
