import { isFrenchVatNumber } from "../../identifiers/vat-number.ts";
import { defineRule } from "../rule.ts";

export const partyVat = defineRule({
  id: "party/vat",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "n° de TVA impossible", en: "Impossible VAT number" },
  why: {
    fr: "Un identifiant faux désigne une autre société, ou aucune.",
    en: "A wrong identifier names another company, or none.",
  },
  source: { title: "Code général des impôts, art. 286 ter", url: null },
  *check({ caseFile }) {
    for (const [party, value] of [
      ["client", caseFile.client.vatNumber],
      ["umbrellaCompany", caseFile.umbrellaCompany?.vatNumber ?? null],
    ] as const) {
      if (!(value !== null && value.toUpperCase().startsWith("FR") && !isFrenchVatNumber(value))) continue;
      yield {
        path: [party, "vatNumber"],
        subject: null,
        message: {
          fr: `« ${value} » n’est pas un n° de TVA possible : sa clé ne correspond pas.`,
          en: `“${value}” is not a possible VAT number: its check digit does not match.`,
        },
        fix: {
          fr: "recopiez-le depuis un document officiel, par exemple FR44732829320",
          en: "copy it from an official document, for example FR44732829320",
        },
      };
    }
  },
});
