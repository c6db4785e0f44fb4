import { defineRule } from "../rule.ts";

export const documentSameFileTwice = defineRule({
  id: "document/same-file-twice",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Le même fichier deux fois", en: "The same file twice" },
  why: {
    fr: "Un même papier ne prouve pas deux choses : une erreur de fichier est probable.",
    en: "One paper does not prove two things: a mistaken file is likely.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ facts }) {
    const seen = new Map<string, string>();
    for (const document of facts.documents) {
      const digest = document.state.evidence?.sha256 ?? "";
      const before = seen.get(digest);
      if (digest !== "") seen.set(digest, before ?? document.file);
      // A signed invoice may be the invoice's own file.
      if (before === undefined || before === document.file) continue;
      yield {
        path: [...document.path, "file"],
        subject: document.id,
        message: {
          fr: `« ${document.file} » est le même fichier que « ${before} ».`,
          en: `“${document.file}” is the same file as “${before}”.`,
        },
        fix: { fr: "vérifiez lequel des deux est le bon", en: "check which of the two is the right one" },
      };
    }
  },
});
