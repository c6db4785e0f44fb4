const END = Buffer.from("PK\x05\x06", "latin1");
const ENTRY = 0x02014b50;

/** The names in an archive's own directory, not those of an archive that it stores; null where there is no directory. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(END);
  if (end < 0 || end + 22 > buffer.length) return null;
  const names: string[] = [];
  // Counted back from its end: what stands before the archive moves every place that it tells.
  let at = end - buffer.readUInt32LE(end + 12);
  while (at >= 0 && at + 46 <= end && buffer.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => buffer.readUInt16LE(at + field));
    names.push(buffer.toString("latin1", at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names.length === 0 ? null : names;
}
