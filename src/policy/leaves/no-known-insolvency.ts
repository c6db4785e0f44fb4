import { longDate } from "../../locale/format-date.ts";
import { missing, satisfied, type Leaf } from "../leaf.ts";

/** No insolvency is known: once one is opened the claim is declared, not claimed (C. com. L622-24). */
export const noKnownInsolvency: Leaf = {
  label: () => ({
    fr: "Le client est-il en procédure collective\u202f?",
    en: "Is the client in insolvency proceedings?",
  }),
  judge: (_args, { dossier }) => {
    const openedOn = dossier.caseFile.client.insolvency?.openedOn ?? null;
    const path = ["client", "insolvency"];
    if (openedOn === null) return satisfied({ fr: "aucune connue", en: "none known" }, { path });
    return missing(
      {
        fr: `procédure ouverte le ${longDate(openedOn, "fr")}`,
        en: `proceedings opened on ${longDate(openedOn, "en")}`,
      },
      {
        path,
        fix: {
          fr: "demandez à la société de déclarer la créance au mandataire",
          en: "ask the company to declare the claim to the court's agent",
        },
      },
    );
  },
};
