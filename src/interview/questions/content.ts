import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { Locale } from "../../locale/text.ts";
import { attest } from "../attest.ts";
import type { Question } from "../question.ts";
import { ask, type Asker, type Asking } from "./asking.ts";

const why = {
  fr: "Le programme n’a pas pu le lire lui-même. Votre réponse est notée comme votre parole, à votre nom.",
  en: "The program could not read it by itself. Your answer is recorded as your word, under your name.",
};

/** What an invoice says, shown for a person to compare with the paper. */
export const askContent: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  const invoice = document?.kind === "invoice" ? dossier.caseFile.invoices[Number(document.path[1])] : undefined;
  if (document === null || invoice === undefined) return [];
  const said = (locale: Locale): string =>
    [
      invoice.number,
      formatMoney(invoice.gross, invoice.currency ?? "EUR", locale),
      ...(invoice.issuedOn === null ? [] : [longDate(invoice.issuedOn, locale)]),
    ].join(", ");
  return [
    yesAttests(asking, "content", {
      fr: `La facture porte-t-elle bien : ${said("fr")} ?`,
      en: `Does the invoice bear: ${said("en")}?`,
    }),
  ];
};

/** What a contract states, or what the client's letter says: read again by a person. */
export const askStates: Asker = (asking): readonly Question[] => {
  if (asking.document === null) return [];
  const label =
    asking.open.call.arguments["what"] === "liability"
      ? {
          fr: "Ce courrier décrit-il l’incident en vous mettant en cause ?",
          en: "Does this letter describe the incident and hold you responsible?",
        }
      : {
          fr: "Le contrat dit-il bien qui fait quoi, quand, à quel prix et comment c’est payé ?",
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
          fr: "Ce document vient-il bien du client ?",
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
      label: {
        fr: "Ce document a-t-il été émis depuis votre Espace adhérent ?",
        en: "Was this document issued from your member area?",
      },
      why: {
        fr: "La société est la créancière : seuls ses devis et ses factures comptent.",
        en: "The company is the creditor: only its quotes and invoices count.",
      },
      input: { kind: "yes-no" },
      flag: `dossier log attestation --document ${document.file} --what content`,
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

function yesAttests(asking: Asking, suffix: string, label: Question["label"]): Question {
  const { document } = asking;
  return ask(asking, suffix, {
    label,
    why,
    input: { kind: "yes-no" },
    flag: `dossier log attestation --document ${document?.file ?? "…"} --what content`,
    edits: (answer, teller) =>
      answer === "yes" && document !== null ? attest(document, ["content"], null, teller) : [],
  });
}
