import type { PdfString } from "./pdf-value.ts";

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** The bytes that a string stands for. */
export const stringBytes = (value: PdfString): Uint8Array =>
  value.hexadecimal ? hexadecimalBytes(value) : literalBytes(value);

function hexadecimalBytes({ source, start, end }: PdfString): Uint8Array {
  const digits = Buffer.from(source.buffer, source.byteOffset + start + 1, end - start - 2)
    .toString("latin1")
    .replace(/[^0-9A-Fa-f]/g, "");
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
}

function literalBytes({ source, start, end }: PdfString): Uint8Array {
  const bytes: number[] = [];
  for (let at = start + 1; at < end - 1; at++) {
    const byte = source[at] ?? 0;
    if (byte !== 0x5c) {
      bytes.push(byte);
      continue;
    }
    const next = source[++at] ?? 0;
    if (next >= 0x30 && next <= 0x37) {
      let code = next - 0x30;
      for (let digits = 1; digits < 3 && isOctal(source[at + 1]); digits++)
        code = code * 8 + (source[++at] ?? 0) - 0x30;
      bytes.push(code & 0xff);
    } else if (next === 0x0d) {
      if (source[at + 1] === 0x0a) at++;
    } else if (next !== 0x0a) bytes.push(escapes.get(next) ?? next);
  }
  return Uint8Array.from(bytes);
}

const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x37;

/** A string as text: UTF-16 or UTF-8 by its mark, else Latin-1, which PDF's own encoding agrees with for names and dates. */
export function stringText(value: PdfString): string {
  const bytes = stringBytes(value);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  return Buffer.from(bytes).toString("latin1");
}
