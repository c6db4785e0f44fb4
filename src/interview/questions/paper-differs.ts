import type { Invoice } from "../../case/case-file.ts";
import { everyStated } from "../../facts/facts.ts";
import type { Question } from "../question.ts";
import { ask, choiceOf, lineOn, type Asking } from "./asking.ts";
import { differenceIn, type Difference } from "./differences.ts";

/** One question for each thing that the e-invoice contradicts: the paper's value is offered, nobody's word can outweigh it. */
export function whatThePaperContradicts(asking: Asking, invoice: Invoice): readonly Question[] {
  const { document, dossier } = asking;
  const einvoice = document?.state.evidence?.einvoice ?? null;
  if (document === null || einvoice === null) return [];
  return everyStated
    .filter((stated) => document.stated(stated).basis === "contradicted")
    .flatMap((stated) => differenceIn(stated, { invoice, einvoice, path: document.path, caseFile: dossier.caseFile }))
    .map((difference) => taking(asking, invoice, difference));
}

function taking(asking: Asking, { number }: Invoice, { stated, name, typed, read, edits }: Difference): Question {
  const { document, dossier } = asking;
  return {
    ...ask(asking, stated, {
      label: {
        fr: `Facture ${number}, ${name.fr}\u00a0: le dossier dit «\u00a0${typed.fr}\u00a0», la facture dit «\u00a0${read.fr}\u00a0». Que retenir\u202f?`,
        en: `Invoice ${number}, ${name.en}: the case says “${typed.en}”, the invoice says “${read.en}”. Which one stands?`,
      },
      why: {
        fr: "Ce que la facture électronique dit l’emporte sur ce qui a été saisi\u00a0: tant qu’ils diffèrent, elle ne prouve rien.",
        en: "What the e-invoice says outweighs what was typed: while they differ, it proves nothing.",
      },
      where: { fr: "Ouvrez la facture, et comparez.", en: "Open the invoice, and compare." },
      input: {
        kind: "choice",
        choices: [
          choiceOf("paper", `Ce que dit la facture\u00a0: ${read.fr}`, `What the invoice says: ${read.en}`),
          choiceOf(
            "case",
            "Ce que dit le dossier\u00a0: la facture est fausse, ou c’est une autre",
            "What the case says: the invoice is wrong, or is another one",
          ),
        ],
      },
      line: lineOn(dossier, "gather"),
      edits: (answer) => (answer === "paper" ? edits : []),
    }),
    // Every gate that rests on this invoice asks the same: one question.
    id: `differs ${document?.file ?? number} ${stated}`,
  };
}
