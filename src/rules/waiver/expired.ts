import { longDate } from "../../locale/format-date.ts";
import { defineRule } from "../rule.ts";

export const waiverExpired = defineRule({
  id: "waiver/expired",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Dérogation expirée", en: "Expired waiver" },
  why: {
    fr: "Une dérogation a une fin : au-delà, le point redevient exigé.",
    en: "A waiver has an end: beyond it, the point is required again.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile, today }) {
    for (const [index, { requirement, until }] of caseFile.waivers.entries()) {
      if (until === null || until >= today) continue;
      yield {
        path: ["waivers", index, "until"],
        subject: requirement,
        message: {
          fr: `La dérogation à « ${requirement} » a pris fin le ${longDate(until, "fr")}.`,
          en: `The waiver of “${requirement}” ended on ${longDate(until, "en")}.`,
        },
        fix: {
          fr: "demandez à la société de la renouveler, ou complétez le dossier",
          en: "ask the company to renew it, or complete the case",
        },
      };
    }
  },
});
