import type { Text } from "../../locale/text.ts";
import { givenValues, treeOf } from "../case-flags/flag-values.ts";
import { flagWords } from "../case-flags/schema-flags.ts";
import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import { type NewOptions, newFlags } from "./new-options.ts";

const abouts: Readonly<Record<string, Text>> = {
  "--id": {
    fr: "nom du dossier ; fait du nom du client par défaut",
    en: "name of the case; made from the client's by default",
  },
  "--engagement": {
    fr: "relie les dossiers d’un même client, et reprend ses coordonnées",
    en: "links the cases of one client, and takes its details over",
  },
  "--client-siren": { fr: "SIREN du client", en: "SIREN of the client" },
  "--client-address-lines": { fr: "rue du client", en: "street of the client" },
  "--client-address-postal-code": { fr: "code postal", en: "postal code" },
  "--client-address-city": { fr: "ville", en: "city" },
  "--client-contact-name": { fr: "votre interlocuteur", en: "your contact" },
  "--client-contact-email": { fr: "son courriel", en: "their e-mail" },
  "--mission-description": { fr: "la mission, en une phrase", en: "the mission, in a sentence" },
  "--mission-start": { fr: "son début", en: "its start" },
  "--mission-end": { fr: "sa fin", en: "its end" },
  "--mission-price-net": { fr: "son prix hors taxes", en: "its price, net of tax" },
  "--mission-payment-days": { fr: "délai de paiement", en: "term of payment" },
};

const words: CommandWords = {
  examples: [
    { fr: "nouveau", en: "new" },
    {
      fr: 'nouveau "ACME Industrie SAS" --client-siren 732829320',
      en: 'new "ACME Industrie SAS" --client-siren 732829320',
    },
    { fr: "nouveau --answers reponses.yaml", en: "new --answers answers.yaml" },
    { fr: 'nouveau "Garage Hamon" --for incident', en: 'new "Garage Hamon" --for incident' },
  ],
  operands: [{ name: { fr: "client", en: "client" }, about: { fr: "le nom du client", en: "the client's name" } }],
  flags: [
    {
      flag: "--answers",
      value: { fr: "fichier", en: "file" },
      about: { fr: "des réponses en YAML, aux clés de case.yaml", en: "answers in YAML, with the keys of case.yaml" },
    },
    {
      flag: "--for",
      value: { fr: "incident", en: "incident" },
      about: { fr: "ouvrir le dossier sur un incident", en: "open the case on an incident" },
    },
    ...flagWords(newFlags, abouts),
    {
      flag: "--dry-run",
      about: { fr: "montrer ce qui serait créé, ne rien écrire", en: "show what would be made, write nothing" },
    },
  ],
  notes: [
    {
      fr: "Toute autre clé de case.yaml s’écrit de même, avec des tirets : --client-vat-number, --mission-delivery…",
      en: "Any other key of case.yaml is written the same way, with dashes: --client-vat-number, --mission-delivery…",
    },
  ],
};

export function newCommand(shell: Shell, run = runNew): ShellCommand {
  return command(words, (asked) =>
    run(
      {
        client: asked.first,
        given: treeOf(givenValues(newFlags, asked)),
        answers: asked.text("answers"),
        forIncident: asked.oneOf("for", ["incident"]) !== null,
        dryRun: asked.isOn("dry-run"),
      },
      shell,
    ),
  );
}

/** Opens a case for a client. */
export async function runNew(options: NewOptions, shell: Shell): Promise<ExitCode> {
  const { openCase } = await import("./new-run.ts");
  return openCase(options, shell);
}
