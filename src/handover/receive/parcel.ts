import type { Text } from "../../locale/text.ts";

/** A file of what was sent, not opened yet. */
export interface ParcelEntry {
  /** As the sender wrote it, with `/`; nothing is held of it before `sift`. */
  readonly path: string;
  /** Size once unpacked. */
  readonly bytes: number;
  /** Throws a {@link ParcelRefused} when the content is not what was announced. */
  readonly read: () => Uint8Array | Promise<Uint8Array>;
}

/** A name of the parcel and why it is not taken. */
export interface Refused {
  readonly name: string;
  readonly why: Text;
}

/** What was sent, listed. */
export interface Parcel {
  readonly entries: readonly ParcelEntry[];
  readonly refused: readonly Refused[];
}

/** What one parcel may hold, so that a hostile one stops nothing. */
export interface ParcelLimits {
  readonly entries: number;
  /** Bytes of one file. */
  readonly entryBytes: number;
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number;
  /** How many times larger than its packed bytes a file may be. */
  readonly ratio: number;
}

const MEGABYTE = 1024 * 1024;

/** Wide enough for 300 exhibits of a scanner; `entryBytes` is that of every document (`dossier.yaml`, limits). */
export const parcelLimits = (entryBytes: number): ParcelLimits => ({
  entries: 2000,
  entryBytes,
  totalBytes: Math.max(500 * MEGABYTE, entryBytes),
  ratio: 200,
});

/** The parcel as a whole is not taken: what is wrong with each name, or with the parcel itself. */
export class ParcelRefused extends Error {
  override readonly name = "ParcelRefused";
  readonly refused: readonly Refused[];

  constructor(refused: readonly Refused[]) {
    super(refused.map(({ name, why }) => `${name}: ${why.en}`).join("\n"));
    this.refused = refused;
  }
}
