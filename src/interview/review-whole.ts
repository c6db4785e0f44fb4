import type { CaseFile } from "../case/case-file.ts";
import type { Choice } from "./question.ts";
import { choiceOf } from "./questions/asking.ts";
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
      label: { fr: "Le client conteste-t-il\u202f?", en: "Does the client contest?" },
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
