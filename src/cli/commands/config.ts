import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ConfigOptions } from "./config-options.ts";
import type { ExitCode, Shell } from "../shell.ts";

const words: CommandWords = {
  examples: [
    { fr: "configuration", en: "config" },
    { fr: "configuration --show-origin", en: "config --show-origin" },
  ],
  flags: [
    {
      flag: "--show-origin",
      about: {
        fr: "dire d’où vient chaque réglage\u00a0: option, variable, dossier.yaml ou défaut",
        en: "say where each setting comes from: flag, variable, dossier.yaml or default",
      },
    },
    {
      flag: "--format",
      value: { fr: "pretty|json", en: "pretty|json" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
  ],
  notes: [
    {
      fr: "L’option l’emporte sur la variable d’environnement, elle-même sur dossier.yaml, lui-même sur la valeur par défaut.",
      en: "A flag wins over the environment, which wins over dossier.yaml, which wins over the default.",
    },
  ],
};

export const configCommand = (shell: Shell): ShellCommand =>
  command(words, async (asked): Promise<ExitCode> => {
    const options: ConfigOptions = {
      showOrigin: asked.isOn("show-origin"),
      format: asked.oneOf("format", ["pretty", "json"]) ?? "pretty",
    };
    const { showConfig } = await import("./config-run.ts");
    return showConfig(options, shell);
  });
