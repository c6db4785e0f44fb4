import type { Text } from "../../locale/text.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Incident } from "../../case/case-file.ts";
import { missing, satisfied, type Leaf } from "../leaf.ts";
import type { PlainDate } from "../../time/plain-date.ts";

/** The company knows (`to: company`), or its insurer does. */
export const incidentReported: Leaf = {
  label: (args) =>
    args["to"] === "insurer"
      ? { fr: "Déclaré à l’assureur", en: "Declared to the insurer" }
      : { fr: "Signalé à la société de portage", en: "Reported to the umbrella company" },
  judge: (args, { dossier, incident }) => {
    const on = reportedOn(incident, args["to"] ?? "company");
    const path = ["incidents", incident === null ? 0 : dossier.caseFile.incidents.indexOf(incident)];
    if (on !== null) return satisfied({ fr: `le ${longDate(on, "fr")}`, en: `on ${longDate(on, "en")}` }, { path });
    return missing(
      { fr: "pas encore", en: "not yet" },
      {
        path,
        fix: args["to"] === "insurer" ? notifyInsurer : tellCompany,
      },
    );
  },
};

const tellCompany: Text = {
  fr: "prévenez la société sans attendre\u00a0: dossier rediger declaration-incident …",
  en: "tell the company without waiting: dossier render incident-notice …",
};
const notifyInsurer: Text = {
  fr: "la société le déclare à son assureur, puis le note\u00a0: dossier noter assureur-prevenu …",
  en: "the company notifies its insurer, then records it: dossier log insurer-notified …",
};

const reportedOn = (incident: Incident | null, to: string): PlainDate | null =>
  (to === "insurer" ? incident?.insurerNotifiedOn : incident?.reportedToCompanyOn) ?? null;
