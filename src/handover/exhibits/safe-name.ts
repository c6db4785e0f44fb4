import { twinKey } from "../bag/bag-path.ts";

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 80;

/** A name that every system can hold, archive and unpack: plain letters, no trailing dot, no device. */
function safeSegment(segment: string): string {
  const plain = segment
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "OE")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[.-]+/, "")
    .replace(/[.-]+$/, "");
  const dot = plain.lastIndexOf(".");
  const end = dot > 0 && plain.length - dot <= 6 ? plain.slice(dot) : "";
  const short = plain.length <= LONGEST ? plain : plain.slice(0, LONGEST - end.length) + end;
  return short === "" ? "fichier" : RESERVED.test(short) ? `_${short}` : short;
}

/** Safe paths for these paths, in their order: one that is safe already stays as it is, two never become one. */
export function safePaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const named = new Map<string, string>();
  for (const path of paths) {
    const safe = path.split("/").map(safeSegment).join("/");
    let name = safe;
    for (let number = 2; taken.has(twinKey(name)); number++) name = safe.replace(/(\.[^./]*)?$/, `-${number}$1`);
    taken.add(twinKey(name));
    named.set(path, name);
  }
  return named;
}
