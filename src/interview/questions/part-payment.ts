import type { Dossier } from "../../policy/dossier.ts";
import type { Question } from "../question.ts";
import { sections } from "../sections.ts";
import { lineOn } from "./asking.ts";

/** A part payment that proves something is a payment too: it comes off what is claimed, from its day on. */
export function partPaymentQuestions(dossier: Dossier): readonly Question[] {
  const { evidence, payments } = dossier.caseFile;
  if (payments.length > 0 || !evidence.some(({ kind }) => kind === "part-payment")) return [];
  const about = {
    section: sections.invoice,
    intro: null,
    why: {
      fr: "Ce qui est payé ne se réclame plus\u00a0: le décompte le déduit, à sa date.",
      en: "What is paid is no longer claimed: the statement takes it off, from its day.",
    },
    where: {
      fr: "Sur l’avis de virement, ou auprès de la société. Un acompte que la facture déduit déjà ne compte pas\u00a0: répondez «\u00a0je ne sais pas encore\u00a0».",
      en: "On the transfer notice, or from the company. A deposit that the invoice takes off already does not count: answer “I do not know yet”.",
    },
    line: lineOn(dossier, "log payment", "--on", "…", "--amount", "…"),
    optional: true,
  } as const;
  const received = (amount: string): Question => ({
    ...about,
    id: "part payment day",
    label: { fr: "Quel jour ce paiement a-t-il été reçu\u202f?", en: "Which day was that payment received?" },
    input: {
      kind: "typed",
      as: "day",
      field: { fr: "le jour du paiement", en: "the day of the payment" },
    },
    edits: (on) => [{ op: "append", path: ["payments"], value: { on, amount } }],
  });
  return [
    {
      ...about,
      id: "part payment",
      label: {
        fr: "Combien le client a-t-il payé sur la facture\u202f?",
        en: "How much has the client paid on the invoice?",
      },
      input: {
        kind: "typed",
        as: "amount",
        field: { fr: "le montant du paiement", en: "the amount of the payment" },
      },
      edits: () => [],
      then: received,
    },
  ];
}
