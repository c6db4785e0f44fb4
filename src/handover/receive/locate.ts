import { safePaths } from "../exhibits/safe-name.ts";
import { whyHostile } from "./hostile-name.ts";

const CASE = /(?:^|\/)case\.yaml$/;

/** What a hand-over makes of a case, beside its documents: made anew from the case, so never taken in. */
const made =
  /(?:^|\/)(?:bundle\.pdf|statement\.pdf|note-interne\.pdf|exhibits\.csv|message(?:-\d+)?\.eml|bundle(?:-\d+)?\.zip|manifest\.json|bagit\.txt|bag-info\.txt|(?:tag)?manifest-[a-z0-9]+\.txt)$/;
/** Earlier hand-overs kept in the case, and saves in progress. */
const aside = /(?:^|\/)(?:handover\/|\.case\.yaml\.)/;

/** The folders of a parcel in which a `case.yaml` stands, the parcel's own top being "". What was handed over earlier is no case. */
export const caseRoots = (files: readonly string[]): readonly string[] =>
  files.filter((file) => CASE.test(file) && !aside.test(file)).map((file) => file.replace(CASE, ""));

/** The folder of a parcel that is a BagIt bag; null when there is none. */
export const bagRoot = (files: readonly string[]): string | null =>
  files.find((file) => /^(?:[^/]+\/)?bagit\.txt$/.test(file))?.replace(/\/?bagit\.txt$/, "") ?? null;

const within = (root: string, path: string): string => (root === "" ? path : `${root}/${path}`);

/** Where a document that the case names stands in the parcel: at its path, among the originals of a hand-over, or alone of its name there. */
export function fileInParcel(named: string, root: string, files: readonly string[]): string | null {
  // The case is as doubtful as the parcel: what it names is held to the same rule.
  if (whyHostile(named) !== null) return null;
  const known = new Set(files);
  const sent = [named, `originals/${named}`, `originals/${safePaths([named]).get(named) ?? named}`];
  const found = sent.map((path) => within(root, path)).find((path) => known.has(path));
  if (found !== undefined) return found;
  const name = named.split("/").at(-1) ?? named;
  const alike = files.filter((file) => file.startsWith(within(root, "originals/")) && file.endsWith(`/${name}`));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Files of the parcel that the case does not name and no hand-over makes, by the path they would have in the case. */
export function unnamedFiles(
  root: string,
  files: readonly string[],
  taken: ReadonlySet<string>,
): readonly { readonly from: string; readonly to: string }[] {
  return files
    .filter((file) => (root === "" || file.startsWith(`${root}/`)) && !taken.has(file))
    .map((from) => ({ from, to: (root === "" ? from : from.slice(root.length + 1)).replace(/^originals\//, "") }))
    .filter(({ from, to }) => to !== "case.yaml" && !made.test(from) && !aside.test(to));
}
