import type { Text } from "../../locale/text.ts";
import type { Seal } from "./read-seals.ts";

/** The set that the next seal follows: the one that no other follows yet; of several, the last by name. */
export function lastSeal(seals: readonly Seal[]): { readonly set: string; readonly seal: string } | null {
  const followed = new Set(seals.map(({ previous }) => previous?.seal));
  const ends = seals.flatMap(({ set, seal }) => (seal === null || followed.has(seal) ? [] : [{ set, seal }]));
  return ends.at(-1) ?? null;
}

/** Where the chain of seals does not hold: each seal names the digest of the one before, and only the first names none. */
export function brokenLinks(seals: readonly Seal[]): readonly Text[] {
  const known = new Map(seals.map(({ set, seal }) => [set, seal]));
  const first = seals.filter(({ previous }) => previous === null).map(({ set }) => set);
  const faults: Text[] = [];
  for (const { set, previous } of seals) {
    if (previous === null) continue;
    const found = known.get(previous.set);
    if (found === undefined) faults.push(gone(set, previous.set));
    else if (found !== previous.seal) faults.push(altered(set, previous.set));
  }
  if (first.length > 1) faults.push(unlinked(first));
  return faults;
}

const gone = (set: string, before: string): Text => ({
  fr: `${set}\u00a0: le sceau précédent, ${before}, n’est plus là`,
  en: `${set}: the seal before it, ${before}, is no longer there`,
});

const altered = (set: string, before: string): Text => ({
  fr: `${set}\u00a0: le sceau précédent, ${before}, n’est plus celui qui était là`,
  en: `${set}: the seal before it, ${before}, is not the one that was there`,
});

const unlinked = (sets: readonly string[]): Text => ({
  fr: `plusieurs sceaux ne suivent aucun autre\u00a0: ${sets.join(", ")}`,
  en: `several seals follow no other: ${sets.join(", ")}`,
});
