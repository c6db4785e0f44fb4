import { closed } from "../../case/schema/events.ts";
import { Refusal } from "../shell.ts";
import type { LogEvent } from "./log-event.ts";

const reportedEvent: LogEvent = {
  name: { fr: "incident-declare", en: "incident-reported" },
  about: { fr: "vous avez déclaré l’incident à la société", en: "you reported the incident to the company" },
  schema: closed,
  own: ["reason", "by"],
  flags: [],
  needs: () => [],
  edits: ({ on }, { caseFile, today }) => {
    const at = caseFile.incidents.findIndex(({ closedOn }) => closedOn === null);
    if (at < 0) throw noIncident;
    return [{ op: "set", path: ["incidents", at, "reportedToCompanyOn"], value: on ?? today }];
  },
  done: { fr: "déclaration notée", en: "report recorded" },
};

const insurerEvent: LogEvent = {
  name: { fr: "assureur-prevenu", en: "insurer-notified" },
  about: {
    fr: "la société a déclaré l’incident à son assureur",
    en: "the company notified its insurer of the incident",
  },
  schema: closed,
  own: ["reason", "by"],
  flags: [],
  needs: () => [],
  edits: ({ on }, { caseFile, today }) => {
    const at = caseFile.incidents.findIndex(({ closedOn }) => closedOn === null);
    if (at < 0) throw noIncident;
    return [{ op: "set", path: ["incidents", at, "insurerNotifiedOn"], value: on ?? today }];
  },
  done: { fr: "déclaration à l’assureur notée", en: "notice to the insurer recorded" },
};

const noIncident = new Refusal({
  fr: "Ce dossier n’a pas d’incident ouvert. Pour en ajouter un : dossier ajouter incident",
  en: "This case has no open incident. To add one: dossier add incident",
});

/** What is done about an incident: told to the company, and by it to its insurer. */
export const incidentEvents: readonly LogEvent[] = [reportedEvent, insurerEvent];
