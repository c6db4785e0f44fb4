import { defineRule } from "../rule.ts";

/** Codes of UNTDID 1001 by which an e-invoice says that it gives money back. */
const creditNotes: ReadonlySet<string> = new Set([
  "81",
  "83",
  "261",
  "262",
  "296",
  "308",
  "381",
  "396",
  "420",
  "458",
  "532",
]);

export const invoiceKindDiffers = defineRule({
  id: "invoice/kind-differs",
  severity: "error",
  gates: "all",
  explains: null,
  title: {
    fr: "Facture ou avoir\u202f: le document dit l’inverse",
    en: "Invoice or credit note: the document says the reverse",
  },
  why: {
    fr: "Un avoir réduit la créance\u00a0: le compter comme une facture la double.",
    en: "A credit note reduces the claim: counting it as an invoice doubles it.",
  },
  source: { title: "EN 16931, BT-3", url: null },
  *check({ caseFile, facts }) {
    for (const [index, invoice] of caseFile.invoices.entries()) {
      const { typeCode: code = null, gross = null } =
        facts.documentAt(["invoices", index])?.state.evidence?.einvoice ?? {};
      if (!invoice.exhibit || code === null) continue;
      // Some write a credit note as an invoice of negative amounts.
      const givesBack = creditNotes.has(code) || gross?.startsWith("-") === true;
      if (givesBack === (invoice.kind === "credit-note")) continue;
      const shown = givesBack ? { fr: "un avoir", en: "a credit note" } : { fr: "une facture", en: "an invoice" };
      yield {
        path: ["invoices", index, "kind"],
        subject: invoice.number,
        message: {
          fr: `«\u00a0${invoice.file}\u00a0» se dit ${shown.fr} (code ${code}), le dossier dit l’inverse.`,
          en: `“${invoice.file}” says it is ${shown.en} (code ${code}), the case says the reverse.`,
        },
        fix: { fr: "corrigez le dossier d’après le document", en: "correct the case after the document" },
      };
    }
  },
});
