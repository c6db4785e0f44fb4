import { isSiret } from "../../identifiers/siren.ts";
import { defineRule } from "../rule.ts";

export const partySiret = defineRule({
  id: "party/siret",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "SIRET impossible", en: "Impossible SIRET" },
  why: {
    fr: "Un identifiant faux désigne une autre société, ou aucune.",
    en: "A wrong identifier names another company, or none.",
  },
  source: { title: "INSEE, répertoire Sirene", url: null },
  *check({ caseFile }) {
    for (const [party, value] of [
      ["client", caseFile.client.siret],
      ["umbrellaCompany", null],
    ] as const) {
      if (!(value !== null && !isSiret(value))) continue;
      yield {
        path: [party, "siret"],
        subject: null,
        message: {
          fr: `« ${value} » n’est pas un SIRET possible : sa clé ne correspond pas.`,
          en: `“${value}” is not a possible SIRET: its check digit does not match.`,
        },
        fix: {
          fr: "recopiez-le depuis un document officiel, par exemple 732 829 320 00074",
          en: "copy it from an official document, for example 732 829 320 00074",
        },
      };
    }
  },
});
