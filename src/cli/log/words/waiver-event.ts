import { waiver } from "../../../case/schema/events.ts";
import type { Need } from "../../needs.ts";
import type { LogEvent } from "../log-event.ts";
import { byNeed } from "../people.ts";
import { roleFlag } from "./named-document.ts";

const waiverNeeds: readonly Need[] = [
  {
    flag: "--requirement",
    label: {
      fr: "identifiant de la condition (dossier expliquer recours les donne)",
      en: "id of the requirement (dossier explain recourse lists them)",
    },
    required: true,
  },
  { flag: "--reason", label: { fr: "pourquoi s’en passer", en: "why do without it" }, required: true },
  {
    flag: "--until",
    label: { fr: "jusqu’à quel jour", en: "until which day" },
    as: "day",
    field: { fr: "le dernier jour de la dérogation", en: "the last day of the waiver" },
    required: true,
  },
];

export const waiverEvent: LogEvent = {
  name: { fr: "derogation", en: "waiver" },
  about: {
    fr: "la société se passe d’une condition, jusqu’à une date",
    en: "the company does without a requirement, until a day",
  },
  schema: waiver,
  own: ["role", "confirmed", "receivedOn"],
  flags: [roleFlag],
  needs: (given, { caseFile, role }) => [
    ...waiverNeeds.filter(({ flag }) => given[flag.slice(2)] === undefined),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: (given, { caseFile, role, today }) => {
    const { by = null, on = today, role: stated = role, ...rest } = given;
    const waiting = caseFile.waivers.findIndex(
      (one) =>
        one.requirement === given["requirement"] &&
        (one.subject ?? null) === (given["subject"] ?? null) &&
        one.confirmed === null,
    );
    return role === "umbrella-company" && waiting >= 0
      ? [{ op: "set", path: ["waivers", waiting, "confirmed"], value: { by, on } }]
      : [{ op: "append", path: ["waivers"], value: { ...rest, by, role: stated, on } }];
  },
  done: { fr: "dérogation notée", en: "waiver recorded" },
};
