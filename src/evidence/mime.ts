import { decodeText } from "./plain-text.ts";

/** A leaf of a message: its type, its text when it is text, its name when it is attached. */
export interface Part {
  readonly type: string;
  readonly text: string;
  readonly fileName: string | null;
  readonly content: Uint8Array;
}

export type Headers = ReadonlyMap<string, string>;

const MAX_DEPTH = 8;
const MAX_PARTS = 500;

/** The headers and the leaves of a message (RFC 5322, 2045 to 2047, 2231). Tolerant: what is malformed is text. */
export function partsOf(bytes: Uint8Array): { readonly headers: Headers; readonly parts: readonly Part[] } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/^\xEF\xBB\xBF/, "");
  const parts: Part[] = [];
  collect(source, parts, 0);
  return { headers: headersOf(source), parts };
}

function collect(source: string, parts: Part[], depth: number): void {
  if (depth > MAX_DEPTH || parts.length >= MAX_PARTS) return;
  const headers = headersOf(source);
  const body = source.slice(bodyStart(source));
  const contentType = headers.get("content-type") ?? "text/plain";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const boundary = parameter(contentType, "boundary");
  if (type.startsWith("multipart/") && boundary !== null) {
    for (const part of splitAt(body, boundary)) collect(part, parts, depth + 1);
    return;
  }
  const content = decodeBody(body, (headers.get("content-transfer-encoding") ?? "").trim().toLowerCase());
  const disposition = headers.get("content-disposition") ?? "";
  const named = parameter(disposition, "filename") ?? parameter(contentType, "name");
  const isAttached = /^\s*attachment/i.test(disposition) || (named !== null && !type.startsWith("text/"));
  parts.push({
    type,
    content,
    text: type.startsWith("text/") ? textOf(content, type, parameter(contentType, "charset")) : "",
    fileName: isAttached || type === "message/rfc822" ? decodeWords(named ?? type) : null,
  });
}

const bodyStart = (source: string): number => {
  const match = /\r?\n\r?\n/.exec(source);
  return match === null ? source.length : match.index + match[0].length;
};

/** Header fields by lower-case name, unfolded; the first of a name counts. */
export function headersOf(source: string): Headers {
  const headers = new Map<string, string>();
  const head = source.slice(0, bodyStart(source)).replace(/\r?\n[ \t]+/g, " ");
  for (const line of head.split(/\r?\n/)) {
    const match = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && !headers.has(name)) headers.set(name, match?.[2] ?? "");
  }
  return headers;
}

function parameter(header: string, name: string): string | null {
  const extended = new RegExp(`;\\s*${name}\\*=([\\w-]*)'[^']*'([^;\\s]+)`, "i").exec(header);
  if (extended !== null) return percentDecoded(extended[2] ?? "", extended[1] ?? "");
  const plain = new RegExp(`;\\s*${name}="?([^";]*)"?`, "i").exec(header);
  return plain?.[1]?.trim() ?? null;
}

function percentDecoded(source: string, charset: string): string {
  const bytes = Buffer.from(
    source.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
  return decodeCharset(bytes, charset);
}

/** The parts between boundary lines; the line end before a boundary belongs to it (RFC 2046, 5.1.1), not to the part's bytes. */
function splitAt(body: string, boundary: string): string[] {
  const text = `\n${body}`;
  const name = boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const marks = text.matchAll(new RegExp(`\\r?\\n--${name}(--)?[ \\t]*(?=\\r?\\n|$)`, "g"));
  const pieces: string[] = [];
  let start: number | null = null;
  for (const mark of marks) {
    if (start !== null) pieces.push(text.slice(start, mark.index));
    start = mark[1] === undefined ? mark.index + mark[0].length : null;
    if (start === null) break;
  }
  if (start !== null) pieces.push(text.slice(start));
  return pieces.map((piece) => piece.replace(/^\r?\n/, ""));
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ""), "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const joined = body.replace(/=[ \t]*\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
}

function textOf(content: Uint8Array, type: string, charset: string | null): string {
  const text = charset === null ? decodeText(content) : decodeCharset(content, charset);
  return type === "text/html" ? withoutTags(text) : text;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  apos: "'",
  eacute: "é",
  egrave: "è",
  agrave: "à",
};

const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#\d{1,6}|#x[0-9a-f]{1,6}|\w{2,8});/gi, (all, name: string) =>
      name.startsWith("#")
        ? String.fromCodePoint(Math.min(Number(name.slice(1).replace(/^x/i, "0x")), 0x10ffff))
        : (entities[name.toLowerCase()] ?? all),
    );

function decodeCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/** Encoded words of a header (RFC 2047): `=?utf-8?Q?Soci=C3=A9t=C3=A9?=`. Raw 8-bit headers are read as UTF-8 when they are. */
export function decodeWords(header: string): string {
  const words = /=\?([\w-]+)\?([BbQq])\?([^?]*)\?=(?:\s+(?==\?))?/g;
  if (!words.test(header)) return decodeText(Buffer.from(header, "latin1"));
  return header.replace(words, (_all, charset: string, encoding: string, text: string) =>
    decodeCharset(
      decodeBody(
        encoding.toUpperCase() === "B" ? text : text.replaceAll("_", " "),
        encoding.toUpperCase() === "B" ? "base64" : "quoted-printable",
      ),
      charset,
    ),
  );
}
