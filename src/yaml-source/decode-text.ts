import { MAX_BYTES, type YamlProblem } from "./yaml-problem.ts";

/** Text of a file without its byte order mark, or why it is no text. */
export interface DecodedText {
  readonly text: string;
  readonly problem: YamlProblem | null;
}

const BYTE_ORDER_MARK = "\uFEFF";
// What YAML 1.2 does not admit (5.1): C0 but tab and line ends, DEL, C1 but NEL, lone surrogates, U+FFFE and U+FFFF.
// eslint cannot tell a refused character from a typing slip, so the class is built from numbers.
const refused = new RegExp(
  `[${[
    [0x00, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x7f, 0x84],
    [0x86, 0x9f],
    [0xfffe, 0xffff],
  ]
    .map((range) => range.map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("-"))
    .join("")}]`,
  "u",
);

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** UTF-8 alone: other encodings are recognised in order to be refused by name, never guessed. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) return refuse("too-large");
  if (isUtf16(bytes)) return refuse("utf16");
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const lossy = lenient.decode(bytes);
    return { text: lossy, problem: { code: "not-utf8", offset: Math.max(lossy.indexOf("\uFFFD"), 0), length: 1 } };
  }
  return checkCharacters(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}

/** Refuses the control characters that YAML does not admit, which terminals would obey. */
export function checkCharacters(text: string): DecodedText {
  const offset = text.search(refused);
  return { text, problem: offset === -1 ? null : { code: "control-character", offset, length: 1 } };
}

const refuse = (code: "too-large" | "utf16"): DecodedText => ({ text: "", problem: { code, offset: 0, length: 1 } });

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const alternating = (first === 0 && third === 0) || (second === 0 && fourth === 0);
  return marked || (alternating && bytes.length >= 4);
}
