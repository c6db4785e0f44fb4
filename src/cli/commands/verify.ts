import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { VerifyOptions } from "./verify-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "controler acme-2026-refonte", en: "verify acme-2026-refonte" },
    { fr: "controler reçu/recourse-2026-11-23", en: "verify received/recourse-2026-11-23" },
  ],
  operands: [
    {
      name: { fr: "chemin", en: "path" },
      about: {
        fr: "un dossier scellé, un dossier remis, ou toute archive BagIt\u202f; sinon le dossier où l’on est",
        en: "a sealed case, what was handed over, or any BagIt folder; else the case you are in",
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
  notes: [
    {
      fr: "Code de sortie\u00a0: 0 rien n’a changé, 1 quelque chose a changé, manque ou a été ajouté, 2 le sceau lui-même ne se lit pas.",
      en: "Exit code: 0 nothing changed, 1 something changed, is missing or was added, 2 the seal itself cannot be read.",
    },
    {
      fr: "Un sceau prouve que rien n’a changé depuis, à condition que son empreinte soit gardée ailleurs\u00a0: dans un courriel envoyé, par exemple.",
      en: "A seal proves that nothing changed since, provided its digest is kept elsewhere: in an e-mail that was sent, for instance.",
    },
  ],
};

export function verifyCommand(shell: Shell, run = runVerify): ShellCommand {
  return command(words, (asked) =>
    run({ path: asked.first, format: asked.oneOf("format", ["pretty", "json"]) ?? "pretty" }, shell),
  );
}

/** Says what changed in a sealed case or a BagIt folder. */
export async function runVerify(options: VerifyOptions, shell: Shell): Promise<ExitCode> {
  const { verifySeal } = await import("./verify-run.ts");
  return verifySeal(options, shell);
}
