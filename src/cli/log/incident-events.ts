import { closed } from "../../case/schema/events.ts";
import type { Text } from "../../locale/text.ts";
import { Refusal } from "../shell.ts";
import type { LogEvent } from "./log-event.ts";

const noIncident = new Refusal({
  fr: "Ce dossier n’a pas d’incident ouvert. Pour en ajouter un\u00a0: dossier ajouter incident",
  en: "This case has no open incident. To add one: dossier add incident",
});

/** A day of the open incident, under this key. */
const incidentDay = (key: string, name: Text, about: Text, done: Text): LogEvent => ({
  name,
  about,
  schema: closed,
  own: ["reason", "by"],
  flags: [],
  needs: () => [],
  edits: ({ on }, { caseFile, today }) => {
    const at = caseFile.incidents.findIndex(({ closedOn }) => closedOn === null);
    if (at < 0) throw noIncident;
    return [{ op: "set", path: ["incidents", at, key], value: on ?? today }];
  },
  done,
});

/** What is done about an incident: told to the company, and by it to its insurer. */
export const incidentEvents: readonly LogEvent[] = [
  incidentDay(
    "reportedToCompanyOn",
    { fr: "incident-declare", en: "incident-reported" },
    { fr: "vous avez déclaré l’incident à la société", en: "you reported the incident to the company" },
    { fr: "déclaration notée", en: "report recorded" },
  ),
  incidentDay(
    "insurerNotifiedOn",
    { fr: "assureur-prevenu", en: "insurer-notified" },
    { fr: "la société a déclaré l’incident à son assureur", en: "the company notified its insurer of the incident" },
    { fr: "déclaration à l’assureur notée", en: "notice to the insurer recorded" },
  ),
];
