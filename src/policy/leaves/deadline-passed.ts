import { longDate } from "../../locale/format-date.ts";
import { missing, satisfied, type Leaf } from "../leaf.ts";

/** The deadline printed on the formal notice has passed. */
export const deadlinePassed: Leaf = {
  label: () => ({ fr: "Délai de la mise en demeure écoulé", en: "Deadline of the formal notice passed" }),
  judge: (_args, { dossier }) => {
    const index = dossier.caseFile.journal.findIndex(
      ({ kind, deadline }) => kind === "formal-notice" && deadline !== null,
    );
    const deadline = dossier.caseFile.journal[index]?.deadline ?? null;
    if (deadline === null) {
      return missing(
        { fr: "aucune mise en demeure avec un délai", en: "no formal notice with a deadline" },
        { path: ["journal"] },
      );
    }
    const path = ["journal", index, "deadline"];
    return deadline < dossier.today
      ? satisfied(
          { fr: `écoulé le ${longDate(deadline, "fr")}`, en: `passed on ${longDate(deadline, "en")}` },
          { path },
        )
      : missing(
          { fr: `il court jusqu’au ${longDate(deadline, "fr")}`, en: `it runs until ${longDate(deadline, "en")}` },
          { path },
        );
  },
};
