import type { JournalEntry } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import type { Question } from "../question.ts";
import { ask, type Asker } from "./asking.ts";

const why: Text = {
  fr: "La société demande qu’une démarche amiable ait été tentée après l’échéance, et son résultat.",
  en: "The company asks for an amicable step after the due date, with its outcome.",
};

const kinds = [
  { value: "reminder", label: { fr: "Une relance écrite", en: "A written reminder" } },
  { value: "call", label: { fr: "Un appel", en: "A call" } },
  { value: "meeting", label: { fr: "Un rendez-vous", en: "A meeting" } },
  { value: "extension", label: { fr: "Un délai accordé", en: "An extension granted" } },
  { value: "none", label: { fr: "Aucune pour l’instant", en: "None yet" } },
] as const;

const outcomes = [
  { value: "no-answer", label: { fr: "Pas de réponse", en: "No answer" } },
  { value: "promised-payment", label: { fr: "Paiement promis", en: "Payment promised" } },
  { value: "not-received", label: { fr: "Facture non reçue, dit-il", en: "Says it never got the invoice" } },
  { value: "refused", label: { fr: "Refus de payer", en: "Refused to pay" } },
  { value: "disputed", label: { fr: "Il conteste", en: "It contests" } },
  { value: "other", label: { fr: "Autre", en: "Other" } },
] as const;

/** What was tried last, when, with what outcome: one answer at a time, each of them kept. */
export const askStep: Asker = (asking): readonly Question[] => {
  const { journal } = asking.dossier.caseFile;
  const index = journal.findIndex((entry) => isStep(entry) && (entry.on === null || entry.outcome === null));
  const entry = journal[index];
  const question = (suffix: string, label: Text, rest: Pick<Question, "input" | "flag" | "edits">): Question =>
    ask(asking, suffix, { intro: null, label, why, ...rest });
  if (entry === undefined) {
    return [
      question(
        "kind",
        {
          fr: "Quelle est votre dernière démarche auprès du client ?",
          en: "What was your latest step with the client?",
        },
        {
          input: { kind: "choice", choices: kinds, free: null },
          flag: "dossier log reminder|call|meeting|extension",
          edits: (answer, { role }) =>
            answer === "none"
              ? []
              : [{ op: "append", path: ["journal"], value: { id: `j${journal.length + 1}`, kind: answer, by: role } }],
        },
      ),
    ];
  }
  if (entry.on === null) {
    return [
      question(
        "on",
        { fr: "Quel jour était-ce ?", en: "Which day was it?" },
        {
          input: { kind: "day" },
          flag: "--on",
          edits: (answer) => [{ op: "set", path: ["journal", index, "on"], value: answer }],
        },
      ),
    ];
  }
  return [
    question(
      "outcome",
      { fr: "Qu’a répondu le client ?", en: "What did the client answer?" },
      {
        input: { kind: "choice", choices: outcomes, free: null },
        flag: "--outcome",
        edits: (answer) => [{ op: "set", path: ["journal", index, "outcome"], value: answer }],
      },
    ),
  ];
};

const isStep = ({ kind }: JournalEntry): boolean => kinds.some(({ value }) => value === kind);
