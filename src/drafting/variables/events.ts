import type { Incident } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import { clientRequest, incidentOrder, lastOf, openIncident } from "../spoken-of.ts";
import { exhibitCited } from "./exhibit-cited.ts";
import type { Drafting, Value, Variable } from "./variable.ts";

const incident = (
  name: string,
  path: string,
  fr: string,
  en: string,
  example: string,
  pick: (incident: Incident, locale: Locale) => Value | null | undefined,
): Variable => ({
  name: `incident.${name}`,
  label: { fr, en },
  example,
  path: `incidents.${path}`,
  value: (drafting) => {
    const found = openIncident(drafting.dossier);
    return found === undefined ? null : pick(found, drafting.locale);
  },
});

const cited = (
  name: string,
  fr: string,
  en: string,
  file: (dossier: Drafting["dossier"]) => string | null | undefined,
): Variable => ({
  name: `incident.${name}`,
  label: { fr, en },
  example: "pièce n° 1",
  path: null,
  value: (drafting) => exhibitCited(file(drafting.dossier), drafting),
});

const day = (date: PlainDate | null | undefined, locale: Locale): string | null =>
  date == null ? null : longDate(date, locale);

const harms: Record<Incident["harm"][number], Text> = {
  immaterial: { fr: "immatériel", en: "immaterial" },
  material: { fr: "matériel", en: "material" },
  bodily: { fr: "corporel", en: "bodily" },
};

const causes: Record<NonNullable<Incident["cause"]>, Text> = {
  "professional-error": { fr: "faute professionnelle alléguée", en: "alleged professional error" },
  "data-loss": { fr: "perte de données", en: "loss of data" },
  delay: { fr: "retard dans la prestation", en: "delay in the service" },
  underperformance: { fr: "défaut de performance", en: "underperformance" },
  other: { fr: "autre", en: "other" },
};

/** What is still to be given or confirmed, in the words of the requirements. */
function missingPapers({ assessment, locale }: Drafting): Value | null {
  const papers = assessment.findings
    .filter(({ severity, requirement, waived }) => severity !== "note" && requirement !== null && waived === null)
    .map(({ message, fix }) => ({ what: message[locale].replace(/\.$/, ""), how: fix?.[locale] ?? null }));
  return papers.length === 0 ? null : papers;
}

function reservationsWithDates(drafting: Drafting): Value | null {
  const reservations = drafting.dossier.caseFile.deliveries.flatMap((delivery) => delivery.reservations);
  return reservations.every(({ dueOn }) => dueOn !== null) ? reservationsOf(drafting) : null;
}

function reservationsOf({ dossier, locale }: Drafting): Value | null {
  const reservations = dossier.caseFile.deliveries.flatMap(({ id, reservations: list }) =>
    list.map((one) => ({ ...one, id })),
  );
  if (reservations.length === 0) return null;
  return reservations.map(({ id, text, dueOn, liftedOn }) => ({
    delivery: id,
    text,
    dueOn: day(dueOn, locale),
    liftedOn: day(liftedOn, locale),
  }));
}

export const eventVariables: readonly Variable[] = [
  incident("id", "id", "nom de l’incident", "name of the incident", "perte-de-donnees", ({ id }) => id),
  incident(
    "occurredOn",
    "occurredOn",
    "date de l’incident",
    "date of the incident",
    "15 avril 2026",
    ({ occurredOn }, locale) => day(occurredOn, locale),
  ),
  incident(
    "learnedOn",
    "learnedOn",
    "date où vous l’avez su",
    "date you learned of it",
    "10 septembre 2026",
    ({ learnedOn }, locale) => day(learnedOn, locale),
  ),
  incident(
    "order",
    "order",
    "contrat de la prestation en cause",
    "contract of the service concerned",
    "CP-2026-031",
    ({ order }) => order,
  ),
  incident(
    "harm",
    "harm",
    "nature du préjudice",
    "kind of harm",
    "immatériel",
    ({ harm }, locale) => harm.map((one) => harms[one][locale]).join(", ") || null,
  ),
  incident("cause", "cause", "ce qui est reproché", "what is alleged", "perte de données", ({ cause }, locale) =>
    cause === null ? null : causes[cause][locale],
  ),
  incident(
    "noticeDatedOn",
    "liabilityNotice",
    "date du courrier du client",
    "date of the client's letter",
    "10 septembre 2026",
    ({ liabilityNotice }, locale) => day(liabilityNotice?.datedOn, locale),
  ),
  incident(
    "noticeReceivedOn",
    "liabilityNotice",
    "date de réception de ce courrier",
    "date that letter was received",
    "12 septembre 2026",
    ({ liabilityNotice }, locale) => day(liabilityNotice?.receivedOn, locale),
  ),
  cited("noticeExhibit", "pièce où lire ce courrier", "exhibit that shows that letter", (dossier) => {
    return openIncident(dossier)?.liabilityNotice?.file;
  }),
  cited("statementExhibit", "pièce où lire la déclaration", "exhibit that shows the statement", (dossier) => {
    return openIncident(dossier)?.factualStatement?.file;
  }),
  cited("orderExhibit", "pièce où lire ce contrat", "exhibit that shows that contract", (dossier) => {
    return incidentOrder(dossier)?.file;
  }),
  {
    name: "extension.requestedOn",
    label: { fr: "jour où le client a demandé ce délai", en: "day the client asked for it" },
    example: "8 septembre 2026",
    path: "journal",
    value: ({ dossier, locale }) => day(clientRequest(dossier)?.on, locale),
  },
  {
    name: "extension.requestExhibit",
    label: { fr: "pièce où lire cette demande", en: "exhibit that shows that request" },
    example: "pièce n° 2",
    path: null,
    value: (drafting) => exhibitCited(clientRequest(drafting.dossier)?.file, drafting),
  },
  {
    name: "extension.until",
    label: { fr: "nouvelle date accordée", en: "new date granted" },
    example: "15 décembre 2026",
    path: "journal",
    how: { fr: "dossier noter delai --until …", en: "dossier log extension --until …" },
    value: (drafting) => day(lastOf(drafting.dossier, "extension")?.until, drafting.locale),
  },
  {
    name: "missingPapers",
    label: { fr: "ce qui manque au dossier", en: "what the case lacks" },
    example: "la signature du client…",
    fields: ["what", "how"],
    path: null,
    how: {
      fr: "rien ne manque\u00a0: ce courriel n’a pas lieu d’être",
      en: "nothing is missing: this e-mail is not needed",
    },
    value: missingPapers,
  },
  {
    name: "reservations",
    label: { fr: "réserves écrites", en: "reservations written" },
    example: "la page de contact est lente…",
    fields: ["delivery", "text", "dueOn", "liftedOn"],
    path: "deliveries",
    how: {
      fr: "dans case.yaml, livraison concernée\u00a0: reservations: [{ text: …, dueOn: 2026-05-20 }]",
      en: "in case.yaml, at that delivery: reservations: [{ text: …, dueOn: 2026-05-20 }]",
    },
    value: reservationsOf,
  },
  {
    name: "datedReservations",
    label: { fr: "réserves, chacune avec la date de sa levée", en: "reservations, each with its date" },
    example: "la page de contact est lente, avant le 20 mai 2026…",
    fields: ["delivery", "text", "dueOn", "liftedOn"],
    path: "deliveries",
    how: {
      fr: "dans case.yaml, livraison concernée\u00a0: reservations: [{ text: …, dueOn: 2026-05-20 }]",
      en: "in case.yaml, at that delivery: reservations: [{ text: …, dueOn: 2026-05-20 }]",
    },
    value: reservationsWithDates,
  },
  {
    name: "disputeGrounds",
    label: { fr: "motifs de la contestation", en: "grounds of the dispute" },
    example: "le site est lent",
    path: "dispute.grounds",
    value: ({ dossier }) => dossier.caseFile.dispute?.grounds,
  },
  {
    name: "disputeOn",
    label: { fr: "date de la contestation", en: "date of the dispute" },
    example: "20 juin 2026",
    path: "dispute.on",
    value: ({ dossier, locale }) => day(dossier.caseFile.dispute?.on, locale),
  },
  {
    name: "evidence",
    label: { fr: "preuves équivalentes", en: "equivalent evidence" },
    example: "courriel de réception du 2 mai 2026…",
    fields: ["id", "file", "covers", "exhibit"],
    path: "evidence",
    value: (drafting) => {
      const list = drafting.dossier.caseFile.evidence.filter(({ exhibit }) => exhibit);
      return list.length === 0
        ? null
        : list.map(({ id, file, covers }) => ({
            id,
            file,
            covers: covers.map((cover) => cover.invoice).join(", "),
            exhibit: exhibitCited(file, drafting),
          }));
    },
  },
];
