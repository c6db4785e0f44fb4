import { padEnd, width, wrap } from "../../reporters/text/width.ts";

export const HELP_COLUMNS = 80;

/** Terms on the left, what they mean on the right; a term too long for its column keeps a line to itself. */
export function twoColumns(rows: readonly (readonly [term: string, about: string])[], columns: number): string[] {
  const left = Math.min(28, Math.max(...rows.map(([term]) => width(term)), 0));
  const room = Math.max(20, columns - left - 4);
  return rows.flatMap(([term, about]) => {
    const [first = "", ...more] = wrap(about, room);
    const head =
      width(term) <= left ? [`  ${padEnd(term, left)}  ${first}`] : [`  ${term}`, `${" ".repeat(left + 4)}${first}`];
    return [...head, ...more.map((line) => `${" ".repeat(left + 4)}${line}`)].map((line) => line.trimEnd());
  });
}

export const paragraph = (text: string, columns: number): string[] => wrap(text, columns);

/** A heading and its lines, after a blank line; nothing when there are no lines. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines];
