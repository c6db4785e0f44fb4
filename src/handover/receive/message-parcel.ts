import { partsOf, type Part } from "../../evidence/mime.ts";
import { sniff } from "../../evidence/sniff.ts";
import { twinKey } from "../bag/bag-path.ts";
import { ParcelRefused, type Parcel, type ParcelEntry, type ParcelLimits } from "./parcel.ts";
import { inMemory, zipParcel } from "./zip-parcel.ts";

/**
 * What an e-mail carries: its attachments, an archive among them unpacked. Without any, the e-mail is itself the document, under `name`.
 * Throws a {@link ParcelRefused}.
 */
export function messageParcel(bytes: Uint8Array, name: string, limits: ParcelLimits): Parcel {
  const attached = partsOf(bytes).parts.filter(({ fileName }) => fileName !== null);
  if (attached.length >= MOST_PARTS) throw tooManyParts;
  if (attached.length === 0) return { entries: [entry(name, bytes)], refused: [] };
  const parcels = attached.map((part) =>
    sniff(part.content) === "zip"
      ? zipParcel(inMemory(part.content), limits)
      : { entries: [entry(nameOf(part), part.content)], refused: [] },
  );
  return {
    entries: numbered(parcels.flatMap(({ entries }) => entries)),
    refused: parcels.flatMap(({ refused }) => refused),
  };
}

// Where the reader of messages stops: past it, attachments would be lost without a word.
const MOST_PARTS = 500;

const tooManyParts = new ParcelRefused([
  { name: "e-mail", why: { fr: "trop de pièces jointes (500 au plus)", en: "too many attachments (500 at most)" } },
]);

const entry = (path: string, bytes: Uint8Array): ParcelEntry => ({ path, bytes: bytes.length, read: () => bytes });

/** The name of an attachment is a label: what a file system would choke on is replaced, what leads elsewhere is left to be refused. */
function nameOf({ fileName, type }: Part): string {
  if (type === "message/rfc822" && (fileName === null || fileName === type)) return "message.eml";
  const name = fileName ?? "";
  if (/^[A-Za-z]:[\\/]/.test(name)) return name;
  const plain = name.replace(/[:<>"|?*]+/g, "-").replace(/[. ]+$/, "");
  return type === "message/rfc822" && !/\.eml$/i.test(plain) ? `${plain}.eml` : plain;
}

/** Two attachments often bear the same name (`image001.png`): unlike the files of an archive, that is no trick. */
function numbered(entries: readonly ParcelEntry[]): readonly ParcelEntry[] {
  const used = new Set<string>();
  return entries.map((one) => {
    let { path } = one;
    for (let number = 2; used.has(twinKey(path)); number++) path = one.path.replace(/(\.[^./]*)?$/, `-${number}$1`);
    used.add(twinKey(path));
    return { ...one, path };
  });
}
