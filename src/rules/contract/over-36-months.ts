import { wholeNumberOn } from "../../law/value-on.ts";
import { addMonths } from "../../time/plain-date.ts";
import { defineRule } from "../rule.ts";

export const contractOver36Months = defineRule({
  id: "contract/over-36-months",
  severity: "warning",
  gates: ["contract", "recourse"],
  explains: null,
  title: { fr: "Prestation trop longue", en: "Service too long" },
  why: {
    fr: "Une prestation chez un même client est limitée dans le temps (C. trav. L1254-4).",
    en: "A service to one client is limited in time (C. trav. L1254-4).",
  },
  source: { title: "Code du travail, art. L1254-4", url: null },
  *check({ caseFile, law, today }) {
    const { start = null, end = null } = caseFile.mission ?? {};
    const months = wholeNumberOn(law, "portage/longest-assignment", today);
    if (start === null || end === null || months === null || end <= addMonths(start, months)) return;
    yield {
      path: ["mission", "end"],
      subject: null,
      message: {
        fr: `La mission dure plus de ${months} mois.`,
        en: `The mission lasts more than ${months} months.`,
      },
      fix: { fr: "voyez avec la société comment la poursuivre", en: "see with the company how to go on" },
    };
  },
});
