/** The `index`-th of `count` parts of a run, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/5`; null when it is no such thing, or when the part lies outside. */
export function parseShard(source: string): Shard | null {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(source);
  const [index, count] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  return index >= 1 && index <= count ? { index, count } : null;
}

/** FNV-1a over UTF-16 units: small, and the same on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

/** Whether a case belongs to the part: by its path alone, so that a new case moves none of the others. */
export const isInShard = (path: string, { index, count }: Shard): boolean => hashOf(path) % count === index - 1;
