import type { Dossier } from "../policy/dossier.ts";
import { longDate } from "../locale/format-date.ts";
import type { Locale, Text } from "../locale/text.ts";
import { roundsOf, type ContractRound } from "../road/contract-round.ts";
import { daysBetween, type PlainDate } from "../time/plain-date.ts";
import { count } from "./text/amount.ts";

/** Label, then text. */
export type DatedLine = readonly [label: string, text: string];

const labels = {
  round: { fr: "Circuit", en: "Round" },
  incident: { fr: "Faits", en: "Facts" },
  insurer: { fr: "Assureur", en: "Insurer" },
} satisfies Record<string, Text>;

const movers: Readonly<Record<ContractRound["steps"][number]["by"], Text>> = {
  consultant: { fr: "au consultant", en: "for the consultant" },
  client: { fr: "au client", en: "for the client" },
  "umbrella-company": { fr: "à la société de portage", en: "for the umbrella company" },
};

/** The way a contract goes round: what was done and when, whose move it is, what is late. */
export const roundLines = (dossier: Dossier, locale: Locale): readonly DatedLine[] =>
  roundsOf(dossier).flatMap((round) =>
    round.steps.flatMap((step, index): DatedLine[] => {
      const label = index === 0 ? labels.round[locale] : "";
      const what = step.label[locale];
      if (step.on !== null) return [[label, `✓ ${what}, ${locale === "fr" ? "le " : ""}${longDate(step.on, locale)}`]];
      if (step !== round.next) return [[label, `– ${what}`]];
      const line = `→ ${what}${locale === "fr" ? "\u00a0: " : ": "}${moveOf(round, dossier, locale)}`;
      return [
        [label, line],
        ["", `  ${step.command[locale]}`],
      ];
    }),
  );

function moveOf({ next, expectedBy }: ContractRound, dossier: Dossier, locale: Locale): string {
  if (next === null || expectedBy === null) return "";
  const late = daysBetween(expectedBy, dossier.today);
  if (next.by === dossier.role)
    return locale === "fr" ? `à vous, ${dueFrench(expectedBy, late)}` : `your move, ${dueEnglish(expectedBy, late)}`;
  return locale === "fr"
    ? `${movers[next.by].fr}, ${dueFrench(expectedBy, late)}`
    : `${movers[next.by].en}, ${dueEnglish(expectedBy, late)}`;
}

const dueFrench = (on: PlainDate, late: number): string =>
  late > 0
    ? `en retard de ${count(late, "fr")} ${late > 1 ? "jours" : "jour"} (attendu le ${longDate(on, "fr")})`
    : `attendu le ${longDate(on, "fr")} au plus tard`;

const dueEnglish = (on: PlainDate, late: number): string =>
  late > 0
    ? `${count(late, "en")} ${late === 1 ? "day" : "days"} late (expected by ${longDate(on, "en")})`
    : `expected by ${longDate(on, "en")}`;

/** What is known of each open incident, and the clock of the insurer's notice. */
export const incidentLines = (dossier: Dossier, locale: Locale): readonly DatedLine[] =>
  dossier.caseFile.incidents
    .filter(({ closedOn }) => closedOn === null)
    .flatMap((incident): DatedLine[] => {
      const day = (on: PlainDate | null): string => (on === null ? "?" : longDate(on, locale));
      const facts: Text = {
        fr: `survenu le ${day(incident.occurredOn)}, connu le ${day(incident.learnedOn)}, signalé à la société le ${day(incident.reportedToCompanyOn)}`,
        en: `happened on ${day(incident.occurredOn)}, known on ${day(incident.learnedOn)}, reported to the company on ${day(incident.reportedToCompanyOn)}`,
      };
      return [
        [labels.incident[locale], facts[locale]],
        [labels.insurer[locale], insurerText(incident, dossier)[locale]],
      ];
    });

function insurerText({ id, insurerNotifiedOn }: Dossier["caseFile"]["incidents"][number], dossier: Dossier): Text {
  const term = dossier.deadlines.terms.find(({ kind, subject }) => kind === "insurer-notice" && subject === id);
  if (insurerNotifiedOn !== null)
    return {
      fr: `déclaré le ${longDate(insurerNotifiedOn, "fr")}`,
      en: `notified on ${longDate(insurerNotifiedOn, "en")}`,
    };
  if (term === undefined)
    return {
      fr: "à déclarer par la société dès qu’elle sait\u202f; le jour où vous l’avez su manque",
      en: "for the company to notify as soon as it knows; the day you learned of it is not known",
    };
  const late = daysBetween(term.on, dossier.today);
  return {
    fr: `à déclarer par la société le ${longDate(term.on, "fr")} au plus tard, délai le plus court (${term.article ?? ""})${late > 0 ? `\u00a0: passé depuis ${count(late, "fr")} ${late > 1 ? "jours" : "jour"}, à vérifier au contrat d’assurance` : ""}`,
    en: `for the company to notify by ${longDate(term.on, "en")}, the shortest delay (${term.article ?? ""})${late > 0 ? `: ${count(late, "en")} ${late === 1 ? "day" : "days"} ago, check the insurance contract` : ""}`,
  };
}
