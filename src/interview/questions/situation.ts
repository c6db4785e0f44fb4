import type { CaseEdit, Question } from "../question.ts";
import { ask, type Asker } from "./asking.ts";

/** First of the two questions that a commissaire de justice asks: does the client contest? */
export const askDispute: Asker = (asking): readonly Question[] => {
  if (asking.dossier.caseFile.dispute !== null && asking.dossier.caseFile.dispute.status !== "unknown") return [];
  return [
    ask(asking, "status", {
      intro: null,
      label: { fr: "Le client conteste-t-il la facture ?", en: "Does the client contest the invoice?" },
      why: {
        fr: "C’est la première question d’un commissaire de justice : la voie à suivre en dépend.",
        en: "It is the first question of a commissaire de justice: the road to take depends on it.",
      },
      where: { fr: "Relisez ses derniers messages.", en: "Read the client's latest messages again." },
      input: {
        kind: "choice",
        choices: [
          { value: "none", label: { fr: "Non, il ne conteste rien", en: "No, it contests nothing" } },
          { value: "open", label: { fr: "Oui, il conteste", en: "Yes, it contests" } },
        ],
        free: null,
      },
      flag: "dossier log dispute --status none|open",
      edits: (answer, { today }) => [
        { op: "set", path: ["dispute"], value: answer === "open" ? { status: "open", on: today } : { status: "none" } },
      ],
    }),
  ];
};

/** The second: is it insolvent? Once proceedings are opened, the claim is declared and no longer claimed. */
export const askInsolvency: Asker = (asking): readonly Question[] => [
  ask(asking, "insolvency", {
    intro: null,
    label: {
      fr: "Avez-vous vérifié que le client n’est pas en procédure collective ?",
      en: "Have you checked that the client is not in insolvency proceedings?",
    },
    why: {
      fr: "Contre une société en redressement ou en liquidation, la créance se déclare ; elle ne se réclame plus.",
      en: "Against a company in receivership or liquidation, the claim is declared; it is no longer claimed.",
    },
    where: { fr: "Sur bodacc.fr, avec son SIREN.", en: "On bodacc.fr, with its SIREN." },
    input: {
      kind: "choice",
      choices: [
        { value: "clear", label: { fr: "Oui, je viens de vérifier : aucune", en: "Yes, I have just checked: none" } },
        { value: "opened", label: { fr: "Une procédure est ouverte", en: "Proceedings are open" } },
      ],
      free: null,
    },
    flag: "client.insolvency.checkedOn",
    edits: (answer, { today, by }) => [
      { op: "set", path: ["client", "insolvency", "checkedOn"], value: today },
      { op: "set", path: ["client", "insolvency", "by"], value: by },
      ...(answer === "opened"
        ? [{ op: "set", path: ["client", "insolvency", "openedOn"], value: today } as const]
        : []),
    ],
  }),
];

/** Somebody to write to, or where the client has its seat. */
export const askIdentity: Asker = (asking): readonly Question[] => {
  const what = asking.open.call.arguments["what"];
  if (what === "client-contact") {
    return [
      ask(asking, "email", {
        intro: null,
        label: { fr: "À quel courriel écrire au client ?", en: "Which e-mail reaches the client?" },
        why: { fr: "Les relances partent à cette adresse.", en: "Reminders go to this address." },
        input: { kind: "email" },
        flag: "--client-contact-email",
        edits: (answer) => [{ op: "set", path: ["client", "contact", "email"], value: answer }],
      }),
    ];
  }
  if (what !== "client-address") return [];
  return [
    ask(asking, "address", {
      intro: null,
      label: { fr: "Quelle est l’adresse du client ?", en: "What is the client's address?" },
      why: {
        fr: "La mise en demeure et toute demande en justice partent à l’adresse de son siège.",
        en: "The formal notice and any claim in court go to the address of its seat.",
      },
      where: { fr: "Elle figure sur la facture et sur son site.", en: "It is on the invoice and on its web site." },
      input: { kind: "address" },
      flag: "--client-address-lines --client-address-postal-code --client-address-city",
      edits: (answer) => addressEdits(answer),
    }),
  ];
};

/** « 12 rue des Lilas, 13100 Aix-en-Provence » → its parts; see {@link parseAddress}. */
function addressEdits(answer: string): readonly CaseEdit[] {
  const address = parseAddress(answer);
  if (address === null) return [];
  return [{ op: "set", path: ["client", "address"], value: { ...address, country: "FR" } }];
}

export interface TypedAddress {
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
}

/** Lines, then a postal code of five digits and a city; null when there is no such ending. */
export function parseAddress(source: string): TypedAddress | null {
  const match = /^(.+?)[,\s]+(\d{5})\s+(\S.*)$/u.exec(source.trim());
  if (match === null) return null;
  const [, street = "", postalCode = "", city = ""] = match;
  const lines = street
    .split(/\s*,\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? null : { lines, postalCode, city: city.trim() };
}
