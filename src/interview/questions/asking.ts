import type { DocumentFacts } from "../../facts/facts.ts";
import type { Text } from "../../locale/text.ts";
import type { Dossier } from "../../policy/dossier.ts";
import type { OpenLeaf } from "../open-leaves.ts";
import type { Choice, Question } from "../question.ts";
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
    ...(open.node.level === "recommended" ? { optional: true } : {}),
  };
}

/** A command line on this case, its words written so that a shell reads them back. */
export const lineOn = ({ caseFile }: Dossier, verb: string, ...rest: readonly string[]): string =>
  ["dossier", verb, quoted(caseFile.id), ...rest.map(quoted)].join(" ");

/** The line that logs somebody's word on what a document shows. */
export const attestLine = (dossier: Dossier, file: string, what: string, ...rest: readonly string[]): string =>
  lineOn(dossier, "log attestation", "--document", file, "--what", what, ...rest);

/** The line that adds a document of this kind to this case. */
export const addLine = ({ caseFile }: Dossier, kind: string, ...rest: readonly string[]): string =>
  ["dossier add", kind, "…", "--case", quoted(caseFile.id), ...rest.map(quoted)].join(" ");

const quoted = (word: string): string =>
  /^[\w./:@%+,=…-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The same in both languages: a name, a number. */
export const asItIs = (text: string): Text => ({ fr: text, en: text });

export const choiceOf = (value: string, fr: string, en: string): Choice => ({ value, label: { fr, en } });

const typeWords: Readonly<Record<string, Text>> = {
  jpeg: { fr: "une photo", en: "a photo" },
  png: { fr: "une image", en: "an image" },
  tiff: { fr: "une image", en: "an image" },
};

const scan: Text = { fr: "un scan", en: "a scan" };
const drawnOn: Text = { fr: "une page où quelque chose est dessiné", en: "a page on which something is drawn" };

/** What the program saw in the document before asking. */
function introOf({ file, state }: DocumentFacts): Text | null {
  if (!state.usable) return null;
  const { evidence } = state;
  const isScanned = evidence.pageTexts.some(({ mostlyImage }) => mostlyImage);
  const isDrawnOn = evidence.pageTexts.some(({ drawn }) => drawn === true);
  if (!isScanned && !isDrawnOn && !(evidence.type in typeWords))
    return { fr: `Document\u00a0: ${file}.`, en: `Document: ${file}.` };
  const what = typeWords[evidence.type] ?? (isScanned ? scan : drawnOn);
  return {
    fr: `${file} est ${what.fr}\u00a0: je ne peux pas y lire de signature.`,
    en: `${file} is ${what.en}: I cannot read a signature there.`,
  };
}
