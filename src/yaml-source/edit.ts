import type { KeyPath } from "../place/place.ts";

/** A value to be written to YAML. Amounts and identifiers are strings, so that no digit is lost. An undefined key is left out. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/**
 * A change to a YAML text. `set` replaces a value or adds the key, making what is missing above it; `append` adds to a list, made when
 * absent or null; `remove` takes a key or an item out, and does nothing when it is not there.
 */
export interface Edit {
  readonly op: "set" | "append" | "remove";
  readonly path: KeyPath;
  readonly value?: Plain;
}

/** The edit cannot be made without harm to the rest of the file. Nothing was changed. */
export class EditRefused extends Error {
  override readonly name = "EditRefused";
  readonly reason: "not-yaml" | "no-such-place" | "aliased" | "would-change-more";
  readonly path: KeyPath;

  constructor(reason: EditRefused["reason"], path: KeyPath) {
    super(`${reason}: ${path.join(".")}`);
    this.reason = reason;
    this.path = path;
  }
}

export const isScalarValue = (value: Plain): value is string | number | boolean | null =>
  typeof value !== "object" || value === null;

export const isListValue = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** The pairs of a mapping, without the keys that hold nothing. */
export const pairsOf = (value: Plain): [string, Plain][] =>
  isScalarValue(value) || isListValue(value)
    ? []
    : Object.entries(value).filter((pair): pair is [string, Plain] => pair[1] !== undefined);

export const isEmptyCollection = (value: Plain): boolean =>
  !isScalarValue(value) && (isListValue(value) ? value.length === 0 : pairsOf(value).length === 0);
