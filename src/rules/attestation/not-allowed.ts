import { entriesOf } from "../../facts/entry.ts";
import { defineRule } from "../rule.ts";

export const attestationNotAllowed = defineRule({
  id: "attestation/not-allowed",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Attestation sans auteur", en: "Attestation without an author" },
  why: {
    fr: "Une attestation engage une personne : son nom et son rôle sont nécessaires.",
    en: "An attestation commits a person: a name and a role are needed.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    for (const entry of entriesOf(caseFile)) {
      for (const [at, { by, role }] of entry.attested.entries()) {
        if (by !== null && role !== null) continue;
        yield {
          path: [...entry.path, "attested", at],
          subject: entry.id,
          message: {
            fr: `Une attestation de «\u00a0${entry.file}\u00a0» ne dit pas qui atteste${by === null ? "" : " à quel titre"}.`,
            en: `An attestation of “${entry.file}” does not say who attests${by === null ? "" : " in what capacity"}.`,
          },
          fix: {
            fr: "indiquez by et role (consultant ou umbrella-company)",
            en: "state by and role (consultant or umbrella-company)",
          },
        };
      }
    }
  },
});
