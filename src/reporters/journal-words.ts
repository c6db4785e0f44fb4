import type { JournalEntry } from "../case/case-file.ts";
import type { Locale, Text } from "../locale/text.ts";
import { dayAndMonth } from "../locale/format-date.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { printable } from "./text/printable.ts";

/** What was done. */
export const stepWords: Readonly<Record<JournalEntry["kind"], Text>> = {
  reminder: { fr: "relance", en: "reminder" },
  call: { fr: "appel", en: "call" },
  meeting: { fr: "rendez-vous", en: "meeting" },
  extension: { fr: "délai accordé", en: "extension granted" },
  "payment-plan": { fr: "échéancier", en: "payment plan" },
  promise: { fr: "promesse de paiement", en: "promise to pay" },
  "penalty-notice": { fr: "annonce des pénalités", en: "penalty notice" },
  "company-contact-request": { fr: "demande de contact à la société", en: "company asked to contact the client" },
  "company-email": { fr: "courriel de la société", en: "company’s e-mail" },
  "company-call": { fr: "appel de la société", en: "company’s call" },
  "company-reply": { fr: "réponse de la société", en: "company’s reply" },
  "formal-notice": { fr: "mise en demeure", en: "formal notice" },
  dispute: { fr: "contestation", en: "dispute" },
  acknowledgement: { fr: "reconnaissance de dette", en: "acknowledgement of debt" },
  mediation: { fr: "médiation", en: "mediation" },
  "recourse-request": { fr: "demande de recours", en: "recourse request" },
  "legal-claim": { fr: "demande en justice", en: "legal claim" },
  "handed-over": { fr: "remise au commissaire de justice", en: "handed over to the bailiff" },
  note: { fr: "note", en: "note" },
};

const outcomeWords: Readonly<Record<NonNullable<JournalEntry["outcome"]>, Text>> = {
  "no-answer": { fr: "sans réponse", en: "no answer" },
  "promised-payment": { fr: "paiement promis", en: "payment promised" },
  "not-received": { fr: "non reçu", en: "not received" },
  refused: { fr: "refus", en: "refused" },
  disputed: { fr: "contesté", en: "disputed" },
  paid: { fr: "payé", en: "paid" },
  other: { fr: "autre suite", en: "other outcome" },
};

const channelWords: Readonly<Record<string, Text>> = {
  email: { fr: "par courriel", en: "by e-mail" },
  phone: { fr: "par téléphone", en: "by phone" },
  letter: { fr: "par lettre", en: "by letter" },
  "electronic-registered-letter": { fr: "par lettre recommandée électronique", en: "by electronic registered letter" },
  "registered-letter": { fr: "par lettre recommandée", en: "by registered letter" },
  meeting: { fr: "de vive voix", en: "in person" },
};

const until = (day: PlainDate | null, locale: Locale): string =>
  day === null ? "" : locale === "fr" ? ` jusqu’au ${dayAndMonth(day, locale)}` : ` until ${dayAndMonth(day, locale)}`;

/** Steps whose name already says how. */
const saysItself = new Set<JournalEntry["kind"]>(["call", "meeting", "company-email", "company-call"]);

function channelOf({ kind, channel }: JournalEntry, locale: Locale): string {
  if (channel === null || saysItself.has(kind)) return "";
  return ` ${channelWords[channel]?.[locale] ?? `(${printable(channel)})`}`;
}

/** « relance par courriel → paiement promis » */
export function stepLine(entry: JournalEntry, locale: Locale): string {
  const term = until(entry.deadline ?? entry.until, locale);
  const outcome = entry.outcome === null ? "" : ` → ${outcomeWords[entry.outcome][locale]}`;
  return `${stepWords[entry.kind][locale]}${channelOf(entry, locale)}${term}${outcome}`;
}
