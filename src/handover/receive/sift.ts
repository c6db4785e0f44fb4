import type { Text } from "../../locale/text.ts";
import { twinKey } from "../bag/bag-path.ts";
import { whyHostile } from "./hostile-name.ts";
import { ParcelRefused, type Parcel, type ParcelEntry, type ParcelLimits, type Refused } from "./parcel.ts";

/** What systems leave beside the files: neither taken nor worth a word. */
const litter = /(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini|\.git|\.dossier)(?:\/|$)|(?:^|\/)\._[^/]*$/i;

/**
 * The files of a parcel that may be written, or a {@link ParcelRefused} that names every one at fault: one hostile name makes the whole
 * parcel doubtful.
 */
export function sift(parcel: Parcel, limits: ParcelLimits): readonly ParcelEntry[] {
  const entries = parcel.entries.filter(({ path }) => !litter.test(path));
  const refused: readonly Refused[] = [
    ...parcel.refused,
    ...entries.flatMap(({ path }) => named(path, whyHostile(path))),
    ...twinsOf(entries),
    ...entries.flatMap(({ path, bytes }) => named(path, bytes > limits.entryBytes ? tooLarge : null)),
    ...tooMuch(entries, limits),
  ];
  if (refused.length > 0) throw new ParcelRefused(once(refused));
  return entries;
}

/** A name with two faults is told once, with the first. */
const once = (refused: readonly Refused[]): readonly Refused[] =>
  [...new Map(refused.toReversed().map((one) => [one.name, one])).values()].reverse();

const named = (name: string, why: Text | null): readonly Refused[] => (why === null ? [] : [{ name, why }]);

export const tooLarge: Text = {
  fr: "trop grand une fois décompressé",
  en: "too large once unpacked",
};

const twin: Text = {
  fr: "même nom qu’un autre, aux majuscules ou aux accents près",
  en: "same name as another, but for case or accents",
};

/** Two paths that one file system may take for the same, or a file where another needs a folder. */
function twinsOf(entries: readonly ParcelEntry[]): readonly Refused[] {
  const files = new Set<string>();
  const folders = new Set(entries.flatMap(({ path }) => foldersOf(twinKey(path))));
  return entries.flatMap(({ path }) => {
    const key = twinKey(path);
    const isTwin = files.has(key) || folders.has(key);
    files.add(key);
    return isTwin ? [{ name: path, why: twin }] : [];
  });
}

const foldersOf = (path: string): readonly string[] =>
  path
    .split("/")
    .slice(0, -1)
    .map((_segment, index, all) => all.slice(0, index + 1).join("/"));

function tooMuch(entries: readonly ParcelEntry[], limits: ParcelLimits): readonly Refused[] {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (entries.length > limits.entries)
    return [
      {
        name: String(entries.length),
        why: { fr: `fichiers, au plus ${limits.entries}`, en: `files, at most ${limits.entries}` },
      },
    ];
  if (total <= limits.totalBytes) return [];
  return [{ name: `${Math.ceil(total / 1e6)} Mo`, why: { fr: "trop grand au total", en: "too large in total" } }];
}
