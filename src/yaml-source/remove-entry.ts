import { replaceNode, type Spot } from "./place-value.ts";
import { columnAt, lineEnd, lineStart, nextLine, splice } from "./text-lines.ts";
import type { YamlList, YamlMap, YamlNode } from "./yaml-node.ts";

/** Takes out the last of `spots`: a key with its value, or an item of a list. What is left empty is written `{}` or `[]`. */
export function removeEntry(text: string, spots: readonly Spot[]): string {
  const parent = spots.at(-2)?.node;
  const node = spots.at(-1)?.node;
  if (node === undefined || (parent?.kind !== "map" && parent?.kind !== "list")) return text;
  const entries = entriesOf(text, parent);
  const index =
    parent.kind === "map" ? parent.pairs.findIndex(({ value }) => value === node) : parent.items.indexOf(node);
  const entry = entries[index];
  if (entry === undefined) return text;
  if (entries.length === 1) return replaceNode(text, spots.slice(0, -1), parent.kind === "map" ? {} : []);
  const next = entries[index + 1];
  if (parent.flow) {
    const previous = entries[index - 1];
    return next === undefined
      ? splice(text, previous?.end ?? entry.start, entry.end, "")
      : splice(text, entry.start, next.start, "");
  }
  const start = lineStart(text, entry.start);
  const alone = text.slice(start, entry.start).trim() === "";
  // The first key on the line of a dash: the next one takes its place.
  if (!alone && next !== undefined) return splice(text, entry.start, next.start, "");
  const end = text[entry.end - 1] === "\n" ? entry.end : nextLine(text, lineEnd(text, entry.end));
  return splice(text, start, end, "");
}

interface Entry {
  readonly start: number;
  readonly end: number;
}

function entriesOf(text: string, parent: YamlMap | YamlList): Entry[] {
  if (parent.kind === "map") return parent.pairs.map(({ key, value }) => ({ start: key.start, end: value.end }));
  if (parent.flow) return [...parent.items];
  const column = columnAt(text, parent.start);
  return parent.items.map((item, index) => {
    const previous = parent.items[index - 1];
    return { start: previous === undefined ? parent.start : dashAfter(text, previous, column), end: item.end };
  });
}

/** The dash of the item that follows: the first one in the column of the list, on a line of its own, below the item before. */
function dashAfter(text: string, previous: YamlNode, column: number): number {
  let line = text[previous.end - 1] === "\n" ? previous.end : nextLine(text, previous.end);
  while (line < text.length) {
    if (text[line + column] === "-" && text.slice(line, line + column).trim() === "") return line + column;
    line = nextLine(text, line);
  }
  return line;
}
