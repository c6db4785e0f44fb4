import { isSiren } from "../../identifiers/siren.ts";
import { defineRule } from "../rule.ts";

export const partySiren = defineRule({
  id: "party/siren",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "SIREN impossible", en: "Impossible SIREN" },
  why: {
    fr: "Un identifiant faux désigne une autre société, ou aucune.",
    en: "A wrong identifier names another company, or none.",
  },
  source: { title: "INSEE, répertoire Sirene", url: null },
  *check({ caseFile }) {
    for (const [party, value] of [
      ["client", caseFile.client.siren],
      ["umbrellaCompany", caseFile.umbrellaCompany?.siren ?? null],
    ] as const) {
      if (!(value !== null && !isSiren(value))) continue;
      yield {
        path: [party, "siren"],
        subject: null,
        message: {
          fr: `« ${value} » n’est pas un SIREN possible : sa clé ne correspond pas.`,
          en: `“${value}” is not a possible SIREN: its check digit does not match.`,
        },
        fix: {
          fr: "recopiez-le depuis un document officiel, par exemple 732 829 320",
          en: "copy it from an official document, for example 732 829 320",
        },
      };
    }
  },
});
