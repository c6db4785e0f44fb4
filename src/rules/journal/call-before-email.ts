import { earliest } from "../../time/plain-date.ts";
import { defineRule } from "../rule.ts";

export const journalCallBeforeEmail = defineRule({
  id: "journal/call-before-email",
  severity: "note",
  gates: "all",
  explains: null,
  title: { fr: "Appel de la société avant son courriel", en: "The company’s call before its e-mail" },
  why: {
    fr: "L’article prévoit que la société écrit d’abord, puis appelle.",
    en: "The article has the company write first, then call.",
  },
  source: {
    title: "Article de la société : « Encadrez vos prestations »",
    url: "https://www.webportage.com/blog/webportes-encadrez-vos-prestations-et-gagnez-en-tranquillite",
  },
  *check({ caseFile }) {
    const first = (kind: string) =>
      earliest(caseFile.journal.flatMap((entry) => (entry.kind === kind ? (entry.on ?? []) : [])));
    const call = first("company-call");
    const email = first("company-email");
    if (call === null || (email !== null && email <= call)) return;
    const index = caseFile.journal.findIndex(({ kind, on }) => kind === "company-call" && on === call);
    yield {
      path: ["journal", index],
      subject: caseFile.journal[index]?.id ?? null,
      message: {
        fr: "La société a appelé le client avant de lui écrire.",
        en: "The company called the client before writing to it.",
      },
      fix: { fr: "notez son courriel s’il a bien été envoyé", en: "log its e-mail if it was sent" },
    };
  },
});
