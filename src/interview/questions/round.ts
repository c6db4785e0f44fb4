import type { Text } from "../../locale/text.ts";
import type { Question } from "../question.ts";
import { ask, type Asker } from "./asking.ts";

interface Step {
  readonly key: string;
  readonly label: Text;
}

const steps: Readonly<Record<string, Step>> = {
  approved: {
    key: "approvedOn",
    label: {
      fr: "Quel jour la société a-t-elle validé le projet ?",
      en: "Which day did the company approve the draft?",
    },
  },
  mailed: {
    key: "mailedOn",
    label: {
      fr: "Quel jour avez-vous posté les 3 exemplaires à la société ?",
      en: "Which day did you mail the 3 copies to the company?",
    },
  },
  "client-copy": {
    key: "clientCopySentOn",
    label: {
      fr: "Quel jour avez-vous envoyé son exemplaire au client ?",
      en: "Which day did you send the client its copy?",
    },
  },
  "consultant-copy": {
    key: "consultantCopyOn",
    label: { fr: "Quel jour avez-vous reçu votre copie ?", en: "Which day did you get your copy?" },
  },
};

const why: Text = {
  fr: "Le contrat fait un aller-retour : 3 exemplaires signés partent à la société, 2 reviennent, un est pour le client.",
  en: "The contract makes a round: 3 signed copies go to the company, 2 come back, one is for the client.",
};

/** The round of the three copies, one step at a time. */
export const askRound: Asker = (asking): readonly Question[] => {
  const { document, open } = asking;
  if (document === null) return [];
  const round = [...document.path, "round"];
  const name = open.call.arguments["step"] ?? "";
  const question = (rest: Pick<Question, "label" | "input" | "flag" | "edits">): readonly Question[] => [
    ask(asking, name, { why, ...rest }),
  ];
  const step = steps[name];
  if (step !== undefined) {
    return question({
      label: step.label,
      input: { kind: "day" },
      flag: `--round-${step.key}`,
      edits: (answer) => [{ op: "set", path: [...round, step.key], value: answer }],
    });
  }
  if (name === "copies") {
    return question({
      label: { fr: "Avez-vous signé 3 exemplaires ?", en: "Did you sign 3 copies?" },
      input: { kind: "yes-no" },
      flag: "--round-copies 3",
      edits: (answer) => (answer === "yes" ? [{ op: "set", path: [...round, "copies"], value: 3 }] : []),
    });
  }
  return question({
    label: { fr: "Quel jour 2 exemplaires vous sont-ils revenus ?", en: "Which day did 2 copies come back to you?" },
    input: { kind: "day" },
    flag: "--round-returned-on",
    edits: (answer) => [
      { op: "set", path: [...round, "returnedOn"], value: answer },
      { op: "set", path: [...round, "copiesReturned"], value: 2 },
    ],
  });
};
