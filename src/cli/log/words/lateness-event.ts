import { invoice } from "../../../case/schema/documents.ts";
import type { CaseFile } from "../../../case/case-file.ts";
import { childSchema } from "../../../case/schema/walk-schema.ts";
import { noInvoice } from "../no-invoice.ts";
import type { Given, LogEvent } from "../log-event.ts";
import { byNeed } from "../people.ts";
import { roleFlag, textOf } from "./named-document.ts";

const claimable = ({ invoices }: CaseFile) => invoices.filter(({ kind }) => kind !== "credit-note");

/** The one named, else the only one there is. */
function invoiceAsked(given: Given, caseFile: CaseFile): number {
  const choices = claimable(caseFile);
  const asked = textOf(given, "invoice");
  const found = asked === null ? choices[0] : choices.find(({ number }) => number === asked);
  if (found === undefined) throw noInvoice(asked ?? "");
  return caseFile.invoices.indexOf(found);
}

/** Somebody decides to claim the penalties and the fee of an invoice that was paid late: nothing claims them of itself. */
export const latenessEvent: LogEvent = {
  name: { fr: "retard-reclame", en: "lateness-claimed" },
  about: {
    fr: "réclamer les pénalités d’une facture payée en retard (--invoice)",
    en: "claim the penalties of an invoice paid late (--invoice)",
  },
  schema: childSchema(invoice, "latenessClaimed") ?? invoice,
  own: ["role"],
  flags: [
    {
      flag: "--invoice",
      value: { fr: "numéro", en: "number" },
      about: {
        fr: "la facture payée en retard\u202f; la seule, par défaut",
        en: "the invoice paid late; the only one, by default",
      },
    },
    roleFlag,
  ],
  needs: (given, { caseFile, role }) => [
    ...(given["invoice"] === undefined && claimable(caseFile).length > 1
      ? [
          {
            flag: "--invoice",
            label: { fr: "quelle facture\u202f?", en: "which invoice?" },
            choices: claimable(caseFile).map(({ number }) => ({ value: number, label: { fr: number, en: number } })),
            required: true,
          },
        ]
      : []),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: (given, { caseFile, role, today }) => {
    const { by = null, on = today } = given;
    const value = { by, role: textOf(given, "role") ?? role, on };
    return [{ op: "set", path: ["invoices", invoiceAsked(given, caseFile), "latenessClaimed"], value }];
  },
  done: { fr: "décision notée", en: "decision recorded" },
};
