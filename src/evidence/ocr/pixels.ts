import type { DocumentType } from "../evidence.ts";

/** Width × height as a picture's header says them; null when it cannot be told. A picture of too many pixels is not handed to anybody. */
export function pixelsOf(bytes: Uint8Array, type: DocumentType): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (type === "png") return view.getUint32(16) * view.getUint32(20);
    if (type === "jpeg") return jpegPixels(view);
    return type === "tiff" ? tiffPixels(view) : null;
  } catch {
    // A header cut short.
    return null;
  }
}

/** The frame header (SOF0 to SOF15, but the tables DHT, JPG and DAC among their numbers). */
function jpegPixels(view: DataView): number | null {
  const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (isFrame(view.getUint8(at + 1))) return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return null;
}

const IMAGE_WIDTH = 256;
const IMAGE_LENGTH = 257;

function tiffPixels(view: DataView): number | null {
  const little = view.getUint8(0) === 0x49;
  const first = view.getUint32(4, little);
  const sides = new Map<number, number>();
  for (let entry = 0; entry < view.getUint16(first, little); entry++) {
    const at = first + 2 + entry * 12;
    const isShort = view.getUint16(at + 2, little) === 3;
    sides.set(view.getUint16(at, little), isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little));
  }
  const [width, height] = [sides.get(IMAGE_WIDTH), sides.get(IMAGE_LENGTH)];
  return width === undefined || height === undefined ? null : width * height;
}
