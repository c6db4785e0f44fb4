import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Text } from "../../locale/text.ts";
import { parseBagInfo, sealLabels, standsBeside } from "./bag-info.ts";
import { judgeBag, type BagVerdict, type NamedManifest } from "./judge-bag.ts";
import { BagError, decodeTagFile, parseDeclaration, parseFetch, parseManifest } from "./parse-bag.ts";

const MANIFEST = /^(tag)?manifest-([a-z0-9]+)\.txt$/;
const ALGORITHMS = new Set(["md5", "sha1", "sha256", "sha384", "sha512"]);
// A tag file longer than this lists more files than any hand-over; reading it whole would only waste memory.
const TAG_FILE_LIMIT = 64 * 1024 * 1024;

/** Verifies a BagIt folder, versions 0.93 to 1.0. Follows no link, fetches nothing. Throws a BagError when it is no bag or a damaged one. */
export async function readBag(dir: string): Promise<BagVerdict> {
  const names = await readdir(dir);
  if (!names.includes("bagit.txt")) {
    throw new BagError({
      fr: "ce dossier n’est pas scellé (bagit.txt absent)",
      en: "this folder is not sealed (no bagit.txt)",
    });
  }
  const declaration = parseDeclaration(await readTagFile(dir, "bagit.txt"));
  const manifests: NamedManifest[] = [];
  for (const name of names.sort()) {
    const [, tag, algorithm = ""] = MANIFEST.exec(name) ?? [];
    if (!ALGORITHMS.has(algorithm)) continue;
    const text = decodeTagFile(await readTagFile(dir, name), declaration);
    manifests.push({ ...parseManifest(text, name), name, algorithm, tags: tag !== undefined });
  }
  if (!manifests.some(({ tags }) => !tags)) {
    throw new BagError({ fr: "aucune liste d’empreintes (manifest)", en: "no manifest" });
  }
  const fetch = names.includes("fetch.txt")
    ? parseFetch(decodeTagFile(await readTagFile(dir, "fetch.txt"), declaration))
    : { entries: [], refused: [] };
  const { files, refused } = await listPayload(dir);
  const digests = await digestsOf(dir, manifests);
  const verdict = judgeBag(declaration, manifests, fetch, {
    payload: files,
    refused,
    digest: (algorithm, path) => digests.get(path)?.get(algorithm) ?? null,
  });
  const info = names.includes("bag-info.txt")
    ? parseBagInfo(decodeTagFile(await readTagFile(dir, "bag-info.txt"), declaration))
    : new Map<string, string>();
  return info.has(sealLabels.set.toLowerCase()) ? withStrayTags(verdict, await strayTags(dir, manifests)) : verdict;
}

/** In a set that this program sealed, what its tag manifest does not list was slipped in: BagIt alone allows any tag file (RFC 8493, 2.2.4). */
async function strayTags(dir: string, manifests: readonly NamedManifest[]): Promise<Payload> {
  const listed = new Set(manifests.flatMap(({ tags, entries }) => (tags ? entries.map(({ path }) => path) : [])));
  const found = await listFiles(dir, "", (path) => path === "data");
  const isOwn = (path: string): boolean =>
    listed.has(path) || standsBeside(path) || /^tagmanifest-[a-z0-9]+\.txt$/.test(path);
  return { files: found.files.filter((path) => !isOwn(path)), refused: found.refused };
}

function withStrayTags(verdict: BagVerdict, { files, refused }: Payload): BagVerdict {
  return {
    ...verdict,
    valid: verdict.valid && files.length + refused.length === 0,
    unlisted: [...verdict.unlisted, ...files],
    refused: [...verdict.refused, ...refused],
  };
}

async function readTagFile(dir: string, name: string): Promise<Uint8Array> {
  const path = join(dir, name);
  const stats = await lstat(path);
  if (!stats.isFile() || stats.size > TAG_FILE_LIMIT) {
    throw new BagError({ fr: `${name} n’est pas un fichier lisible`, en: `${name} is not a readable file` });
  }
  return readFile(path);
}

interface Payload {
  readonly files: string[];
  readonly refused: { readonly path: string; readonly why: Text }[];
}

async function listPayload(dir: string): Promise<Payload> {
  const stats = await lstat(join(dir, "data")).catch(() => null);
  if (stats?.isDirectory() !== true)
    throw new BagError({ fr: "le dossier data est absent", en: "there is no data folder" });
  return listFiles(dir, "data/", () => false);
}

async function listFiles(dir: string, prefix: string, skipped: (path: string) => boolean): Promise<Payload> {
  const found: Payload = { files: [], refused: [] };
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(join(dir, at), { withFileTypes: true })) {
      const path = `${at}${entry.name}`;
      if (skipped(path)) continue;
      if (entry.isDirectory()) await walk(`${path}/`);
      else if (entry.isFile()) found.files.push(path);
      else found.refused.push({ path, why: { fr: "ce n’est pas un fichier ordinaire", en: "not a regular file" } });
    }
  };
  await walk(prefix);
  found.files.sort();
  return found;
}

/** Each listed file read once, all its algorithms at a time; a path through a link is treated as absent. */
async function digestsOf(dir: string, manifests: readonly NamedManifest[]): Promise<Map<string, Map<string, string>>> {
  const wanted = new Map<string, Set<string>>();
  for (const { algorithm, entries } of manifests) {
    for (const { path } of entries) wanted.set(path, (wanted.get(path) ?? new Set()).add(algorithm));
  }
  const digests = new Map<string, Map<string, string>>();
  for (const [path, algorithms] of wanted) {
    if (await isPlainFile(dir, path)) digests.set(path, await digestFile(join(dir, path), algorithms));
  }
  return digests;
}

async function isPlainFile(dir: string, path: string): Promise<boolean> {
  const parts = path.split("/");
  for (let length = 1; length <= parts.length; length++) {
    const stats = await lstat(join(dir, ...parts.slice(0, length))).catch(() => null);
    if (stats === null || stats.isSymbolicLink()) return false;
    if (length === parts.length) return stats.isFile();
  }
  return false;
}

async function digestFile(path: string, algorithms: ReadonlySet<string>): Promise<Map<string, string>> {
  const hashes = [...algorithms].map((algorithm) => [algorithm, createHash(algorithm)] as const);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) for (const [, hash] of hashes) hash.update(chunk);
  });
  return new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
}
