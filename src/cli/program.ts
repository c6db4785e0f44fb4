import type { Text } from "../locale/text.ts";
import type { CommandMaker } from "./command.ts";

export const groups = {
  complete: { fr: "Compléter", en: "Complete" },
  check: { fr: "Contrôler", en: "Check" },
  understand: { fr: "Comprendre", en: "Understand" },
} as const satisfies Record<string, Text>;

/** A command as the list knows it: its body, and even its flags, are loaded when it is called. */
export interface ProgramEntry {
  readonly name: Text;
  readonly group: keyof typeof groups;
  readonly summary: Text;
  readonly load: () => Promise<CommandMaker>;
}

/** Every command, in the order of the help. */
export const program: readonly ProgramEntry[] = [
  {
    name: { fr: "ajouter", en: "add" },
    group: "complete",
    summary: { fr: "ajouter un document au dossier", en: "add a document to the case" },
    load: async () => (await import("./commands/add.ts")).addCommand,
  },
  {
    name: { fr: "noter", en: "log" },
    group: "complete",
    summary: { fr: "noter une démarche, un paiement, une attestation…", en: "record a step, a payment, an attestation…" },
    load: async () => (await import("./commands/log.ts")).logCommand,
  },
  {
    name: { fr: "verifier", en: "check" },
    group: "check",
    summary: { fr: "le dossier est-il complet ? un seul, ou des milliers", en: "is the file complete? one case or thousands" },
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: { fr: "etat", en: "status" },
    group: "check",
    summary: { fr: "où en est un dossier, et quoi faire maintenant", en: "where a case stands, and what to do now" },
    load: async () => (await import("./commands/status.ts")).statusCommand,
  },
  {
    name: { fr: "loi", en: "law" },
    group: "understand",
    summary: { fr: "les règles de droit datées, et leurs sources", en: "the dated legal parameters, and their sources" },
    load: async () => (await import("./commands/law.ts")).lawCommand,
  },
];

/** The command of this name, in either language. */
export const entryNamed = (word: string): ProgramEntry | null =>
  program.find(({ name }) => name.fr === word || name.en === word) ?? null;
