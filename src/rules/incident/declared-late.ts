import { insurerNotice } from "../../deadlines/formal-deadlines.ts";
import { longDate } from "../../locale/format-date.ts";
import { earliest } from "../../time/plain-date.ts";
import { defineRule } from "../rule.ts";

export const incidentDeclaredLate = defineRule({
  id: "incident/declared-late",
  severity: "warning",
  gates: ["incident"],
  explains: null,
  title: { fr: "Incident signalé tard", en: "Incident reported late" },
  why: {
    fr: "L’assuré déclare dès qu’il sait, dans un délai d’au moins 5 jours ouvrés (C. ass. L113-2 4°) : la société doit le savoir avant.",
    en: "The insured declares as soon as it knows, within at least 5 business days (C. ass. L113-2 4°): the company must know before.",
  },
  source: { title: "Code des assurances, art. L113-2", url: null },
  *check({ caseFile, law, today }) {
    for (const [index, incident] of caseFile.incidents.entries()) {
      const known = earliest(
        [incident.learnedOn, incident.liabilityNotice?.receivedOn ?? null].flatMap((on) => on ?? []),
      );
      const deadline = known === null ? null : (insurerNotice(known, law)?.on ?? null);
      if (incident.closedOn !== null || known === null || deadline === null) continue;
      if ((incident.reportedToCompanyOn ?? today) <= deadline) continue;
      yield {
        path: ["incidents", index],
        subject: incident.id,
        message: {
          fr: `Incident connu le ${longDate(known, "fr")} : il devait être signalé avant le ${longDate(deadline, "fr")}.`,
          en: `Incident known on ${longDate(known, "en")}: it had to be reported by ${longDate(deadline, "en")}.`,
        },
        fix: {
          fr: "signalez-le à la société aujourd’hui, avec la date où vous l’avez su",
          en: "report it to the company today, with the day you learned of it",
        },
      };
    }
  },
});
