import type { Plain } from "./edit.ts";
import { columnAt, insertLines, lineBreakOf, lineEnd, lineStart, nextLine, splice } from "./text-lines.ts";
import { afterMark, blockLines, flowText, inlineText, itemLines, pairLines, STEP } from "./value-text.ts";
import { keyText } from "./scalar-text.ts";
import type { YamlList, YamlMap, YamlNode } from "./yaml-node.ts";

/** A node on the way to a path. */
export interface Spot {
  readonly node: YamlNode;
  /** Inside `{…}` or `[…]`, where line ends and indentation mean nothing. */
  readonly inFlow: boolean;
}

/** Puts a value where another stood: the last of `spots`. */
export function replaceNode(text: string, spots: readonly Spot[], value: Plain): string {
  const spot = spots.at(-1);
  if (spot === undefined) return text;
  const { node } = spot;
  const parent = spots.at(-2)?.node ?? null;
  if (spot.inFlow) return spliceInline(text, node, flowText(value), parent);
  const inline = inlineText(value);
  if (isBlockCollection(node)) return replaceBlock(text, node, parent, value);
  if (inline !== null) return spliceInline(text, node, withLineBreak(text, node, inline), parent);
  if (parent === null) return splice(text, node.start, node.end, blockLines(value, 0).join(lineBreakOf(text)));
  const { inline: header, below } = afterMark(value, columnAt(text, parent.start));
  // The old value goes with the blanks before it; a comment after it keeps its line, and the block starts on the next.
  let from = node.start;
  while (text[from - 1] === " ") from--;
  const cut = splice(text, from, node.end, withLineBreak(text, node, header));
  return insertLines(cut, from + header.length, below);
}

const isBlockCollection = (node: YamlNode): boolean => (node.kind === "map" || node.kind === "list") && !node.flow;

/** A block scalar ends with its own line end, which what replaces it must put back. */
const withLineBreak = (text: string, node: YamlNode, replacement: string): string =>
  node.end > node.start && text[node.end - 1] === "\n" ? replacement + lineBreakOf(text) : replacement;

function spliceInline(text: string, node: YamlNode, replacement: string, parent: YamlNode | null): string {
  const key = parent?.kind === "map" ? parent.pairs.find(({ value }) => value === node)?.key : undefined;
  const colon = key === undefined || text.slice(key.end, node.start).includes(":") ? "" : ":";
  const blank = colon !== "" || /[:\-?]/.test(text[node.start - 1] ?? "") ? " " : "";
  return splice(text, node.start, node.end, colon + blank + replacement);
}

/** Replaces a block mapping or list, which may start on the line of its dash or on the lines below its key. */
function replaceBlock(text: string, node: YamlNode, parent: YamlNode | null, value: Plain): string {
  const lineBreak = lineBreakOf(text);
  const inline = inlineText(value);
  const end = node.end > node.start && text[node.end - 1] === "\n" ? node.end : lineEnd(text, node.end);
  const tail = end > 0 && text[end - 1] === "\n" ? lineBreak : "";
  const key = parent?.kind === "map" ? parent.pairs.find((pair) => pair.value === node)?.key : undefined;
  if (key === undefined) {
    const column = columnAt(text, node.start);
    const lines = inline === null ? linesAt(value, column) : [inline];
    return splice(text, node.start, end, lines.join(lineBreak) + tail);
  }
  const mark = text.indexOf(":", key.end) + 1;
  const { inline: header, below } = afterMark(value, columnAt(text, parent?.start ?? 0));
  const cut = splice(text, lineStart(text, node.start), nextLine(text, Math.max(node.end - 1, node.start)), "");
  const headed = splice(cut, mark, mark, header);
  return below.length === 0 ? headed : insertLines(headed, mark + header.length, below);
}

/** Lines of a block whose first stands after what is already on its line. */
function linesAt(value: Plain, column: number): string[] {
  const { inline, below } = afterMark(value, column - STEP);
  const [first = "", ...rest] = below;
  return inline === "" ? [first.slice(column), ...rest] : [inline.trimStart(), ...below];
}

export function addPair(text: string, spots: readonly Spot[], map: YamlMap, key: string, value: Plain): string {
  const last = map.pairs.at(-1);
  if (!map.flow) return insertLines(text, map.end, pairLines(key, value, columnAt(text, map.start)));
  if (last === undefined) return replaceNode(text, spots, { [key]: value });
  return splice(text, last.value.end, last.value.end, `, ${keyText(key, true)}: ${flowText(value)}`);
}

export function addItem(text: string, spots: readonly Spot[], list: YamlList, value: Plain): string {
  const last = list.items.at(-1);
  if (!list.flow) return insertLines(text, list.end, itemLines(value, columnAt(text, list.start)));
  if (last === undefined) return replaceNode(text, spots, [value]);
  return splice(text, last.end, last.end, `, ${flowText(value)}`);
}
