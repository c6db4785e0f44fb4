const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const ORIENTATION = 0x0112;

/** Quarter turns clockwise that show a photograph upright, from its EXIF block; mirrored ones (2, 4, 5, 7) come from no camera and stay. */
export function jpegOrientation(bytes: Uint8Array): 0 | 1 | 2 | 3 {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff;) {
      const marker = view.getUint8(at + 1);
      if (marker === START_OF_SCAN) return 0;
      const length = view.getUint16(at + 2);
      const isExif = marker === APP1 && view.getUint32(at + 4) === 0x45786966;
      if (isExif) return quartersFor(orientationIn(view, at + 10));
      at += 2 + length;
    }
  } catch (error) {
    // A block that ends before what it announces holds no orientation.
    if (!(error instanceof RangeError)) throw error;
  }
  return 0;
}

/** Quarter turns clockwise for an orientation, as EXIF and TIFF number them. */
export const quartersFor = (orientation: number): 0 | 1 | 2 | 3 =>
  orientation === 6 ? 1 : orientation === 3 ? 2 : orientation === 8 ? 3 : 0;

function orientationIn(view: DataView, start: number): number {
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) === ORIENTATION) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}
