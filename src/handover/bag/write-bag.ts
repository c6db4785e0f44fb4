import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sealLabels } from "./bag-info.ts";

/** What a seal says of itself. */
export interface SealInfo {
  /** `recourse-2026-11-23`: the folder's name. */
  readonly set: string;
  readonly day: string;
  readonly caseId: string;
  readonly program: string;
  readonly previous: { readonly set: string; readonly seal: string } | null;
}

/** A file of a bag with what was counted when it was put there, or nothing yet. */
export interface BaggedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const CHUNK = 1 << 20;

/** The digest of a file, read piece by piece. */
export async function digestOfFile(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : 1);

/**
 * Makes a folder a BagIt bag (RFC 8493, version 1.0): `payload` stands under `data/`, `tags` anywhere else. Returns the seal: the digest of
 * the tag manifest, which through the manifests holds every byte of the set.
 */
export async function writeBag(
  dir: string,
  payload: readonly BaggedFile[],
  tags: readonly BaggedFile[],
  info: SealInfo,
): Promise<string> {
  const written = [
    ["bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"],
    ["bag-info.txt", bagInfo(payload, info)],
    ["manifest-sha256.txt", manifestOf(payload)],
  ] as const;
  const own: BaggedFile[] = [];
  for (const [path, text] of written) {
    await writeFile(join(dir, path), text, { flag: "wx" });
    own.push({ path, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") });
  }
  const tagManifest = manifestOf([...own, ...tags]);
  await writeFile(join(dir, "tagmanifest-sha256.txt"), tagManifest, { flag: "wx" });
  return createHash("sha256").update(tagManifest).digest("hex");
}

// RFC 8493, 2.1.3: line breaks and percent signs of a path are written as codes.
const manifestPath = (path: string): string =>
  path.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");

const manifestOf = (files: readonly BaggedFile[]): string =>
  [...files]
    .sort((one, other) => byCodeUnit(one.path, other.path))
    .map(({ path, sha256 }) => `${sha256}  ${manifestPath(path)}\n`)
    .join("");

const oneLine = (text: string): string => text.replace(/[\0-\x1f\x7f\u2028\u2029]+/g, " ").trim();

function bagInfo(payload: readonly BaggedFile[], { set, day, caseId, program, previous }: SealInfo): string {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = [
    ["Bag-Software-Agent", program],
    ["Bagging-Date", day],
    ["External-Identifier", oneLine(caseId)],
    ["Payload-Oxum", `${octets}.${payload.length}`],
    [sealLabels.set, set],
    ...(previous === null
      ? []
      : [
          [sealLabels.previousSet, previous.set],
          [sealLabels.previousSeal, previous.seal],
        ]),
  ];
  return lines.map(([label = "", value = ""]) => `${label}: ${value}\n`).join("");
}
