import type { Invoice } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { attest } from "../attest.ts";
import type { Question } from "../question.ts";
import type { TypedKind } from "../typed-answer.ts";
import { whatThePaperContradicts } from "./paper-differs.ts";
import { attestLine, ask, choiceOf, lineOn, type Asker, type Asking } from "./asking.ts";

const why = {
  fr: "Le programme n’a pas pu le lire lui-même. Votre réponse est notée comme votre parole, à votre nom.",
  en: "The program could not read it by itself. Your answer is recorded as your word, under your name.",
};

/** What an invoice says, shown for a person to compare with the paper. */
export const askContent: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  const invoice = document?.kind === "invoice" ? dossier.caseFile.invoices[Number(document.path[1])] : undefined;
  if (document === null || invoice === undefined) return [];
  const differences = whatThePaperContradicts(asking, invoice);
  if (differences.length > 0) return differences;
  const said = (locale: Locale): string =>
    [
      invoice.number,
      formatMoney(invoice.gross, invoice.currency ?? "EUR", locale),
      ...(invoice.issuedOn === null ? [] : [longDate(invoice.issuedOn, locale)]),
    ].join(", ");
  return [
    {
      ...yesAttests(asking, "content", {
        fr: `La facture porte-t-elle bien\u00a0: ${said("fr")}\u202f?`,
        en: `Does the invoice bear: ${said("en")}?`,
      }),
      // Every gate that rests on this invoice asks the same: one question.
      id: `content ${document.file}`,
      then: (answer) => (answer === "no" ? whatDiffers(asking, invoice) : null),
    },
  ];
};

interface Correctable {
  readonly key: "gross" | "net" | "issuedOn" | "dueOn";
  readonly as: TypedKind;
  readonly label: Text;
  readonly field: Text;
}

const correctables: readonly Correctable[] = [
  {
    key: "gross",
    as: "amount",
    label: { fr: "Le montant TTC", en: "The gross amount" },
    field: { fr: "le montant TTC de la facture", en: "the gross amount of the invoice" },
  },
  {
    key: "issuedOn",
    as: "day",
    label: { fr: "La date de la facture", en: "The date of the invoice" },
    field: { fr: "la date de la facture", en: "the date of the invoice" },
  },
  {
    key: "dueOn",
    as: "day",
    label: { fr: "L’échéance", en: "The due date" },
    field: { fr: "l’échéance de la facture", en: "the due date of the invoice" },
  },
];

function whatDiffers(asking: Asking, { number }: Invoice): Question {
  return ask(asking, "differs", {
    label: { fr: "Qu’est-ce qui diffère sur la facture\u202f?", en: "What differs on the invoice?" },
    why,
    input: {
      kind: "choice",
      choices: [
        ...correctables.map(({ key, label }) => ({ value: key, label })),
        choiceOf("other", "C’est une autre facture\u00a0: je l’ajouterai", "It is another invoice: I will add it"),
      ],
    },
    line: lineOn(asking.dossier, "gather"),
    edits: () => [],
    then: (answer) => {
      const found = correctables.find(({ key }) => key === answer);
      return found === undefined ? null : corrected(asking, number, found);
    },
  });
}

function corrected(asking: Asking, number: string, { key, as, field }: Correctable): Question {
  const { document, dossier } = asking;
  return ask(asking, `corrected ${key}`, {
    label: {
      fr: `Que dit la facture ${number}\u202f? (${field.fr})`,
      en: `What does the invoice ${number} say? (${field.en})`,
    },
    why,
    where: { fr: "Sur la première page de la facture.", en: "On the first page of the invoice." },
    input: { kind: "typed", as, field },
    line: lineOn(dossier, "gather"),
    edits: (answer, teller) =>
      document === null
        ? []
        : [{ op: "set", path: [...document.path, key], value: answer }, ...attest(document, ["content"], null, teller)],
  });
}

/** What a contract states, or what the client's letter says: read again by a person. */
export const askStates: Asker = (asking): readonly Question[] => {
  if (asking.document === null) return [];
  const label =
    asking.open.call.arguments["what"] === "liability"
      ? {
          fr: "Ce courrier décrit-il l’incident en vous mettant en cause\u202f?",
          en: "Does this letter describe the incident and hold you responsible?",
        }
      : {
          fr: "Le contrat dit-il bien qui fait quoi, quand, à quel prix et comment c’est payé\u202f?",
          en: "Does the contract say who does what, when, at what price and how it is paid?",
        };
  return [yesAttests(asking, "content", label)];
};

/** Evidence whose sender cannot be read in the file. */
export const askOrigin: Asker = (asking): readonly Question[] =>
  asking.document === null
    ? []
    : [
        yesAttests(asking, "origin", {
          fr: "Ce document vient-il bien du client\u202f?",
          en: "Does this document really come from the client?",
        }),
      ];

/** A quote counts when the company issued it. */
export const askIssuer: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  if (document === null) return [];
  const index = Number(document.path[1]);
  const entry = document.kind === "invoice" ? dossier.caseFile.invoices[index] : dossier.caseFile.orders[index];
  if (entry !== undefined && entry.issuer !== null && entry.issuer !== "umbrella-company") return [];
  return [
    ask(asking, "issuer", {
      label:
        dossier.role === "umbrella-company"
          ? { fr: "La société a-t-elle émis ce document\u202f?", en: "Did the company issue this document?" }
          : {
              fr: "Ce document a-t-il été émis depuis votre Espace adhérent\u202f?",
              en: "Was this document issued from your member area?",
            },
      why: {
        fr: "L’article de la société le demande\u00a0: elle est la créancière, seuls ses devis et ses factures comptent.",
        en: "The company's article asks for it: the company is the creditor, only its quotes and invoices count.",
      },
      where: { fr: "Le nom de la société y figure en tête.", en: "The company's name stands at its top." },
      input: { kind: "yes-no" },
      line: attestLine(dossier, document.file, "content"),
      edits: (answer, teller) =>
        answer === "yes"
          ? [
              { op: "set", path: [...document.path, "issuer"], value: "umbrella-company" },
              ...attest(document, ["content"], null, teller),
            ]
          : [],
    }),
  ];
};

/** Which invoice a proof of delivery is about, when it says none. */
export const askCovered: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  const { deliveries, evidence, invoices } = dossier.caseFile;
  const index = Number(document?.path[1]);
  const entry = document?.kind === "delivery" ? deliveries[index] : evidence[index];
  if (document === null || entry === undefined || entry.covers.length > 0) return [];
  return [
    ask(asking, "covers", {
      label: { fr: "De quelle facture prouve-t-il la livraison\u202f?", en: "Which invoice's delivery does it prove?" },
      why: {
        fr: "Chaque facture réclamée a sa propre preuve de livraison.",
        en: "Each invoice claimed has its own proof of delivery.",
      },
      input: {
        kind: "choice",
        choices: invoices
          .filter(({ kind }) => kind === "invoice")
          .map(({ number }) => ({ value: number, label: { fr: number, en: number } })),
      },
      line: addCovers(asking, document.file),
      edits: (answer) => [
        { op: "append", path: [...document.path, "covers"], value: { invoice: answer, extent: "full" } },
      ],
    }),
  ];
};

const addCovers = ({ dossier }: Asking, file: string): string => attestLine(dossier, file, "content");

function yesAttests(asking: Asking, suffix: string, label: Question["label"]): Question {
  const { document, dossier } = asking;
  return ask(asking, suffix, {
    label,
    why,
    where: { fr: "Ouvrez le document, et comparez.", en: "Open the document, and compare." },
    input: { kind: "yes-no" },
    line: attestLine(dossier, document?.file ?? "…", "content"),
    edits: (answer, teller) =>
      answer === "yes" && document !== null ? attest(document, ["content"], null, teller) : [],
  });
}
