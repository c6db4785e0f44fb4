import type { Locale, Text } from "../locale/text.ts";

const words = {
  colon: { fr: "\u00a0:", en: ":" },
  subject: { fr: "Objet\u00a0:", en: "Subject:" },
  to: { fr: "À\u00a0:", en: "To:" },
  enclosures: { fr: "Pièces jointes\u00a0:", en: "Enclosures:" },
  signature: { fr: "Date et signature\u00a0:", en: "Date and signature:" },
  initials: { fr: "Paraphes\u00a0:", en: "Initials:" },
  recipient: { fr: "Destinataire", en: "Recipient" },
  sender: { fr: "Expéditeur", en: "Sender" },
} satisfies Record<string, Text>;

/** The few words that every face of a document adds to its text. */
export const word = (name: keyof typeof words, locale: Locale): string => words[name][locale];
