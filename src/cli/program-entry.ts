import type { Text } from "../locale/text.ts";
import type { CommandMaker } from "./command.ts";

export const groups = {
  start: { fr: "Commencer", en: "Start" },
  complete: { fr: "Compléter", en: "Complete" },
  check: { fr: "Contrôler", en: "Check" },
  write: { fr: "Rédiger", en: "Write" },
  handover: { fr: "Remettre", en: "Hand over" },
  understand: { fr: "Comprendre", en: "Understand" },
  maintain: { fr: "Entretenir", en: "Maintain" },
} as const satisfies Record<string, Text>;

/** A command as the list knows it: its body, and even its flags, are loaded when it is called. */
export interface ProgramEntry {
  readonly name: Text;
  readonly group: keyof typeof groups;
  readonly summary: Text;
  readonly load: () => Promise<CommandMaker>;
  /** Begins what takes long to start, while the rest is loaded. */
  readonly begin?: (line: readonly string[], cwd: string) => Promise<void>;
}
