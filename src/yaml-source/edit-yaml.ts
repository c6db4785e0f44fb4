import type { KeyPath } from "../place/place.ts";
import { EditRefused, type Edit, type Plain } from "./edit.ts";
import { editedValue, sameValue } from "./edited-value.ts";
import { parseYamlText, type YamlFile } from "./parse-yaml.ts";
import { removeEntry } from "./remove-entry.ts";
import { addItem, addPair, replaceNode, type Spot } from "./place-value.ts";
import { blockLines } from "./value-text.ts";
import { lineBreakOf } from "./text-lines.ts";
import { childOf, type YamlNode } from "./yaml-node.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Makes edits in a YAML text by replacing only the characters they are about: comments, key order, line ends and every other scalar stay
 * byte for byte. New entries are written as blocks, except inside `{…}` and `[…]`. After each edit the text is read again and compared with
 * what was asked: an edit that would have changed anything else throws {@link EditRefused}.
 */
export function editYaml(source: string, edits: readonly Edit[]): string {
  const mark = source.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  let file = parseYamlText(source.slice(mark.length));
  if (file.problems.length > 0) throw new EditRefused("not-yaml", []);
  for (const edit of edits) {
    const text = applyEdit(file, edit);
    if (text === file.text) continue;
    const after = parseYamlText(text);
    const asked = editedValue(file.value, edit);
    if (after.problems.length > 0 || !sameValue(after.value, asked))
      throw new EditRefused("would-change-more", edit.path);
    file = after;
  }
  return mark + file.text;
}

function applyEdit(file: YamlFile, { op, path, value = null }: Edit): string {
  const { text } = file;
  const spots = spotsOn(file.root, path);
  if (op === "remove") return spots.length === path.length + 1 ? removeEntry(text, spots) : text;
  const last = spots.at(-1);
  if (last === undefined || isAbsent(file.root))
    return fillEmpty(text, nested(path, op === "append" ? [value] : value));
  const rest = path.slice(spots.length - 1);
  if (op === "append" && rest.length === 0 && last.node.kind === "list") return addItem(text, spots, last.node, value);
  const wanted = op === "append" ? [value] : value;
  if (rest.length === 0 && (op === "set" || isNull(last.node))) return replaceNode(text, spots, wanted);
  const [key, ...below] = rest;
  if (key === undefined) throw new EditRefused("no-such-place", path);
  if (isNull(last.node)) return replaceNode(text, spots, nested(rest, wanted));
  if (last.node.kind === "alias") throw new EditRefused("aliased", path);
  if (last.node.kind === "map") return addPair(text, spots, last.node, String(key), nested(below, wanted));
  if (last.node.kind === "list" && key === last.node.items.length)
    return addItem(text, spots, last.node, nested(below, wanted));
  throw new EditRefused("no-such-place", path);
}

/** A file of comments alone: what is set goes below them. */
const isAbsent = (root: YamlNode | null): boolean => root === null || (isNull(root) && root.start === root.end);

const isNull = (node: YamlNode): boolean => node.kind === "scalar" && node.value === null;

/** The nodes on the way to a path, from the root to the last that stands in the file, each knowing what it stands in. */
function spotsOn(root: YamlNode | null, path: KeyPath): Spot[] {
  if (root === null) return [];
  const spots: Spot[] = [{ node: root, inFlow: false }];
  let node = root;
  for (const key of path) {
    const child = node.kind === "alias" ? null : childOf(node, key);
    if (child === null) break;
    const inFlow = (spots.at(-1)?.inFlow ?? false) || ((node.kind === "map" || node.kind === "list") && node.flow);
    spots.push({ node: child, inFlow });
    node = child;
  }
  return spots;
}

function nested(path: KeyPath, value: Plain): Plain {
  return path.reduceRight<Plain>((inner, key) => {
    if (typeof key === "string") return { [key]: inner };
    if (key === 0) return [inner];
    throw new EditRefused("no-such-place", path);
  }, value);
}

function fillEmpty(text: string, value: Plain): string {
  const lineBreak = lineBreakOf(text);
  const head = text === "" || text.endsWith("\n") ? text : text + lineBreak;
  return head + blockLines(value, 0).join(lineBreak) + lineBreak;
}
