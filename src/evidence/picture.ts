import type { Reading } from "./reading.ts";
import { unreadable } from "./reading.ts";

/** A photo or a scan: what it shows cannot be told without looking. One whose end is missing is damaged. */
export function readPicture(bytes: Uint8Array, type: "jpeg" | "png" | "tiff"): Reading {
  const isWhole = type === "jpeg" ? hasJpegEnd(bytes) : type === "png" ? hasPngEnd(bytes) : bytes.length > 8;
  return isWhole ? { pages: 1 } : unreadable("damaged");
}

// Some cameras append data after the end marker, so it is looked for, not expected last.
const hasJpegEnd = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from([0xff, 0xd9]));

const hasPngEnd = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("IEND");
