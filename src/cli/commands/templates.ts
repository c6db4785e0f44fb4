import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { TemplatesOptions } from "./templates-options.ts";

const words: CommandWords = {
  examples: [{ fr: "modeles list", en: "templates list" }],
  operands: [
    {
      name: { fr: "action", en: "action" },
      about: {
        fr: "list : les modèles, et qui les envoie à qui",
        en: "list: the templates, and who sends them to whom",
      },
    },
  ],
  flags: [
    {
      flag: "--format",
      value: { fr: "pretty|json", en: "pretty|json" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
  ],
};

export function templatesCommand(shell: Shell, run = runTemplates): ShellCommand {
  return command(words, (asked) => {
    if (asked.first !== null && asked.first !== "list" && asked.first !== "liste") throw unknownAction;
    return run({ format: asked.oneOf("format", ["pretty", "json"]) ?? "pretty" }, shell);
  });
}

const unknownAction = new Refusal({
  fr: "L’action possible est list : dossier modeles list",
  en: "The possible action is list: dossier templates list",
});

/** Lists the templates. */
export async function runTemplates(options: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const { listTemplates } = await import("./templates-run.ts");
  return listTemplates(options, shell);
}
