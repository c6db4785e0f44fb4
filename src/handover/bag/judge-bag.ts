import type { Text } from "../../locale/text.ts";
import { twinKey } from "./bag-path.ts";
import type { BagDeclaration, Manifest } from "./parse-bag.ts";

/** A manifest with its algorithm, as found at the top of the bag. */
export interface NamedManifest extends Manifest {
  readonly name: string;
  readonly algorithm: string;
  readonly tags: boolean;
}

export interface BagVerdict {
  readonly valid: boolean;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly unlisted: readonly string[];
  readonly refused: readonly { readonly path: string; readonly why: Text }[];
  readonly warnings: readonly Text[];
}

/** What was measured on disk: paths of the payload, and the digest of each listed file by algorithm; null when it is absent. */
export interface Measured {
  readonly payload: readonly string[];
  readonly digest: (algorithm: string, path: string) => string | null;
  /** Links, devices and the like met on the way. */
  readonly refused: readonly { readonly path: string; readonly why: Text }[];
}

/** Holds what is on disk against the manifests (RFC 8493, 3). Pure. */
export function judgeBag(
  declaration: BagDeclaration,
  manifests: readonly NamedManifest[],
  fetch: Manifest,
  measured: Measured,
): BagVerdict {
  const changed = new Set<string>();
  const missing = new Set<string>();
  for (const { algorithm, entries } of manifests) {
    for (const { digest, path } of entries) {
      const found = measured.digest(algorithm, path);
      if (found === null) missing.add(path);
      else if (found !== digest) changed.add(path);
    }
  }
  const twins = twinsOf(manifests);
  const unlisted = unlistedOf(declaration, manifests, measured.payload);
  const refused = [
    ...manifests.flatMap((manifest) => manifest.refused),
    ...fetch.refused,
    ...measured.refused,
    // Listed twice is a warning until 0.97 and forbidden from 1.0 on.
    ...(declaration.major >= 1 ? twins : []).map((path) => ({ path, why: twinText })),
  ];
  return {
    valid: changed.size + missing.size + unlisted.length + refused.length === 0,
    changed: [...changed].sort(),
    missing: [...missing].sort(),
    unlisted,
    refused,
    warnings:
      declaration.major >= 1
        ? []
        : twins.map((path) => ({ fr: `${path}\u00a0: ${twinText.fr}`, en: `${path}: ${twinText.en}` })),
  };
}

const twinText: Text = { fr: "le même nom de fichier deux fois", en: "the same file name twice" };

function twinsOf(manifests: readonly NamedManifest[]): string[] {
  return manifests.flatMap(({ entries }) => {
    const seen = new Set<string>();
    return entries.flatMap(({ path }) => {
      const key = twinKey(path);
      if (seen.has(key)) return [path];
      seen.add(key);
      return [];
    });
  });
}

/** From 1.0 on every payload manifest lists every file; before, one of them is enough. */
function unlistedOf(
  declaration: BagDeclaration,
  manifests: readonly NamedManifest[],
  payload: readonly string[],
): string[] {
  const lists = manifests.filter(({ tags }) => !tags).map(({ entries }) => new Set(entries.map(({ path }) => path)));
  const isListed = (path: string): boolean =>
    declaration.major >= 1 ? lists.every((list) => list.has(path)) : lists.some((list) => list.has(path));
  return payload.filter((path) => !isListed(path));
}
