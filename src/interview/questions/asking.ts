import type { DocumentFacts } from "../../facts/facts.ts";
import type { Text } from "../../locale/text.ts";
import type { Dossier } from "../../policy/dossier.ts";
import type { OpenLeaf } from "../open-leaves.ts";
import type { Question } from "../question.ts";
import { sectionOf, sections } from "../sections.ts";

/** What a leaf's question is made from. */
export interface Asking {
  readonly open: OpenLeaf;
  readonly dossier: Dossier;
  /** The document the leaf speaks of; null when there is none yet. */
  readonly document: DocumentFacts | null;
}

/** Turns an unmet leaf into its questions; none when nobody here can answer. */
export type Asker = (asking: Asking) => readonly Question[];

type Draft = Omit<Question, "id" | "section" | "intro" | "where"> & Partial<Pick<Question, "intro" | "where">>;

/** A question about this leaf, filed in its section; `suffix` tells apart several about the same leaf. */
export function ask({ open, document }: Asking, suffix: string, draft: Draft): Question {
  const subject = open.subjects.map(({ id }) => id).join("+");
  return {
    intro: document === null ? null : introOf(document),
    where: null,
    ...draft,
    id: [open.node.id, subject, suffix].join(" "),
    section: sections[sectionOf(open.node.id)],
  };
}

const typeWords: Readonly<Record<string, Text>> = {
  jpeg: { fr: "une photo", en: "a photo" },
  png: { fr: "une image", en: "an image" },
  tiff: { fr: "une image", en: "an image" },
};

/** What the program saw in the document before asking. */
function introOf({ file, state }: DocumentFacts): Text | null {
  if (!state.usable) return null;
  const { evidence } = state;
  const scanned = evidence.pageTexts.some(({ mostlyImage }) => mostlyImage) || evidence.type in typeWords;
  if (!scanned) return { fr: `Document : ${file}.`, en: `Document: ${file}.` };
  const what = typeWords[evidence.type] ?? { fr: "un scan", en: "a scan" };
  return {
    fr: `${file} est ${what.fr} : je ne peux pas y lire de signature.`,
    en: `${file} is ${what.en}: I cannot read a signature there.`,
  };
}
