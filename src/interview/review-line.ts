import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import type { Question } from "./question.ts";
import { sections, type Section } from "./sections.ts";

/** One line of the review: what the case says, and the question that changes it. */
export interface ReviewLine {
  readonly label: Text;
  readonly value: Text;
  /** The answer as the question takes it, offered again. */
  readonly answer: string;
  readonly question: Question;
}

const why: Text = {
  fr: "Vous relisez ce que dit votre dossier\u00a0: corrigez ce qui n’est pas exact.",
  en: "You are reading what your case says: correct what is not right.",
};

/** What the question of every line of the review says alike. */
export const head = (section: Section, path: KeyPath): Omit<Question, "label" | "input" | "edits"> => ({
  id: `review ${path.join(".")}`,
  section: sections[section],
  intro: null,
  why,
  where: null,
  line: "dossier gather",
});
