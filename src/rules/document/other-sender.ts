import { defineRule } from "../rule.ts";

export const documentOtherSender = defineRule({
  id: "document/other-sender",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Le courriel ne vient pas du client", en: "The e-mail does not come from the client" },
  why: {
    fr: "Une preuve équivalente doit venir du client : nul ne se fait de titre à soi-même (C. civ. 1363).",
    en: "Equivalent evidence must come from the client: nobody makes a title for himself (C. civ. 1363).",
  },
  source: { title: "Code civil, art. 1363", url: null },
  *check({ facts }) {
    for (const document of facts.documents) {
      if (!document.exhibit || document.fromClient().basis !== "contradicted") continue;
      yield {
        path: [...document.path, "file"],
        subject: document.id,
        message: {
          fr: `« ${document.file} » : ${document.fromClient().because.fr}.`,
          en: `“${document.file}”: ${document.fromClient().because.en}.`,
        },
        fix: {
          fr: "ajoutez le courriel écrit par le client lui-même",
          en: "add the e-mail that the client itself wrote",
        },
      };
    }
  },
});
