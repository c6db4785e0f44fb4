import { entriesOf } from "../../facts/entry.ts";
import { defineRule } from "../rule.ts";

export const attestationOtherBytes = defineRule({
  id: "attestation/other-bytes",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Attestation d’un autre fichier", en: "Attestation of another file" },
  why: {
    fr: "Une attestation vaut pour les octets qu’elle a vus, et pour eux seuls.",
    en: "An attestation holds for the bytes it saw, and for them alone.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, facts }) {
    for (const entry of entriesOf(caseFile)) {
      const found = facts.documentAt(entry.path)?.state.evidence?.sha256 ?? "";
      const stale = entry.attested.findIndex(({ sha256 }) => sha256 !== found);
      if (found === "" || stale < 0 || entry.attested.some(({ sha256 }) => sha256 === found)) continue;
      yield {
        path: [...entry.path, "attested", stale],
        subject: entry.id,
        message: {
          fr: `« ${entry.file} » a changé depuis qu’il a été attesté.`,
          en: `“${entry.file}” has changed since it was attested.`,
        },
        fix: {
          fr: "relisez-le et attestez-le de nouveau : dossier noter attestation …",
          en: "read it again and attest it anew: dossier log attestation …",
        },
      };
    }
  },
});
