import { isEmptyCollection, isListValue, isScalarValue, pairsOf, type Plain } from "./edit.ts";
import { keyText, literalLines, scalarText } from "./scalar-text.ts";

/** How deep each level of a block stands under the one above. */
export const STEP = 2;

/** A value on one line, inside `{…}` or `[…]`. */
export function flowText(value: Plain): string {
  if (isScalarValue(value)) return scalarText(value, true);
  if (isListValue(value)) return `[${value.map(flowText).join(", ")}]`;
  const pairs = pairsOf(value).map(([key, child]) => `${keyText(key, true)}: ${flowText(child)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

/** The value on the line of its key or dash; null when it takes lines of its own. */
export function inlineText(value: Plain): string | null {
  if (isScalarValue(value)) {
    const several = typeof value === "string" && literalLines(value) !== null;
    return several ? null : scalarText(value, false);
  }
  return isEmptyCollection(value) ? flowText(value) : null;
}

/** What follows `key:` or `-` on its line, and the lines below: a block, `indent` being the column of the key or dash. */
export function afterMark(
  value: Plain,
  indent: number,
): { readonly inline: string; readonly below: readonly string[] } {
  const inline = inlineText(value);
  if (inline !== null) return { inline: ` ${inline}`, below: [] };
  if (isScalarValue(value)) {
    const block = literalLines(String(value));
    const pad = " ".repeat(indent + STEP);
    return {
      inline: ` ${block?.header ?? ""}`,
      below: (block?.lines ?? []).map((line) => (line === "" ? "" : pad + line)),
    };
  }
  return { inline: "", below: blockLines(value, indent + STEP) };
}

/** The lines of a collection that is not empty, each at `indent` or deeper. */
export function blockLines(value: Plain, indent: number): string[] {
  if (isListValue(value)) return value.flatMap((item) => itemLines(item, indent));
  return pairsOf(value).flatMap(([key, child]) => pairLines(key, child, indent));
}

export function pairLines(key: string, value: Plain, indent: number): string[] {
  const { inline, below } = afterMark(value, indent);
  return [`${" ".repeat(indent)}${keyText(key, false)}:${inline}`, ...below];
}

export function itemLines(value: Plain, indent: number): string[] {
  const pad = " ".repeat(indent);
  const { inline, below } = afterMark(value, indent);
  const [first, ...rest] = below;
  // The first key of an item stands on the line of its dash.
  if (inline === "" && first !== undefined) return [`${pad}- ${first.slice(indent + STEP)}`, ...rest];
  return [`${pad}-${inline}`, ...below];
}
