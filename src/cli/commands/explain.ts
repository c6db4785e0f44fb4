import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { ExplainOptions } from "./explain-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "expliquer recours", en: "explain recourse" },
    { fr: "expliquer delivery/acceptance-report", en: "explain delivery/acceptance-report" },
    { fr: "expliquer limitation/near", en: "explain limitation/near" },
  ],
  operands: [
    {
      name: { fr: "quoi", en: "what" },
      about: {
        fr: "une étape, une condition, une règle ou un paramètre de la loi, par son identifiant\u202f; «\u00a0route\u00a0» pour ce qui se fait ensuite",
        en: "a gate, a requirement, a rule or a legal parameter, by its id; “road” for what to do next",
      },
      required: true,
    },
  ],
};

export function explainCommand(shell: Shell, run = runExplain): ShellCommand {
  return command(words, (asked) => run({ id: asked.first ?? "" }, shell));
}

/** What it checks, why, its basis and source, how to fix it. */
export async function runExplain(options: ExplainOptions, shell: Shell): Promise<ExitCode> {
  const { explain } = await import("./explain-run.ts");
  return explain(options, shell);
}
