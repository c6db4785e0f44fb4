import type { Text } from "../locale/text.ts";
import type { Confidence, DatedValue } from "./law.ts";

/** How well a value is known, for people. */
const confidenceWords: Readonly<Record<Confidence, Text>> = {
  "official-copy": { fr: "lu dans une copie consolidée", en: "read in a consolidated copy" },
  "several-secondary": { fr: "plusieurs sources secondaires", en: "several secondary sources" },
  "single-secondary": { fr: "une seule source secondaire", en: "a single secondary source" },
  unverified: { fr: "non vérifié", en: "not verified" },
};

/** Nobody but the workspace vouches for its own value. */
export const confidenceOf = ({ confidence, fromWorkspace }: Pick<DatedValue, "confidence" | "fromWorkspace">): Text =>
  fromWorkspace
    ? { fr: "valeur de votre espace de travail", en: "value of your workspace" }
    : confidenceWords[confidence];
