import type { JournalEntry } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import type { Question } from "../question.ts";
import { ask, choiceOf, lineOn, type Asker } from "./asking.ts";

const why: Text = {
  fr: "L’article de la société conseille d’abord l’échange\u00a0: un recours demande une démarche amiable après l’échéance, avec son résultat.",
  en: "The company's article advises talking first: a recourse asks for an amicable step after the due date, with its outcome.",
};

const where: Text = {
  fr: "Dans vos messages envoyés, votre agenda ou votre journal d’appels.",
  en: "In your sent messages, your diary or your call log.",
};

export const stepKinds = [
  choiceOf("reminder", "Une relance écrite", "A written reminder"),
  choiceOf("call", "Un appel", "A call"),
  choiceOf("meeting", "Un rendez-vous", "A meeting"),
  choiceOf("extension", "Un délai accordé", "An extension granted"),
  choiceOf("none", "Aucune pour l’instant", "None yet"),
];

export const stepOutcomes = [
  choiceOf("no-answer", "Pas de réponse", "No answer"),
  choiceOf("promised-payment", "Paiement promis", "Payment promised"),
  choiceOf("not-received", "Facture non reçue, dit-il", "Says it never got the invoice"),
  choiceOf("refused", "Refus de payer", "Refused to pay"),
  choiceOf("disputed", "Il conteste", "It contests"),
  choiceOf("other", "Autre", "Other"),
];

/** What was tried last, when, with what outcome: one answer at a time, each of them kept. */
export const askStep: Asker = (asking): readonly Question[] => {
  const { dossier } = asking;
  const { journal } = dossier.caseFile;
  const index = journal.findIndex((entry) => isStep(entry) && (entry.on === null || entry.outcome === null));
  const entry = journal[index];
  const question = (suffix: string, label: Text, rest: Pick<Question, "input" | "line" | "edits" | "then">): Question =>
    ask(asking, `${suffix} ${index < 0 ? journal.length : index}`, { intro: null, label, why, where, ...rest });
  if (entry === undefined) {
    return [
      question(
        "kind",
        {
          fr: "Depuis l’échéance, quelle est votre dernière démarche auprès du client\u202f?",
          en: "Since the due date, what was your latest step with the client?",
        },
        {
          input: { kind: "choice", choices: stepKinds },
          line: lineOn(dossier, "log reminder", "--on", "…", "--outcome", "no-answer"),
          edits: (answer, { role }) =>
            answer === "none"
              ? []
              : [{ op: "append", path: ["journal"], value: { id: freeId(journal), kind: answer, by: role } }],
        },
      ),
    ];
  }
  const line = lineOn(dossier, `log ${entry.kind}`, "--on", "…", "--outcome", "no-answer");
  if (entry.on === null) {
    // An extension counts as it is: nothing asks of it later what it gave.
    const until = (on: string): Question =>
      question(
        "until",
        {
          fr: "Jusqu’à quel jour avez-vous laissé au client pour payer\u202f?",
          en: "Until which day may the client pay?",
        },
        {
          input: { kind: "typed", as: "day", field: { fr: "la fin de ce délai", en: "the end of that extension" } },
          line: lineOn(dossier, "log extension", "--on", "…", "--until", "…"),
          edits: (answer) => [
            { op: "set", path: ["journal", index, "on"], value: on },
            { op: "set", path: ["journal", index, "until"], value: answer },
          ],
        },
      );
    return [
      question(
        "on",
        { fr: "Quel jour était-ce\u202f?", en: "Which day was it?" },
        {
          input: { kind: "typed", as: "day", field: { fr: "le jour de cette démarche", en: "the day of that step" } },
          line,
          edits: (answer) => [{ op: "set", path: ["journal", index, "on"], value: answer }],
          then: (answer) => (entry.kind === "extension" ? until(answer) : null),
        },
      ),
    ];
  }
  const promised = (outcome: string): Question =>
    question(
      "deadline",
      { fr: "Pour quel jour l’a-t-il promis\u202f?", en: "For which day did it promise?" },
      {
        input: { kind: "typed", as: "day", field: { fr: "le jour promis", en: "the day promised" } },
        line,
        edits: (answer) => [
          { op: "set", path: ["journal", index, "outcome"], value: outcome },
          { op: "set", path: ["journal", index, "deadline"], value: answer },
        ],
      },
    );
  return [
    question(
      "outcome",
      { fr: "Qu’a répondu le client\u202f?", en: "What did the client answer?" },
      {
        input: { kind: "choice", choices: stepOutcomes },
        line,
        edits: (answer) => [{ op: "set", path: ["journal", index, "outcome"], value: answer }],
        then: (answer) => (answer === "promised-payment" ? promised(answer) : null),
      },
    ),
  ];
};

const isStep = ({ kind }: JournalEntry): boolean => stepKinds.some(({ value }) => value === kind);

function freeId(journal: readonly JournalEntry[]): string {
  const used = new Set(journal.map(({ id }) => id));
  let number = journal.length + 1;
  while (used.has(`j${number}`)) number++;
  return `j${number}`;
}
