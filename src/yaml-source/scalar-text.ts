const day = /^\d{4}-\d{2}-\d{2}$/;
// What some YAML reader takes for a number, a time or a boolean: quoted, so that every tool sees the text that is meant.
const numberLike = /^[-+.]?[\d.][\d_.,:eExXoO+-]*$|^0[xo][\da-f]+$|^[-+]?\.(?:inf|nan)$/i;
const wordLike = /^(?:null|true|false|yes|no|on|off|y|n|~|=|<<)$/i;
const plainStart = /^[\p{L}\p{N}_./(+€§°’]/u;
const markOnly = /^(?:---|\.\.\.)/;
// Control and format characters, line ends other than those that a block shows, and lone surrogates.
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** One scalar on one line, as it stands in a block or, stricter, inside `{…}` and `[…]`. */
export function scalarText(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== "string") return String(value);
  return isPlain(value, inFlow) ? value : quoted(value);
}

// `on` and `no` are keys of every case file: quoted as values, where a YAML 1.1 reader would see a boolean, never as keys.
const keyWord = /^[A-Za-z][\w-]*$/;

/** A key: like a scalar, on one line. */
export const keyText = (key: string, inFlow: boolean): string =>
  (keyWord.test(key) && key.toLowerCase() !== "null") || isPlain(key, inFlow) ? key : quoted(key);

function isPlain(text: string, inFlow: boolean): boolean {
  if (day.test(text)) return true;
  if (!plainStart.test(text) || numberLike.test(text) || wordLike.test(text) || markOnly.test(text)) return false;
  if (hidden.test(text) || text.trim() !== text || /:(?:\s|$)|\s#/.test(text)) return false;
  return !inFlow || !/[,[\]{}]|:[,[\]{}"']/.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** Lines of a `|` block for a text of several lines; null when only quotes can hold it. */
export function literalLines(text: string): { readonly header: string; readonly lines: readonly string[] } | null {
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  const lines = body.split("\n");
  const shown = lines.length > 1 && lines.every((line) => !hidden.test(line) && line.trimEnd() === line);
  if (!shown || /^\s/.test(body) || body.endsWith("\n")) return null;
  return { header: body === text ? "|-" : "|", lines };
}
