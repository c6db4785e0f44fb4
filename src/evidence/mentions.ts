import type { MentionKind } from "../case/case-file.ts";
import type { Mention, PageText } from "./evidence.ts";

// Words between which any run of spaces, hyphens and line breaks may stand, and that a hyphenation may cut anywhere.
const wanted: readonly (readonly [MentionKind, readonly string[]])[] = [
  ["good-for-agreement", ["bon pour accord"]],
  ["good-for-delivery", ["bon pour livraison"]],
  ["read-and-approved", ["lu et approuve"]],
  ["acceptance-report", ["pv de recette", "proces verbal de recette"]],
  ["with-reservations", ["avec reserves", "avec reserve"]],
  ["without-reservations", ["sans reserves", "sans reserve"]],
  ["formal-notice", ["mise en demeure"]],
];

/** A letter of the folded text, with where it stood in the page. */
interface Folded {
  readonly letters: string;
  readonly at: readonly number[];
}

/**
 * Mentions in the text of each page, once per page and kind; tolerant of case, accents, ligatures, spacing, hyphenation and line breaks.
 * A mention found is words on a page: whether a hand wrote them, nobody can tell from the text.
 */
export function findMentions(pages: readonly PageText[]): Mention[] {
  return pages.flatMap(({ page, text }) => {
    const folded = fold(text);
    return wanted.flatMap(([kind, phrases]) => {
      const found = phrases.map((phrase) => locate(text, folded, phrase)).find((range) => range !== null) ?? null;
      return found === null ? [] : [{ kind, page, excerpt: excerptOf(text, found) }];
    });
  });
}

/** Letters and digits only, lower case, without accents: what is left when spacing, hyphens and typography are set aside. */
function fold(text: string): Folded {
  let letters = "";
  const at: number[] = [];
  let index = 0;
  for (const symbol of text) {
    for (const letter of symbol.normalize("NFKD").toLowerCase()) {
      if (/[\p{L}\p{N}]/u.test(letter)) {
        letters += letter;
        at.push(index);
        if (letter.length === 2) at.push(index);
      }
    }
    index += symbol.length;
  }
  return { letters, at };
}

type Range = readonly [number, number];

/** The first place where the phrase stands as words of their own, in one sentence. */
function locate(text: string, { letters, at }: Folded, phrase: string): Range | null {
  const needle = phrase.replaceAll(" ", "");
  for (let start = letters.indexOf(needle); start >= 0; start = letters.indexOf(needle, start + 1)) {
    const range: Range = [at[start] ?? 0, (at[start + needle.length - 1] ?? 0) + 1];
    if (isWhole(text, range) && !SENTENCE_END.test(text.slice(...range))) return range;
  }
  return null;
}

/** Where one sentence or one column ends and another begins. */
const SENTENCE_END = /\p{Ll}[.!?;:]\s+\p{Lu}|\f/u;

/** Neither the end of a word nor the beginning of one: « résolu et approuvé », « bon pour accorder ». */
const isWhole = (text: string, [start, end]: Range): boolean =>
  !goesOn(text.slice(0, start), text.slice(start, start + 1)) && !goesOn(text.slice(0, end), text.slice(end, end + 1));

/** Whether a word goes on from one letter to the next; words that a page sets without a space show by their capital. */
function goesOn(before: string, after: string): boolean {
  const pair = (before.at(-1) ?? "") + after;
  return /^\p{L}\p{Ll}$/u.test(pair) || /^\p{Lu}\p{Lu}$/u.test(pair);
}

const AROUND = 30;

function excerptOf(text: string, [start, end]: Range): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const cut = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${cut}${to < text.length ? "…" : ""}`;
}
