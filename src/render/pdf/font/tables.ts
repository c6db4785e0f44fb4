/** The tables of a TrueType file, by their four-letter names. */
export type Tables = ReadonlyMap<string, DataView>;

/** Lists the tables of a TrueType file; nothing is read from them yet. */
export function tablesOf(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12)));
  }
  return tables;
}

/** A table that every face has. */
export function tableOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no ${tag} table`);
  return table;
}

/** Index of the last of `count` entries whose key is at most `wanted`; -1 when there is none. */
export function lastAtMost(count: number, keyAt: (index: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
