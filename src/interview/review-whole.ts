import type { CaseFile } from "../case/case-file.ts";
import type { Choice } from "./question.ts";
import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import { choiceOf } from "./questions/asking.ts";
import { stepKinds, stepOutcomes } from "./questions/steps.ts";
import { head, type ReviewLine } from "./review-line.ts";
import { parseAddress } from "./typed-answer.ts";

/** The client's address, changed as a whole. */
export function addressLine({ client }: CaseFile): ReviewLine[] {
  const { address } = client;
  if (address === null || address.lines.length === 0) return [];
  const said = `${address.lines.join(", ")}, ${address.postalCode ?? ""} ${address.city ?? ""}`.trim();
  return [
    {
      label: { fr: "Adresse du client", en: "Client's address" },
      value: { fr: said, en: said },
      answer: said,
      question: {
        ...head("client", ["client", "address"]),
        label: { fr: "Adresse du client, sur une ligne\u202f?", en: "The client's address, on one line?" },
        input: { kind: "typed", as: "address", field: { fr: "l’adresse du client", en: "the client's address" } },
        edits: (answer) => {
          const parsed = parseAddress(answer);
          return parsed === null
            ? []
            : [
                {
                  op: "set",
                  path: ["client", "address"],
                  value: { ...parsed, lines: [...parsed.lines], country: "FR" },
                },
              ];
        },
      },
    },
  ];
}

const disputes: readonly Choice[] = [
  choiceOf("none", "Non, il ne conteste rien", "No, it contests nothing"),
  choiceOf("open", "Oui, il conteste", "Yes, it contests"),
  choiceOf("settled", "C’est réglé", "It is settled"),
];

/** Whether the client contests, once somebody said. */
export function disputeLine({ dispute }: CaseFile): ReviewLine[] {
  const said = disputes.find(({ value }) => value === dispute?.status);
  if (said === undefined) return [];
  return [
    {
      label: { fr: "Contestation", en: "Dispute" },
      value: said.label,
      answer: said.value,
      question: {
        ...head("situation", ["dispute", "status"]),
        label: { fr: "Le client conteste-t-il la facture\u202f?", en: "Does the client contest the invoice?" },
        input: { kind: "choice", choices: disputes },
        edits: (answer) => [{ op: "set", path: ["dispute", "status"], value: answer }],
      },
    },
  ];
}

/** What was done at each step, and what it gave. */
export const stepLines = ({ journal }: CaseFile): ReviewLine[] =>
  journal.flatMap(({ kind, outcome }, index) => {
    const nth = index + 1;
    return [
      ...chosenLine(["journal", index, "kind"], stepKinds, kind, {
        fr: `Démarche ${nth}`,
        en: `Step ${nth}`,
      }),
      ...chosenLine(["journal", index, "outcome"], stepOutcomes, outcome, {
        fr: `Réponse à la démarche ${nth}`,
        en: `Answer to step ${nth}`,
      }),
    ];
  });

function chosenLine(path: KeyPath, choices: readonly Choice[], answer: string | null, label: Text): ReviewLine[] {
  const said = choices.find(({ value }) => value === answer);
  if (said === undefined) return [];
  return [
    {
      label,
      value: said.label,
      answer: said.value,
      question: {
        ...head("steps", path),
        label: { fr: `${label.fr}\u202f?`, en: `${label.en}?` },
        input: { kind: "choice", choices: choices.filter(({ value }) => value !== "none") },
        edits: (changed) => [{ op: "set", path, value: changed }],
      },
    },
  ];
}
