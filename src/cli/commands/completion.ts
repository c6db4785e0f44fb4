import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ProgramEntry } from "../program-entry.ts";
import { completionScripts, shells } from "../completion/scripts.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";

const words: CommandWords = {
  examples: [
    { fr: "completion bash >> ~/.bashrc", en: "completion bash >> ~/.bashrc" },
    {
      fr: "completion fish > ~/.config/fish/completions/dossier.fish",
      en: "completion fish > ~/.config/fish/completions/dossier.fish",
    },
  ],
  operands: [
    {
      name: { fr: "shell", en: "shell" },
      about: { fr: shells.join(", "), en: shells.join(", ") },
      required: true,
      several: true,
    },
  ],
  notes: [
    {
      fr: "Ouvrez ensuite un nouveau terminal\u00a0: la touche Tab propose les commandes, vos dossiers, les modèles, les étapes et les règles.",
      en: "Then open a new terminal: the Tab key offers the commands, your cases, the templates, the gates and the rules.",
    },
  ],
};

const unknown = new Refusal({
  fr: `La complétion existe pour ${shells.join(", ")}\u00a0: dossier completion bash`,
  en: `Completion exists for ${shells.join(", ")}: dossier completion bash`,
});

/** Prints the script of a shell; `words` is what those scripts ask, and never fails: there would be nobody to read why. */
export const completionOf =
  (program: readonly ProgramEntry[]) =>
  (shell: Shell): ShellCommand =>
    command(words, async (asked): Promise<ExitCode> => {
      const [name, ...line] = asked.operands;
      if (name === "words") {
        const { wordsFor } = await import("../completion/words-for.ts");
        const found = await wordsFor(line, program, shell).catch(() => []);
        await shell.print(found.map((word) => `${word}\n`).join(""));
        return EXIT.done;
      }
      const known = shells.find((one) => one === name);
      if (known === undefined) throw unknown;
      await shell.print(completionScripts[known]);
      return EXIT.done;
    });
