import { nodesCalled } from "../policy-nodes.ts";
import { defineRule } from "../rule.ts";

export const waiverNotAllowed = defineRule({
  id: "waiver/not-allowed",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Dérogation impossible", en: "Waiver not allowed" },
  why: {
    fr: "Seuls certains points peuvent être écartés, et par qui la politique le dit.",
    en: "Only some points may be waived, and by whom the policy says.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check(dossier) {
    for (const [index, waiver] of dossier.caseFile.waivers.entries()) {
      const nodes = nodesCalled(dossier.policy, waiver.requirement);
      const role = waiver.role;
      const why =
        nodes.length === 0
          ? { fr: "ce point n’existe pas", en: "there is no such point" }
          : !nodes.some(({ waivable }) => waivable)
            ? { fr: "ce point ne peut pas être écarté", en: "this point may not be waived" }
            : role === null || !nodes.some(({ waivableBy }) => waivableBy.includes(role))
              ? { fr: "son auteur n’a pas ce pouvoir", en: "its author may not" }
              : null;
      if (why === null) continue;
      yield {
        path: ["waivers", index],
        subject: waiver.requirement,
        message: {
          fr: `Dérogation à « ${waiver.requirement} » : ${why.fr}.`,
          en: `Waiver of “${waiver.requirement}”: ${why.en}.`,
        },
        fix: { fr: "retirez-la, et complétez le dossier", en: "remove it, and complete the case" },
      };
    }
  },
});
