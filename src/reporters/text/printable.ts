/**
 * What may move a cursor, hide or reorder text on a terminal: control characters, line separators, marks and isolates of direction, invisible
 * characters. U+202F and U+00A0 stay: French typography needs them.
 */
const ranges = [
  "\\0-\\x1f",
  "\\x7f-\\x9f",
  "\\u061c",
  "\\u200b-\\u200f",
  "\\u2028-\\u202e",
  "\\u2060-\\u206f",
  "\\ufeff",
  "\\u{e0000}-\\u{e007f}",
];
const UNSAFE = new RegExp(`[${ranges.join("")}]`, "gu");

/** Openings of a command of a CI log: `::error::`, `##[error]`. */
const COMMAND = /:(?=:)|#(?=#\[)/g;

const escapeOne = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
};

/** Text safe on a terminal and in a CI log, on one line: what is unsafe is shown as its escape, never dropped in silence. */
export function printable(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return wellFormed.replace(UNSAFE, escapeOne).replace(COMMAND, escapeOne);
}
