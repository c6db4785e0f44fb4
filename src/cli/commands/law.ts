import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { LawOptions } from "./law-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "loi", en: "law" },
    { fr: "loi late-payment/recovery-fee", en: "law late-payment/recovery-fee" },
    { fr: "loi rates --on 2026-09-01", en: "law rates --on 2026-09-01" },
    { fr: "loi --stale", en: "law --stale" },
  ],
  operands: [
    {
      name: { fr: "règle", en: "parameter" },
      about: { fr: "son identifiant, ou le début de plusieurs", en: "its id, or the beginning of several" },
    },
  ],
  flags: [
    {
      flag: "--on",
      value: { fr: "jour", en: "day" },
      about: { fr: "la valeur en vigueur ce jour-là seulement", en: "only the value in force on that day" },
    },
    { flag: "--stale", about: { fr: "ce qui reste à confirmer seulement", en: "only what is still to be confirmed" } },
    {
      flag: "--format",
      value: { fr: "pretty|json", en: "pretty|json" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
  ],
};

export function lawCommand(shell: Shell, run = runLaw): ShellCommand {
  return command(words, (asked) =>
    run(
      {
        parameter: asked.first,
        on: asked.day("on"),
        stale: asked.isOn("stale"),
        format: asked.oneOf("format", ["pretty", "json"]) ?? "pretty",
      },
      shell,
    ),
  );
}

/** The dated legal parameters, their sources, and which are still to be confirmed. */
export async function runLaw(options: LawOptions, shell: Shell): Promise<ExitCode> {
  const { showLaw } = await import("./law-run.ts");
  return showLaw(options, shell);
}
