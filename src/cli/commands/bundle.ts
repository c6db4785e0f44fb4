import { handoverGates } from "../../handover/exhibits/candidate.ts";
import type { Locale } from "../../locale/text.ts";
import { gateIdOf, gateName } from "../../policy/gate-names.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { BundleOptions } from "./bundle-options.ts";

const gatesIn = (locale: Locale): string => handoverGates.map((gate) => gateName(gate, locale)).join("|");

const words: CommandWords = {
  examples: [
    { fr: "remettre brasserie-k --for recours", en: "bundle brasserie-k --for recourse" },
    { fr: "remettre brasserie-k --for recours --dry-run", en: "bundle brasserie-k --for recourse --dry-run" },
  ],
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
      flag: "--for",
      value: { fr: gatesIn("fr"), en: gatesIn("en") },
      about: {
        fr: "pour quoi\u00a0: le recours, l’incident, l’injonction de payer",
        en: "what for: recourse, incident, payment order",
      },
    },
    {
      flag: "--with",
      value: { fr: "fichier", en: "file" },
      about: {
        fr: "joindre aussi ce document, qui resterait au dossier (médiation, offre, exhibit: false)",
        en: "also hand over this document, which would stay out (mediation, offer, exhibit: false)",
      },
      several: true,
    },
    {
      flag: "--force",
      about: {
        fr: "remettre un dossier incomplet, marqué «\u00a0INCOMPLET\u00a0»\u202f; remplacer la remise du jour",
        en: "hand over a case that is not complete, marked “INCOMPLET”; replace today’s hand-over",
      },
    },
    {
      flag: "--dry-run",
      about: { fr: "dire ce qui serait écrit, sans rien écrire", en: "say what would be written, write nothing" },
    },
  ],
  notes: [
    {
      fr: "Écrit handover/<étape>-<jour>/\u00a0: bundle.pdf (parties, créance, chronologie, décompte, bordereau, pièces numérotées), les originaux tels quels, l’archive, le courriel à relire et à envoyer, et note-interne.pdf, qui ne part jamais.",
      en: "Writes handover/<gate>-<day>/: bundle.pdf (parties, claim, chronology, statement, list, numbered exhibits), the originals untouched, the archive, the e-mail to read and send, and note-interne.pdf, which never leaves.",
    },
    {
      fr: "Rien n’est envoyé. Ce qui part est scellé\u00a0: dossier controler dit ce qui a changé depuis.",
      en: "Nothing is sent. What leaves is sealed: dossier verify says what changed since.",
    },
  ],
};

export function bundleCommand(shell: Shell, run = runBundle): ShellCommand {
  return command(words, (asked) => {
    const gate = gateIn(asked.text("for"));
    if (gate === null) throw whatFor;
    const options = { for: gate, with: asked.all("with"), force: asked.isOn("force"), dryRun: asked.isOn("dry-run") };
    return run({ case: asked.first, ...options }, shell);
  });
}

const whatFor = new Refusal({
  fr: `Remettre pour quoi\u202f? --for ${gatesIn("fr")}`,
  en: `Hand over what for? --for ${gatesIn("en")}`,
});

/** The gate of this name, in either language; null when none was given. */
function gateIn(name: string | null): BundleOptions["for"] | null {
  if (name === null) return null;
  const found = handoverGates.find((gate) => gate === gateIdOf(name));
  if (found !== undefined) return found;
  const shown = printable(name);
  throw new Refusal({
    fr: `--for ne connaît pas «\u00a0${shown}\u00a0». Valeurs possibles\u00a0: ${gatesIn("fr").replaceAll("|", ", ")}.`,
    en: `--for does not know “${shown}”. Possible values: ${gatesIn("en").replaceAll("|", ", ")}.`,
  });
}

/** Makes what is handed over: exhibits, statement, note, e-mail. */
export async function runBundle(options: BundleOptions, shell: Shell): Promise<ExitCode> {
  const { handOverCase } = await import("./bundle-run.ts");
  return handOverCase(options, shell);
}
