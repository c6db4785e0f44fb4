/** A value of the PDF syntax (ISO 32000-1, 7.3), as its bytes say it. Names and keys are decoded. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary;

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

/** A string keeps its place: a signature is checked over the very bytes around it. `start` and `end` include its delimiters. */
export interface PdfString {
  readonly kind: "string";
  readonly source: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly hexadecimal: boolean;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

export interface PdfArray {
  readonly kind: "array";
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** A key stands twice: readers disagree on which one counts. */
  readonly ambiguous: boolean;
}

/** An object `n g obj … endobj`, or one out of an object stream. */
export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** The raw bytes of its stream, when it has one. */
  readonly stream: Uint8Array | null;
  /** Where its bytes start and end in the file, or in its object stream. */
  readonly start: number;
  readonly end: number;
  /** Its stream ends where its `/Length` says, and it ends with `endobj`. */
  readonly wellFormed: boolean;
}

const isKind =
  <K extends Exclude<PdfValue, null | boolean | number>["kind"]>(kind: K) =>
  (value: PdfValue | undefined): value is Extract<PdfValue, { readonly kind: K }> =>
    typeof value === "object" && value !== null && value.kind === kind;

export const isName = isKind("name");
export const isString = isKind("string");
export const isReference = isKind("reference");
export const isArray = isKind("array");
export const isDictionary = isKind("dictionary");

/** The name under a key, or null. */
export function nameAt(dictionary: PdfDictionary, key: string): string | null {
  const value = dictionary.entries.get(key);
  return isName(value) ? value.name : null;
}
