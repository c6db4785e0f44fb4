import type { CaseReport, LimitationReport } from "../assessment/case-report.ts";
import { longDate } from "../locale/format-date.ts";
import type { Locale, Text } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { count } from "./text/amount.ts";
import { printable } from "./text/printable.ts";

/** Every plausible start, then what a person confirmed, then what may have interrupted it. */
export function limitationBasis(limitation: LimitationReport, locale: Locale): string[] {
  const dated = (on: PlainDate, what: string): string =>
    `${what} ${locale === "fr" ? "le" : "on"} ${longDate(on, locale)}`;
  const list = (label: Text, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${label[locale]}${items.map(printable).join(", ")}`];
  const { starts, confirmedEvents, possibleInterruptions } = limitation;
  return [
    ...list(
      { fr: "départs possibles, le premier compte\u00a0: ", en: "possible starts, the first counts: " },
      starts.map(({ on, because }) => dated(on, because[locale])),
    ),
    ...list(
      { fr: "confirmé\u00a0: ", en: "confirmed: " },
      confirmedEvents.map(({ on, what, article, by }) => `${dated(on, what[locale])} (${article}, ${by})`),
    ),
    ...list(
      {
        fr: "interruptions possibles, à confirmer, sans effet sur la date\u00a0: ",
        en: "possible interruptions, to confirm, without effect on the date: ",
      },
      possibleInterruptions.map(({ on, what }) => dated(on, what[locale])),
    ),
  ];
}

/** The day it is too late to sue, at the earliest; null when nothing is claimed. */
export function limitationText(report: CaseReport, locale: Locale): string | null {
  const { limitation } = report;
  if (limitation === null) return null;
  const { date, daysLeft } = limitation;
  if (daysLeft < 0) {
    return locale === "fr"
      ? `dépassée depuis le ${longDate(date, locale)}, sauf interruption à établir`
      : `passed on ${longDate(date, locale)}, unless an interruption is shown`;
  }
  return locale === "fr"
    ? `${longDate(date, locale)} au plus tôt (dans ${count(daysLeft, locale)} jours)\u202f; une mise en demeure ne l’interrompt pas`
    : `${longDate(date, locale)} at the earliest (in ${count(daysLeft, locale)} days); a formal notice does not interrupt it`;
}
