import type { Reading } from "./reading.ts";
import { findMentions } from "./mentions.ts";

/** Text as one page, its encoding told by a byte order mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export const readText = (bytes: Uint8Array): Reading => onePage(decodeText(bytes));

/** A document without pages of its own: its text counts as one. */
export function onePage(text: string): Reading {
  const pageTexts = text.trim() === "" ? [] : [{ page: 1, text, mostlyImage: false }];
  return {
    text: { characters: text.length, source: pageTexts.length === 0 ? "none" : "layer" },
    pageTexts,
    mentions: findMentions(pageTexts),
  };
}
