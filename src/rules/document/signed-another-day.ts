import { bearsName } from "../../facts/signature-fact.ts";
import { longDate } from "../../locale/format-date.ts";
import { dayInParis } from "../../time/day-in-paris.ts";
import { declaredSignatures } from "../declared-signatures.ts";
import { defineRule } from "../rule.ts";

export const documentSignedAnotherDay = defineRule({
  id: "document/signed-another-day",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Signé un autre jour", en: "Signed on another day" },
  why: {
    fr: "Une date que le fichier dément fait douter de toutes les autres.",
    en: "A date that the file belies casts doubt on all the others.",
  },
  source: { title: "Code civil, art. 1367", url: null },
  *check({ caseFile, facts }) {
    for (const { document, declared, path, names, shown } of declaredSignatures(caseFile, facts)) {
      const days = shown
        .filter((signature) => bearsName(signature, names))
        .flatMap(({ signedAt }) => (signedAt === null ? [] : (dayInParis(signedAt) ?? [])));
      const [day] = days;
      if (declared.on === null || day === undefined || days.includes(declared.on)) continue;
      yield {
        path: document.kind === "factual-statement" ? path : [...path, "on"],
        subject: document.id,
        message: {
          fr: `La signature électronique de «\u00a0${document.file}\u00a0» date du ${longDate(day, "fr")}, le dossier dit le ${longDate(declared.on, "fr")}.`,
          en: `The e-signature of “${document.file}” dates from ${longDate(day, "en")}, the case says ${longDate(declared.on, "en")}.`,
        },
        fix: {
          fr: "corrigez la date dans le dossier d’après la signature",
          en: "correct the date in the case after the signature",
        },
      };
    }
  },
});
