import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";

const words: CommandWords = {
  examples: [{ fr: "diagnostic", en: "doctor" }],
  flags: [
    {
      flag: "--format",
      value: { fr: "pretty|json", en: "pretty|json" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
  ],
  notes: [
    {
      fr: "Rien de vos dossiers n’y figure\u00a0: ni nom, ni montant, ni chemin. Vous pouvez le joindre à un signalement.",
      en: "Nothing of your cases is in it: no name, no amount, no path. You can put it in a bug report.",
    },
  ],
};

export const doctorCommand = (shell: Shell): ShellCommand =>
  command(words, async (asked): Promise<ExitCode> => {
    const format = asked.oneOf("format", ["pretty", "json"]) ?? "pretty";
    const { runDoctor } = await import("./doctor-run.ts");
    return runDoctor(format, shell);
  });
