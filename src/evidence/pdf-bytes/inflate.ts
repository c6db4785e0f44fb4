import { constants, inflateSync } from "node:zlib";
import { isArray, isDictionary, isName, type PdfDictionary, type PdfValue } from "./pdf-value.ts";

/** What one object stream or cross-reference stream may open into; no honest one comes near. */
const LARGEST = 64 * 1024 * 1024;

/** The bytes of a stream whose dictionary is `dictionary`; null when its filter is not read here, or it opens into too much. */
export function streamBytes(dictionary: PdfDictionary, raw: Uint8Array): Uint8Array | null {
  const filters = listed(dictionary.entries.get("Filter"));
  if (filters.length === 0) return raw;
  const [filter] = filters;
  if (filters.length > 1 || !isName(filter) || (filter.name !== "FlateDecode" && filter.name !== "Fl")) return null;
  const [parameters] = listed(dictionary.entries.get("DecodeParms"));
  const opened = inflate(raw);
  return opened === null || !isDictionary(parameters) ? opened : unpredict(opened, parameters);
}

const listed = (value: PdfValue | undefined): readonly PdfValue[] =>
  isArray(value) ? value.items : value === undefined || value === null ? [] : [value];

function inflate(raw: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(raw, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

const numberAt = (dictionary: PdfDictionary, key: string, otherwise: number): number => {
  const value = dictionary.entries.get(key);
  return typeof value === "number" ? value : otherwise;
};

/** Undoes the PNG predictors that cross-reference streams are written with (ISO 32000-1, 7.4.4.4). */
function unpredict(bytes: Uint8Array, parameters: PdfDictionary): Uint8Array | null {
  const predictor = numberAt(parameters, "Predictor", 1);
  if (predictor === 1) return bytes;
  const width = (numberAt(parameters, "Colors", 1) * numberAt(parameters, "BitsPerComponent", 8)) / 8;
  const row = width * numberAt(parameters, "Columns", 1);
  if (predictor < 10 || !Number.isInteger(width) || width < 1 || row < 1 || row > 65_536) return null;
  const rows = Math.floor(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let line = 0; line < rows; line++) {
    const kind = bytes[line * (row + 1)] ?? 0;
    for (let column = 0; column < row; column++) {
      const at = line * row + column;
      const left = column >= width ? (out[at - width] ?? 0) : 0;
      const up = line > 0 ? (out[at - row] ?? 0) : 0;
      const corner = line > 0 && column >= width ? (out[at - row - width] ?? 0) : 0;
      out[at] = (bytes[line * (row + 1) + 1 + column] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
