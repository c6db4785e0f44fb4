import type { Edit } from "../../case/edit-case.ts";
import type { KeyPath } from "../../place/place.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { YamlValue } from "../../yaml-source/yaml-node.ts";
import { isTree, type YamlTree } from "./list-identity.ts";

/** Words bound to a person: attestations, waivers, acceptances. They stand in these lists, or under this key. */
const wordLists = new Set(["attested", "waivers"]);
const WORD_KEY = "accepted";

/** Keys that only the copy which holds the word may write: they neither travel nor make a difference. */
const ownKeys = new Set(["confirmed", "receivedOn"]);

export const isWord = (path: KeyPath): boolean => {
  const last = path.at(-1);
  return last === WORD_KEY || (typeof last === "number" && wordLists.has(String(path.at(-2))));
};

const withoutOwn = (word: YamlTree): YamlTree =>
  Object.fromEntries(Object.entries(word).filter(([key, value]) => !ownKeys.has(key) && value !== null));

export const sameWord = (one: YamlTree, other: YamlTree): boolean =>
  JSON.stringify(sorted(withoutOwn(one))) === JSON.stringify(sorted(withoutOwn(other)));

const sorted = (tree: YamlTree): readonly (readonly [string, YamlValue])[] =>
  Object.entries(tree).sort(([one], [other]) => (one < other ? -1 : 1));

/** A word as it comes in: no confirmation with it, and marked where it claims to be the company's. `on` is null in a consultant's copy. */
const wordIn = (word: YamlTree, on: PlainDate | null): YamlTree => ({
  ...withoutOwn(word),
  ...(on !== null && word["role"] === "umbrella-company" ? { receivedOn: on } : {}),
});

/** A value as it comes in, its words marked, however deep they stand. */
export function valueIn(value: YamlValue, path: KeyPath, on: PlainDate | null): YamlValue {
  if (Array.isArray(value)) return value.map((item: YamlValue, index) => valueIn(item, [...path, index], on));
  if (!isTree(value)) return value;
  if (isWord(path)) return wordIn(value, on);
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, valueIn(child, [...path, key], on)]));
}

/** The same, as edits of a whole file that keep its comments. */
export function wordEdits(value: YamlValue, on: PlainDate | null, path: KeyPath = []): readonly Edit[] {
  if (Array.isArray(value)) return value.flatMap((item: YamlValue, index) => wordEdits(item, on, [...path, index]));
  if (!isTree(value)) return [];
  if (!isWord(path)) return Object.entries(value).flatMap(([key, child]) => wordEdits(child, on, [...path, key]));
  const isMarked = "receivedOn" in wordIn(value, on);
  return [
    ...[...ownKeys].filter((key) => (value[key] ?? null) !== null).map((key) => removed([...path, key])),
    ...(isMarked ? [{ op: "set" as const, path: [...path, "receivedOn"], value: on }] : []),
  ];
}

const removed = (path: KeyPath): Edit => ({ op: "remove", path });
