import { command, type CommandWords, type ShellCommand } from "../command.ts";
import type { Asked } from "../asked.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { ReceiveOptions } from "./receive-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "recevoir bundle.zip", en: "receive bundle.zip" },
    { fr: "recevoir message.eml --case acme-2026-refonte", en: "receive message.eml --case acme-2026-refonte" },
    { fr: "recevoir ~/Téléchargements/acme --take ours", en: "receive ~/Downloads/acme --take ours" },
  ],
  operands: [
    {
      name: { fr: "envoi", en: "parcel" },
      about: {
        fr: "une archive zip, un courriel (.eml) avec ses pièces jointes, ou un répertoire",
        en: "a zip archive, an e-mail (.eml) with its attachments, or a folder",
      },
    },
  ],
  flags: [
    {
      flag: "--case",
      value: { fr: "dossier", en: "case" },
      about: {
        fr: "où le recevoir\u202f; par défaut, celui que l’envoi désigne, ou un nouveau",
        en: "where to receive it; by default, the one the parcel speaks of, or a new one",
      },
    },
    {
      flag: "--client",
      value: { fr: "nom", en: "name" },
      about: {
        fr: "faire un nouveau dossier, pour ce client, de documents venus seuls",
        en: "make a new case, for that client, of documents that came alone",
      },
    },
    {
      flag: "--take",
      value: { fr: "theirs|ours", en: "theirs|ours" },
      about: {
        fr: "où les deux copies diffèrent, prendre ce qui est reçu ou garder la vôtre",
        en: "where the two copies differ, take what is received or keep yours",
      },
    },
    {
      flag: "--dry-run",
      about: { fr: "montrer ce qui serait pris, ne rien écrire", en: "show what would be taken, write nothing" },
    },
  ],
  notes: [
    {
      fr: "Ce que la copie reçue ajoute est pris\u202f; rien de la vôtre n’est effacé. Une confirmation n’est jamais reprise\u00a0: une dérogation, une acceptation ou une attestation écrite ailleurs au nom de la société reste à confirmer.",
      en: "What the copy received adds is taken; nothing of yours is removed. A confirmation is never taken over: a waiver, an acceptance or an attestation written elsewhere in the company's name is still to be confirmed.",
    },
  ],
};

export const receiveCommand = (shell: Shell, run = runReceive): ShellCommand =>
  command(words, (asked) =>
    run(
      {
        parcel: asked.first,
        case: asked.text("case"),
        client: clientIn(asked),
        take: asked.oneOf("take", ["theirs", "ours"]),
        dryRun: asked.isOn("dry-run"),
      },
      shell,
    ),
  );

function clientIn(asked: Asked): string | null {
  const client = asked.text("client");
  if (client !== null && (client.trim() === "" || asked.text("case") !== null)) throw oneOrTheOther;
  return client;
}

const oneOrTheOther = new Refusal({
  fr: "--client donne le nom du client d’un nouveau dossier\u202f; --case nomme un dossier qui existe. Choisissez l’un des deux.",
  en: "--client gives the name of a new case's client; --case names a case that exists. Choose one of them.",
});

/** The company's side: takes in what was sent. The body is loaded when it runs, so that help does not wait for it. */
export async function runReceive(options: ReceiveOptions, shell: Shell): Promise<ExitCode> {
  const { receive } = await import("./receive-run.ts");
  return receive(options, shell);
}
