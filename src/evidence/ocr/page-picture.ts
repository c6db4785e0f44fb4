/** The picture that makes a scanned page, in the order of the file: JPEG as it stands in the PDF. Without a tool that draws pages, it is all there is. */
export function jpegsIn(pdf: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const found: Uint8Array[] = [];
  for (let at = bytes.indexOf(START); at >= 0; at = bytes.indexOf(START, at + 1)) {
    const end = bytes.indexOf("endstream", at);
    const picture = bytes.subarray(at + STREAM, end < 0 ? bytes.length : end);
    if (picture.length > SMALLEST) found.push(picture);
  }
  return found;
}

const STREAM = "stream\n".length;
const START = Buffer.concat([Buffer.from("stream\n"), Buffer.from([0xff, 0xd8, 0xff])]);

// Smaller is a logo.
const SMALLEST = 20 * 1024;
