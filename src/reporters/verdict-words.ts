import type { CaseVerdict } from "../assessment/assessment.ts";
import type { Text } from "../locale/text.ts";
import type { Verdict } from "../policy/verdict.ts";

/** A case's verdict in a word. */
export const verdictWords: Readonly<Record<CaseVerdict, Text>> = {
  complete: { fr: "complet", en: "complete" },
  incomplete: { fr: "incomplet", en: "incomplete" },
  "to-confirm": { fr: "à confirmer", en: "to confirm" },
  "not-applicable": { fr: "sans objet", en: "not applicable" },
  unreadable: { fr: "illisible", en: "unreadable" },
};

/** One character before a case: it never stands alone, the word is always said too. */
export const verdictMarks: Readonly<Record<CaseVerdict, string>> = {
  complete: "✓",
  incomplete: "✗",
  "to-confirm": "?",
  "not-applicable": "–",
  unreadable: "⚠",
};

/** The ticks of the tree. */
export const requirementMarks: Readonly<Record<Verdict, string>> = {
  satisfied: "✓",
  waived: "~",
  "to-confirm": "?",
  missing: "✗",
  "not-applicable": "–",
};
