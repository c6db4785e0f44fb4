import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readCase } from "../../case/read-case.ts";
import { readEntry } from "../../case/read-entry.ts";
import { isOutlookMessage, sniff } from "../../evidence/sniff.ts";
import type { Text } from "../../locale/text.ts";
import { messageParcel } from "./message-parcel.ts";
import { ParcelRefused, type Parcel, type ParcelLimits, type Refused } from "./parcel.ts";
import { sift, tooLarge } from "./sift.ts";
import type { ByteSource } from "./zip-directory.ts";
import { zipParcel } from "./zip-parcel.ts";
import { writeStaged } from "./write-staged.ts";

/** What was sent is neither an archive, nor an e-mail, nor a folder; `text` says what to do. */
export class NoParcel extends Error {
  override readonly name = "NoParcel";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * Unpacks an archive, an e-mail or a folder into `dir`, and returns the paths of its files. Everything is checked before the first file is
 * written. Throws a {@link NoParcel} or a {@link ParcelRefused}; then what `dir` holds is to be thrown away.
 */
export async function readParcel(path: string, dir: string, limits: ParcelLimits): Promise<readonly string[]> {
  if (statSync(path).isDirectory()) return unpack(await folderParcel(path, limits), dir, limits);
  const file = openSync(path, "r");
  try {
    return await unpack(fileParcel(file, basename(path), limits), dir, limits);
  } finally {
    closeSync(file);
  }
}

async function unpack(parcel: Parcel, dir: string, limits: ParcelLimits): Promise<readonly string[]> {
  const entries = sift(parcel, limits);
  for (const { path, read } of entries) await writeStaged(dir, path, await read());
  return entries.map(({ path }) => path);
}

// Enough to tell what a file is; a word-processing document names its parts at the start.
const HEAD = 1024 * 1024;

function fileParcel(file: number, name: string, limits: ParcelLimits): Parcel {
  const stats = fstatSync(file);
  if (!stats.isFile()) throw new NoParcel(notOne);
  const source: ByteSource = { size: stats.size, at: (offset, length) => readAt(file, offset, length, stats.size) };
  const head = source.at(0, HEAD);
  const type = sniff(head);
  if (type === "zip") return zipParcel(source, limits);
  if (type === "eml") {
    if (stats.size > limits.totalBytes) throw new ParcelRefused([{ name, why: tooLarge }]);
    return messageParcel(readFileSync(file), name, limits);
  }
  throw new NoParcel(isOutlookMessage(head) ? outlook : type === "empty" ? empty : notOne);
}

const notOne: Text = {
  fr: "ce n’est ni une archive zip, ni un courriel (.eml), ni un répertoire. Pour un document seul\u00a0: dossier ajouter",
  en: "it is neither a zip archive, nor an e-mail (.eml), nor a folder. For a single document: dossier add",
};
const outlook: Text = {
  fr: "c’est un message Outlook (.msg). Dans Outlook, enregistrez-le au format .eml.",
  en: "it is an Outlook message (.msg). In Outlook, save it as .eml.",
};
const empty: Text = {
  fr: "ce fichier est vide. Demandez un nouvel envoi.",
  en: "this file is empty. Ask for it to be sent again.",
};

function readAt(file: number, offset: number, length: number, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(file, bytes, filled, bytes.length - filled, offset + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled === bytes.length ? bytes : bytes.subarray(0, filled);
}

const kinds = {
  link: { fr: "c’est un lien", en: "it is a link" },
  other: { fr: "ce n’est pas un fichier ordinaire", en: "it is not a regular file" },
} as const satisfies Record<string, Text>;

/** A folder as it stands; no link in it is followed. */
async function folderParcel(path: string, limits: ParcelLimits): Promise<Parcel> {
  const folder = await readCase(path);
  const listed = [...folder.entries.values()];
  return {
    entries: listed
      .filter(({ kind }) => kind === "file")
      .map((one) => ({
        path: one.path,
        bytes: one.bytes,
        read: async () => {
          const bytes = await readEntry(folder, one.path, limits.entryBytes);
          if (typeof bytes !== "string") return bytes;
          throw new ParcelRefused([{ name: one.path, why: { fr: "ne peut pas être lu", en: "cannot be read" } }]);
        },
      })),
    refused: listed.flatMap(({ kind, path: name }): readonly Refused[] =>
      kind === "link" || kind === "other" ? [{ name, why: kinds[kind] }] : [],
    ),
  };
}
