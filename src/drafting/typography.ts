import type { Locale } from "../locale/text.ts";

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/** Makes a text's typography right for its language: apostrophes, quotes, ellipses, and the spaces that must not break. */
export const typeset = (text: string, locale: Locale): string => (locale === "fr" ? french(text) : english(text));

// A whole number in groups of three, never the middle of an IBAN or of a telephone number.
const THOUSANDS = /(?<![\p{L}\d]|\d[ \u00a0\u202f])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d]|[ \u00a0\u202f]\d)/gu;

// Imprimerie nationale's use: a narrow space before ; ! ? and between thousands, a full one before : € % and inside « ».
function french(text: string): string {
  return text
    .replaceAll("...", "…")
    .replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}«])/gu, "’")
    .replace(/«[ \u00a0\u202f]*/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NO_BREAK}»`)
    .replace(/[ \u00a0\u202f]+([;!?])/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]+:/g, `${NO_BREAK}:`)
    .replace(THOUSANDS, (number) => number.replace(/[ \u00a0\u202f]/g, NARROW))
    .replace(/(\d)[ \u202f]*(?=[€%])/g, `$1${NO_BREAK}`)
    .replace(/\b([nN]°)[ \u202f]*/g, `$1${NO_BREAK}`)
    .replace(/\b(art\.|M\.|Mme|Me|p\.) (?=[\p{Lu}\d])/gu, `$1${NO_BREAK}`)
    .replace(
      /\b(\d{1,2}|1er) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g,
      `$1${NO_BREAK}`,
    )
    .replace(/\b(\d+) (?=(?:jours|mois|ans|exemplaires|pages)\b)/g, `$1${NO_BREAK}`);
}

const english = (text: string): string =>
  text
    .replaceAll("...", "…")
    .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "’")
    .replace(/(^|[\s(])"(?=\S)/g, "$1“")
    .replaceAll('"', "”")
    .replace(/\b(No\.|art\.|p\.) (?=\d)/g, `$1${NO_BREAK}`);
