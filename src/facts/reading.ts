import type { CaseFile } from "../case/case-file.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Text } from "../locale/text.ts";
import { attestationsOf, type Entry } from "./entry.ts";
import type { AttestedBy, Basis, Fact, FileState } from "./facts.ts";

/** One entry with what its file shows: what each fact is derived from. */
export interface Reading {
  readonly entry: Entry;
  readonly caseFile: CaseFile;
  readonly state: FileState;
}

/** A fact without attestation, the common case. */
export const fact = (basis: Basis, because: Text, details: Partial<Fact> = {}): Fact => ({
  basis,
  because,
  page: null,
  excerpt: null,
  attestedBy: [],
  companyOnly: false,
  ...details,
});

/**
 * What stands when the document itself cannot tell: attested for these bytes, attested for other bytes, or only declared.
 * `what` may name several attestable things, any of which covers the fact.
 */
export function attestedOr(
  reading: Reading,
  evidence: Evidence,
  what: readonly Parameters<typeof attestationsOf>[1][],
  party: Parameters<typeof attestationsOf>[2],
  otherwise: Fact,
): Fact {
  const attestations = what.flatMap((one) => attestationsOf(reading.entry, one, party));
  if (attestations.length === 0) return otherwise;
  const current = attestations.filter((attestation) => attestation.sha256 === evidence.sha256);
  if (current.length === 0) {
    return {
      ...otherwise,
      basis: "other-bytes",
      because: {
        fr: "attesté, mais le fichier a changé depuis",
        en: "attested, but the file has changed since",
      },
    };
  }
  // Written in the company's name in another copy, it is the word of whoever held that copy.
  const attestedBy: AttestedBy[] = current.map(({ by, role, page, receivedOn }) => ({
    by,
    role: receivedOn === null ? role : "consultant",
    page,
  }));
  return {
    ...otherwise,
    basis: "attested",
    because: { fr: `attesté par ${peopleOf(attestedBy, "fr")}`, en: `attested by ${peopleOf(attestedBy, "en")}` },
    page: attestedBy[0]?.page ?? otherwise.page,
    attestedBy,
  };
}

const roleWords = {
  fr: { consultant: "consultant", "umbrella-company": "société de portage" },
  en: { consultant: "consultant", "umbrella-company": "umbrella company" },
} as const;

function peopleOf(attestedBy: readonly AttestedBy[], locale: "fr" | "en"): string {
  const unnamed = locale === "fr" ? "une personne non nommée" : "an unnamed person";
  return [
    ...new Set(
      attestedBy.map(({ by, role }) => `${by ?? unnamed}${role === null ? "" : ` (${roleWords[locale][role]})`}`),
    ),
  ].join(", ");
}

/** What a file that proves nothing is worth, for anything declared of it. */
export const unusable = (state: FileState & { readonly usable: false }): Fact =>
  fact("unusable", faultTexts[state.why]);

const faultTexts: Record<(FileState & { readonly usable: false })["why"], Text> = {
  absent: { fr: "le fichier est introuvable dans le dossier", en: "the file is not in the folder" },
  "unsafe-path": { fr: "le chemin sort du dossier", en: "the path leads out of the folder" },
  "not-a-file": { fr: "ce n’est pas un fichier ordinaire", en: "it is not a regular file" },
  "no-permission": { fr: "le fichier ne peut pas être ouvert (droits)", en: "the file cannot be opened (permissions)" },
  empty: { fr: "le fichier est vide", en: "the file is empty" },
  encrypted: { fr: "le fichier est protégé par un mot de passe", en: "the file is protected by a password" },
  damaged: { fr: "le fichier est abîmé et ne s’ouvre pas", en: "the file is damaged and does not open" },
  "too-large": { fr: "le fichier dépasse la limite de lecture", en: "the file is over the reading limit" },
  unsupported: { fr: "ce format ne peut pas être lu", en: "this format cannot be read" },
  "not-what-it-says": {
    fr: "le contenu n’est pas ce que dit l’extension",
    en: "the content is not what the extension says",
  },
};

/** Every page's own text, for what is searched in the whole document; not what optical recognition made of a scan. */
export const textOf = (evidence: Evidence): string =>
  evidence.pageTexts.flatMap(({ text, ocr }) => (ocr === true ? [] : [text])).join("\n");

/** A pen or a picture was laid over a page of text. */
export const isDrawnOn = ({ pageTexts }: Evidence): boolean => pageTexts.some(({ drawn }) => drawn === true);

/** An image, or a PDF with a near-full-page image, a page drawn on or one that was not read: a hand may have written on it, and the text does not say. */
export function isScan(evidence: Evidence): boolean {
  if (["jpeg", "png", "tiff"].includes(evidence.type)) return true;
  if (evidence.type !== "pdf") return false;
  const unread = evidence.pageTexts.length < (evidence.pages ?? 1);
  return unread || isDrawnOn(evidence) || evidence.pageTexts.some((page) => page.mostlyImage);
}

/** There is a text layer to search. Text by OCR never lifts anything above "to confirm". */
export const hasText = (evidence: Evidence): boolean =>
  evidence.text.source === "layer" && textOf(evidence).trim() !== "";
