import { defineRule } from "../rule.ts";

export const incidentAdmitsLiability = defineRule({
  id: "incident/admits-liability",
  severity: "warning",
  gates: ["incident"],
  explains: null,
  title: { fr: "Mots qui reconnaissent une faute", en: "Words that admit a fault" },
  why: {
    fr: "Le contrat d’assurance peut rendre inopposable une reconnaissance de responsabilité faite sans l’assureur (C. ass. L124-2).",
    en: "The insurance contract may set aside an admission of liability made without the insurer (C. ass. L124-2).",
  },
  source: { title: "Code des assurances, art. L124-2", url: null },
  *check({ facts }) {
    for (const document of facts.documents) {
      if (document.kind !== "factual-statement") continue;
      const text = (document.state.evidence?.pageTexts ?? []).map((page) => page.text).join(" ");
      const found = admissions.exec(text)?.[0];
      if (found === undefined) continue;
      yield {
        path: [...document.path, "file"],
        subject: document.id,
        message: {
          fr: `La déclaration contient « ${found} » : tenez-vous aux faits.`,
          en: `The statement holds “${found}”: keep to the facts.`,
        },
        fix: {
          fr: "remplacez ces mots par ce qui s’est passé, sans avis sur la cause",
          en: "replace these words with what happened, without a view on the cause",
        },
      };
    }
  },
});

const admissions =
  /par ma (?:faute|négligence)|c[’']est (?:de )?ma faute|je reconnais(?! avoir reçu)|j[’']aurais dû|je (?:suis|me (?:sens|tiens pour)) responsable|j[’']assume (?:l[’']entière|la|toute|ma) responsabilité|ma responsabilité est engagée|mon erreur|j[’']ai commis une? (?:faute|erreur|négligence)|my (?:fault|mistake|negligence)|i admit|i should have|i am (?:liable|responsible)/i;
