const END = "\r\n";
const WIDEST = 76;

/** A text as quoted-printable (RFC 2045, 6.7): lines of 76 characters at most, no byte above 126. */
export function quotedPrintable(text: string): string {
  return text.split(/\r?\n/).map(quotedLine).join(END);
}

function quotedLine(line: string): string {
  const lines: string[] = [];
  let now = "";
  const bytes = Buffer.from(line, "utf8");
  for (const [index, byte] of bytes.entries()) {
    const last = index === bytes.length - 1;
    const plain = (byte >= 33 && byte <= 126 && byte !== 61) || ((byte === 32 || byte === 9) && !last);
    const shown = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    // One place is kept for the « = » that says the line goes on.
    if (now.length + shown.length > WIDEST - 1) {
      lines.push(`${now}=`);
      now = "";
    }
    now += shown;
  }
  return [...lines, now].join(END);
}

/** Bytes as base64, in lines of 76 characters. */
export const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join(END);
