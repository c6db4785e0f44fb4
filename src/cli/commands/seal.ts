import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { SealOptions } from "./seal-options.ts";

const words: CommandWords = {
  examples: [{ fr: "sceller acme-2026-refonte", en: "seal acme-2026-refonte" }],
  operands: [
    {
      name: { fr: "dossier", en: "case" },
      about: {
        fr: "son nom ou son chemin\u202f; par défaut, celui où vous êtes",
        en: "its name or path; by default, the one you are in",
      },
    },
  ],
  flags: [
    {
      flag: "--dry-run",
      about: { fr: "dire ce qui serait scellé, sans rien écrire", en: "say what would be sealed, write nothing" },
    },
  ],
  notes: [
    {
      fr: "Copie le dossier tel qu’il est sous handover/sealed-<jour>, avec l’empreinte de chaque fichier (archive BagIt, RFC 8493). Chaque sceau nomme l’empreinte du précédent.",
      en: "Copies the case as it stands to handover/sealed-<day>, with the digest of each file (a BagIt folder, RFC 8493). Each seal names the digest of the one before.",
    },
    {
      fr: "L’empreinte affichée vaut si elle est gardée ailleurs\u00a0: envoyez-la par courriel. Pour contrôler ensuite\u00a0: dossier controler",
      en: "The digest shown is worth something if it is kept elsewhere: send it by e-mail. To verify later: dossier verify",
    },
  ],
};

export function sealCommand(shell: Shell, run = runSeal): ShellCommand {
  return command(words, (asked) => run({ case: asked.first, dryRun: asked.isOn("dry-run") }, shell));
}

/** Freezes a case as it stands. */
export async function runSeal(options: SealOptions, shell: Shell): Promise<ExitCode> {
  const { sealCase } = await import("./seal-run.ts");
  return sealCase(options, shell);
}
