import type { Edit } from "../../case/edit-case.ts";
import type { KeyPath } from "../../place/place.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { YamlValue } from "../../yaml-source/yaml-node.ts";
import { identityIn, isTree, nameIn, type YamlTree } from "./list-identity.ts";
import { isWord, sameWord, valueIn } from "./received-words.ts";

/** Something that the copy received says, and the copy here does not say, or says otherwise. */
export interface Difference {
  /** Keys, with the name of an item instead of its rank: `invoices › WP-1 › dueOn`. */
  readonly place: string;
  /** null: nothing is said of it here. */
  readonly ours: YamlValue;
  readonly theirs: YamlValue;
  /** Makes the copy here say what was received. */
  readonly edit: Edit;
}

export interface Comparison {
  /** Said there, not here. */
  readonly added: readonly Difference[];
  /** Said otherwise on both sides: somebody chooses. */
  readonly conflicting: readonly Difference[];
}

/**
 * What names the copy itself, what only the company writes, and what follows the files: never taken over by a comparison. The company's
 * copy is the master.
 */
const untouched = new Set(["schema", "id", "responsible", "umbrellaCompany", "balance", "exhibits", "intake"]);

/** Holds a copy received against the copy here. What only stands here stays. `on`: see {@link valueIn}. Pure. */
export function compareCases(ours: YamlValue, theirs: YamlValue, on: PlainDate | null): Comparison {
  const found: Difference[] = [];
  const said = isTree(theirs) ? Object.entries(theirs).filter(([key]) => !untouched.has(key)) : [];
  compareTrees(isTree(ours) ? ours : {}, Object.fromEntries(said), { path: [], names: [], on, found });
  return {
    added: found.filter(({ ours: here }) => here === null),
    conflicting: found.filter(({ ours: here }) => here !== null),
  };
}

interface Walk {
  readonly path: KeyPath;
  readonly names: readonly string[];
  readonly on: PlainDate | null;
  readonly found: Difference[];
}

const below = (walk: Walk, key: string | number, name: string): Walk => ({
  ...walk,
  path: [...walk.path, key],
  names: [...walk.names, name],
});

function compareTrees(ours: YamlTree, theirs: YamlTree, walk: Walk): void {
  for (const [key, value] of Object.entries(theirs)) compare(ours[key] ?? null, value, below(walk, key, key));
}

function compare(ours: YamlValue, theirs: YamlValue, walk: Walk): void {
  if (saysNothing(theirs)) return;
  if (Array.isArray(theirs)) compareLists(Array.isArray(ours) ? ours : [], theirs, walk);
  else if (isTree(theirs) && isTree(ours) && !isWord(walk.path)) compareTrees(ours, theirs, walk);
  else if (!same(ours, theirs)) differ("set", saysNothing(ours) ? null : ours, theirs, walk);
}

function compareLists(ours: readonly YamlValue[], theirs: readonly YamlValue[], walk: Walk): void {
  const key = String(walk.path.at(-1));
  const identity = identityIn(key, [...ours, ...theirs]);
  if (identity === null) {
    if (!same(ours, theirs)) differ("set", ours.length === 0 ? null : ours, theirs, walk);
    return;
  }
  const here = ours.filter(isTree).map(identity);
  for (const item of theirs.filter(isTree)) {
    const at = here.indexOf(identity(item));
    if (at >= 0) compare(ours[at] ?? null, item, below(walk, at, nameIn(key, item)));
    else {
      const fresh = key === "journal" ? renumbered(item, [...ours, ...theirs], walk) : item;
      differ("append", null, fresh, { ...walk, names: [...walk.names, nameIn(key, fresh)] });
    }
  }
}

/** Another step under an id that is taken here gets one of its own. */
function renumbered(item: YamlTree, all: readonly YamlValue[], { found }: Walk): YamlTree {
  const stepsAdded = found.map(({ theirs }) => theirs);
  const isTaken = (id: string): boolean =>
    [...all.filter((one) => one !== item), ...stepsAdded].some((one) => isTree(one) && one["id"] === id);
  const id = typeof item["id"] === "string" ? item["id"] : "";
  if (!isTaken(id)) return item;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return { ...item, id: `${id}-${number}` };
}

function differ(op: "set" | "append", ours: YamlValue, theirs: YamlValue, { path, names, on, found }: Walk): void {
  const at = op === "append" ? [...path, 0] : path;
  found.push({ place: names.join(" › "), ours, theirs, edit: { op, path, value: valueIn(theirs, at, on) } });
}

const saysNothing = (value: YamlValue): boolean =>
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (isTree(value) && Object.values(value).every(saysNothing));

function same(one: YamlValue, other: YamlValue): boolean {
  if (isTree(one) && isTree(other)) return sameWord(one, other);
  return JSON.stringify(one) === JSON.stringify(other);
}
