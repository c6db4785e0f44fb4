import { defineRule } from "../rule.ts";

export const contractPersonalServices = defineRule({
  id: "contract/personal-services",
  severity: "warning",
  gates: ["contract"],
  explains: null,
  title: { fr: "Services à la personne", en: "Personal services" },
  why: {
    fr: "Les services à la personne ne se font pas en portage (C. trav. L1254-5).",
    en: "Personal services cannot be done in portage (C. trav. L1254-5).",
  },
  source: { title: "Code du travail, art. L1254-5", url: null },
  *check({ caseFile }) {
    const description = caseFile.mission?.description ?? "";
    if (!words.test(description)) return;
    yield {
      path: ["mission", "description"],
      subject: null,
      message: {
        fr: "La mission décrite ressemble à un service à la personne, que le portage exclut.",
        en: "The mission described looks like a personal service, which portage excludes.",
      },
      fix: { fr: "faites valider l’activité par la société", en: "have the company approve the activity" },
    };
  },
});

const words =
  /services? à la personne|garde d’enfants?|garde d'enfants?|ménage à domicile|aide à domicile|soutien scolaire à domicile/i;
