import type { Text } from "../../locale/text.ts";
import type { Question } from "../question.ts";
import { ask, lineOn, type Asker } from "./asking.ts";

interface Step {
  readonly key: string;
  readonly flag: string;
  readonly label: Text;
  readonly field: Text;
}

const steps: Readonly<Record<string, Step>> = {
  approved: {
    key: "approvedOn",
    flag: "--approved-on",
    label: {
      fr: "Quel jour la société a-t-elle validé le projet de contrat\u202f?",
      en: "Which day did the company approve the draft contract?",
    },
    field: { fr: "le jour de la validation", en: "the day of the approval" },
  },
  mailed: {
    key: "mailedOn",
    flag: "--mailed-on",
    label: {
      fr: "Quel jour avez-vous posté les 3 exemplaires à la société\u202f?",
      en: "Which day did you mail the 3 copies to the company?",
    },
    field: { fr: "le jour de l’envoi des 3 exemplaires", en: "the day the 3 copies were mailed" },
  },
  returned: {
    key: "returnedOn",
    flag: "--returned-on",
    label: {
      fr: "Quel jour 2 exemplaires vous sont-ils revenus\u202f?",
      en: "Which day did 2 copies come back to you?",
    },
    field: { fr: "le jour du retour des exemplaires", en: "the day the copies came back" },
  },
  "client-copy": {
    key: "clientCopySentOn",
    flag: "--client-copy-sent-on",
    label: {
      fr: "Quel jour avez-vous envoyé son exemplaire au client\u202f?",
      en: "Which day did you send the client its copy?",
    },
    field: { fr: "le jour de l’envoi au client", en: "the day it was sent to the client" },
  },
  "consultant-copy": {
    key: "consultantCopyOn",
    flag: "--consultant-copy-on",
    label: { fr: "Quel jour avez-vous reçu votre copie du contrat\u202f?", en: "Which day did you get your copy?" },
    field: { fr: "le jour où vous l’avez reçue", en: "the day you got it" },
  },
};

const why: Text = {
  fr: "L’article de la société le demande\u00a0: 3 exemplaires signés et paraphés lui partent par courrier\u202f; 2 vous reviennent, dont un pour le client.",
  en: "The company's article asks for it: 3 copies, signed and initialled, go to the company by post; 2 come back, one of them for the client.",
};

/** The round of the three copies, one step at a time. */
export const askRound: Asker = (asking): readonly Question[] => {
  const { document, dossier, open } = asking;
  if (document === null) return [];
  const round = [...document.path, "round"];
  const name = open.call.arguments["step"] ?? "";
  const line = (...flag: readonly string[]): string =>
    lineOn(dossier, "log round", "--document", document.file, ...flag);
  const step = steps[name];
  if (step === undefined) {
    return [
      ask(asking, name, {
        why,
        label: { fr: "Avez-vous fait signer 3 exemplaires\u202f?", en: "Were 3 copies signed?" },
        input: { kind: "yes-no" },
        line: line("--copies", "3"),
        edits: (answer) => (answer === "yes" ? [{ op: "set", path: [...round, "copies"], value: 3 }] : []),
      }),
    ];
  }
  return [
    ask(asking, name, {
      why,
      label: step.label,
      where: { fr: "Dans vos courriels avec la société.", en: "In your e-mails with the company." },
      input: { kind: "typed", as: "day", field: step.field },
      line: line(step.flag, "…", ...(name === "returned" ? ["--copies-returned", "2"] : [])),
      edits: (answer) => [
        { op: "set", path: [...round, step.key], value: answer },
        ...(name === "returned" ? [{ op: "set", path: [...round, "copiesReturned"], value: 2 } as const] : []),
      ],
    }),
  ];
};
