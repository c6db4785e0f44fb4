import type { JournalEntry } from "../case/case-file.ts";
import type { Locale, Text } from "../locale/text.ts";
import type { Template, TemplateFace } from "./template.ts";
import { typeset } from "./typography.ts";
import type { Drafting } from "./variables/variable.ts";

/** By paper (LRAR), or electronic (LRE: code des postes, article L100). */
export const registeredChannels = ["registered-letter", "electronic-registered-letter"] as const;
export type RegisteredChannel = (typeof registeredChannels)[number];

/** How a letter is sent: null for what the line does not say. */
export interface Sending {
  readonly channel: RegisteredChannel | null;
  readonly tracking: string | null;
}

const words: Readonly<Record<RegisteredChannel, Text>> = {
  "registered-letter": {
    fr: "Lettre recommandée avec avis de réception",
    en: "Registered letter with acknowledgement of receipt",
  },
  "electronic-registered-letter": {
    fr: "Lettre recommandée électronique",
    en: "Electronic registered letter",
  },
};

/** A number is not cut at the end of a line. */
const NO_BREAK = "\u00a0";
const numbered: Readonly<Record<Locale, string>> = { fr: " n° ", en: " No. " };

/** « Lettre recommandée avec avis de réception n° … », as the line says, else as the step logged on the letter's day; null when it is none. */
export function deliveryLine(
  { id }: Template,
  { registered }: TemplateFace,
  { dossier, today, locale }: Drafting,
  sending: Sending = { channel: null, tracking: null },
): string | null {
  const logged = dossier.caseFile.journal.find(({ kind, on, sentOn }) => kind === id && (sentOn ?? on) === today);
  const channel = sending.channel ?? channelOf(logged);
  const tracking = sending.tracking ?? logged?.tracking ?? null;
  if (!registered && channel === null && tracking === null) return null;
  const number = tracking === null ? "" : `${numbered[locale]}${tracking.replaceAll(" ", NO_BREAK)}`;
  return typeset(`${words[channel ?? "registered-letter"][locale]}${number}`, locale);
}

const channelOf = (entry: JournalEntry | undefined): RegisteredChannel | null =>
  registeredChannels.find((channel) => channel === entry?.channel) ?? null;
