import { dayOf, monthOf, weekdayOf, yearOf, type PlainDate } from "../time/plain-date.ts";

const FOLD = "\r\n ";
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
// No line break of a value ever starts a header of its own.
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();

/** A header whose value is free text, in encoded words when it is not ASCII (RFC 2047). */
export function textHeader(name: string, value: string): string {
  const text = oneLine(value);
  return isPlain(text) && !text.includes("=?")
    ? folded(`${name}: ${text}`)
    : `${name}: ${encodedWords(text, name.length + 2).join(FOLD)}`;
}

/** A header that holds one address, its name quoted or encoded. */
export function addressHeader(name: string, person: string | null, address: string): string {
  const plain = oneLine(address).replace(/[<>,;"\s]/g, "");
  const who = person === null ? "" : oneLine(person);
  if (who === "") return `${name}: ${plain}`;
  const shown = isPlain(who) ? `"${who.replace(/["\\]/g, "\\$&")}"` : encodedWords(who, name.length + 2).join(FOLD);
  return `${name}: ${shown}${FOLD}<${plain}>`;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Date: Mon, 23 Nov 2026 12:00:00 +0000`: noon, so that it is the same day wherever it is read. */
export const dateHeader = (on: PlainDate): string =>
  `Date: ${days[weekdayOf(on)] ?? ""}, ${dayOf(on)} ${months[monthOf(on) - 1] ?? ""} ${yearOf(on)} 12:00:00 +0000`;

const PIECE = 54;

/** A parameter such as a file's name, as RFC 2231 writes what is not ASCII or too long for one line. */
export function parameter(name: string, value: string): string {
  const text = oneLine(value);
  if (/^[\x20-\x7e]*$/.test(text) && !/["\\]/.test(text) && text.length <= PIECE) return `${name}="${text}"`;
  const characters = Array.from(Buffer.from(text, "utf8"), (byte) =>
    /[A-Za-z0-9_.-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  const pieces: string[] = [];
  let now = "";
  for (const character of characters) {
    if (now.length + character.length > PIECE) {
      pieces.push(now);
      now = "";
    }
    now += character;
  }
  pieces.push(now);
  const [only = ""] = pieces;
  if (pieces.length === 1) return `${name}*=utf-8''${only}`;
  return pieces.map((piece, index) => `${name}*${index}*=${index === 0 ? "utf-8''" : ""}${piece}`).join(`;${FOLD}`);
}

/** Encoded words of 75 characters at most, each of whole characters. */
function encodedWords(text: string, used: number): string[] {
  const words: string[] = [];
  let now = "";
  let room = 75 - used;
  const encoded = (part: string): string => `=?utf-8?B?${Buffer.from(part, "utf8").toString("base64")}?=`;
  for (const character of text) {
    if (now !== "" && encoded(now + character).length > room) {
      words.push(encoded(now));
      now = "";
      room = 75;
    }
    now += character;
  }
  return [...words, encoded(now)];
}

function folded(header: string): string {
  if (header.length <= 76) return header;
  const at = header.lastIndexOf(" ", 76);
  return at <= header.indexOf(": ") + 1 ? header : `${header.slice(0, at)}\r\n${folded(header.slice(at))}`;
}
