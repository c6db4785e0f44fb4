import { crc32, inflateRawSync } from "node:zlib";
import { ParcelRefused, type Parcel, type ParcelLimits } from "./parcel.ts";
import { readZipDirectory, type ByteSource, type ZipRecord } from "./zip-directory.ts";

/** The files of a ZIP archive. Each is inflated when read, never beyond the size it announces. */
export function zipParcel(source: ByteSource, limits: ParcelLimits): Parcel {
  const { records, refused } = readZipDirectory(source, limits);
  return {
    entries: records.map((record) => ({
      path: record.path,
      bytes: record.bytes,
      read: () => contentOf(record, source),
    })),
    refused,
  };
}

function contentOf(record: ZipRecord, source: ByteSource): Uint8Array {
  const packed = source.at(record.start, record.packed);
  const bytes = record.method === "stored" ? packed : inflated(packed, record);
  if (bytes?.length !== record.bytes || crc32(bytes) !== record.crc) {
    throw new ParcelRefused([
      {
        name: record.path,
        why: { fr: "son contenu n’est pas celui annoncé", en: "its content is not what was announced" },
      },
    ]);
  }
  return bytes;
}

function inflated(packed: Uint8Array, { bytes }: ZipRecord): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(bytes, 1) });
  } catch {
    return null;
  }
}

/** An archive that is already in memory. */
export const inMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  at: (offset, length) => bytes.subarray(offset, offset + length),
});
