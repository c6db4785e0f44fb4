import { constants, inflateSync } from "node:zlib";
import { OVER_A_PAGE } from "./over-a-page.ts";

/** A PDF made cheap to read: same offsets, same text, but without the pixels of its pictures nor the streams that open into too much. */
export interface LightPdf {
  /** A copy that the reader may keep. */
  readonly bytes: Uint8Array;
  /** false: nothing in the file can paint a picture. */
  readonly mayPaint: boolean;
  /** false: nothing in the file can write over a page. */
  readonly mayWriteOver: boolean;
  /** A stream opened into more than is ever read: it was left out, and what its page says cannot be told. */
  readonly leftOut: boolean;
}

const MEGABYTE = 1024 * 1024;
const MAX_STREAM = 64 * MEGABYTE;
const MAX_TOTAL = 256 * MEGABYTE;

interface Stream {
  /** The dictionary's text and where it starts. */
  readonly dict: string;
  readonly dictAt: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where an image stands on a page is needed, never its pixels, and decoding them costs more than all the rest: each is told to the reader as a
 * few raw bytes. Every other deflated stream is opened here first, up to a bound, since the reader has none.
 */
export function lighten(bytes: Uint8Array): LightPdf {
  const copy = Buffer.from(bytes);
  let total = 0;
  let mayPaint = copy.includes("/Encrypt");
  let mayWriteOver = mayPaint || writesOver(copy);
  let leftOut = false;
  for (const stream of streamsOf(copy)) {
    if (/\/Subtype\s*\/Image\b/.test(stream.dict)) {
      mayPaint = true;
      withoutPixels(copy, stream);
      continue;
    }
    const opened = open(copy.subarray(stream.from, stream.to), stream.dict, MAX_TOTAL - total);
    if (opened === "too-much") {
      leftOut = true;
      blank(copy, stream);
    } else if (opened === null) mayPaint = mayWriteOver = true;
    else {
      total += opened.length;
      mayPaint ||= holdsInlineImage(opened);
      mayWriteOver ||= writesOver(opened);
    }
  }
  return { bytes: new Uint8Array(copy.buffer, copy.byteOffset, copy.length), mayPaint, mayWriteOver, leftOut };
}

const LONGEST_DICT = 64 * 1024;

/** Every stream whose dictionary stands in the clear, as all must but those of no object. */
function* streamsOf(bytes: Buffer): Generator<Stream> {
  let end = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", Math.max(at + 6, end))) {
    const next = bytes[at + 6];
    if (next !== 0x0d && next !== 0x0a) continue;
    const from = at + (next === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7);
    const before = bytes.toString("latin1", Math.max(end, at - LONGEST_DICT), at);
    const dictFrom = before.lastIndexOf("obj");
    const stop = bytes.indexOf("endstream", from);
    const to = stop < 0 ? bytes.length : stop;
    yield { dict: before.slice(dictFrom + 3), dictAt: at - before.length + dictFrom + 3, from, to };
    end = to + 9;
  }
}

/** An image of eight pixels by one, raw: the reader finds it where it is painted, and has nothing to decode. */
function withoutPixels(copy: Buffer, { dict, dictAt }: Stream): void {
  const side = (name: string, value: string, source: string): string =>
    source.replace(
      new RegExp(`(/${name}\\s+)(\\d+)(?!\\s+\\d+\\s+R)(?=\\D)`, "g"),
      (_all, key: string, digits: string) => `${key}${value.padEnd(digits.length)}`,
    );
  const raw = dict.replace(/\/[A-Z][A-Z0-9a-z]*Decode\b/g, (name) => `/X${name.slice(2)}`);
  copy.write(side("Width", "8", side("Height", "1", raw)), dictAt, "latin1");
}

/** The stream becomes spaces, which say nothing; a filter nobody knows leaves them as they are. */
function blank(copy: Buffer, { dict, dictAt, from, to }: Stream): void {
  copy.write(
    dict.replace(/\/(?:FlateDecode|Fl)\b/g, (name) => `/X${name.slice(2)}`),
    dictAt,
    "latin1",
  );
  copy.fill(0x20, from, to);
}

/** The default makes sixteen kilobytes of a stream of a few words, and of a large one thousands of pieces. */
const chunkFor = ({ length }: Buffer): number => Math.min(Math.max(4 * length, 1024), 256 * 1024);

// A stream that stops short says what it says so far.
const finishFlush = constants.Z_SYNC_FLUSH;

/** The bytes that a stream opens into; null when they cannot be told here: another filter, or a password. */
function open(data: Buffer, dict: string, left: number): Buffer | "too-much" | null {
  if (/#|\/Filter\s*\d/.test(dict)) return null;
  const filters = dict.match(/\/(?:[A-Z][A-Za-z0-9]*Decode|Fl|LZW|AHx|A85|RL|Crypt)\b/g) ?? [];
  const maxOutputLength = Math.max(1, Math.min(MAX_STREAM, left));
  let opened = data;
  for (const filter of filters) {
    if (filter !== "/FlateDecode" && filter !== "/Fl") return null;
    try {
      opened = inflateSync(opened, { maxOutputLength, finishFlush, chunkSize: chunkFor(opened) });
    } catch (error) {
      return error instanceof RangeError ? "too-much" : null;
    }
  }
  return opened;
}

const holdsInlineImage = (opened: Buffer): boolean =>
  opened.includes("BI") && /(?:^|\s)BI\s[\s\S]{0,2000}?\sID\s/.test(opened.toString("latin1"));

/** What `overPage` reads: finding each page's links, of which a long document has thousands, costs as much as its text. */
const writesOver = (opened: Buffer): boolean => OVER_A_PAGE.some((subtype) => opened.includes(`/${subtype}`));
