import { defineRule } from "../rule.ts";

export const waiverUnused = defineRule({
  id: "waiver/unused",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Dérogation inutile", en: "Unused waiver" },
  why: {
    fr: "Une dérogation qui ne sert plus cache peut-être une erreur de nom.",
    en: "A waiver that no longer serves may hide a mistaken name.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, policy, facts, today }) {
    const subjects = new Set([...facts.documents.map(({ id }) => id), ...caseFile.incidents.map(({ id }) => id)]);
    for (const [index, { requirement, subject, gate, until }] of caseFile.waivers.entries()) {
      if (until !== null && until < today) continue;
      const isKnown = subject === null || subjects.has(subject);
      if (isKnown && (gate === null || policy.gates.some(({ id }) => id === gate))) continue;
      const named = (isKnown ? gate : subject) ?? "";
      yield {
        path: ["waivers", index, isKnown ? "gate" : "subject"],
        subject: requirement,
        message: {
          fr: `La dérogation à « ${requirement} » vise « ${named} », qui n’existe pas.`,
          en: `The waiver of “${requirement}” names “${named}”, which does not exist.`,
        },
        fix: { fr: "corrigez le nom, ou retirez la dérogation", en: "correct the name, or remove the waiver" },
      };
    }
  },
});
