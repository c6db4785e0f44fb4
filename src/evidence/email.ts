import type { Email } from "./evidence.ts";
import { decodeWords, headersOf, type Part, partsOf } from "./mime.ts";
import { findMentions } from "./mentions.ts";
import type { Reading } from "./reading.ts";

/** An e-mail as saved: who wrote it decides whether it is evidence from the client. Its headers are not verified. */
export function readEmail(bytes: Uint8Array): Reading {
  const { headers, parts } = partsOf(bytes);
  const text = parts
    .filter(isBody)
    .map(({ text: body }) => body)
    .join("\n");
  const pageTexts = text.trim() === "" ? [] : [{ page: 1, text, mostlyImage: false }];
  return {
    email: emailOf(headers, parts),
    text: { characters: text.length, source: pageTexts.length === 0 ? "none" : "layer" },
    pageTexts,
    mentions: findMentions(pageTexts),
  };
}

const isBody = ({ fileName, type }: Part): boolean => fileName === null && type.startsWith("text/");

function emailOf(headers: ReturnType<typeof headersOf>, parts: readonly Part[]): Email {
  const from = mailboxes(headers.get("from") ?? "")[0] ?? null;
  return {
    from: from?.address ?? null,
    fromName: from?.name ?? null,
    to: mailboxes(headers.get("to") ?? "").map(({ address }) => address),
    date: dateOf(headers.get("date") ?? ""),
    subject: decodeWords(headers.get("subject") ?? "").trim() || null,
    attachments: parts.flatMap(({ fileName }) => fileName ?? []),
  };
}

interface Mailbox {
  readonly address: string;
  readonly name: string | null;
}

/** `"Martin, Anne" <anne@acme.example>, bob@x.example` → its mailboxes; what has no address is left out. */
function mailboxes(header: string): Mailbox[] {
  const unquoted = header.replace(/"((?:[^"\\]|\\.)*)"/g, (_all, name: string) => name.replaceAll(",", "\u0000"));
  return unquoted.split(",").flatMap((one) => {
    const match = /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(one) ?? /([^\s<>()]+@[^\s<>()]+)/.exec(one);
    if (match?.[1] === undefined) return [];
    const name = decodeWords(one.slice(0, match.index).replaceAll("\u0000", ",")).trim();
    return [{ address: match[1].toLowerCase(), name: name === "" ? null : name }];
  });
}

/** Zones by name, as old programs write them (RFC 5322, 4.3), and those of France. */
const zones: Readonly<Record<string, string>> = {
  ut: "+0000",
  utc: "+0000",
  gmt: "+0000",
  cet: "+0100",
  cest: "+0200",
  est: "-0500",
  edt: "-0400",
  cst: "-0600",
  cdt: "-0500",
  mst: "-0700",
  mdt: "-0600",
  pst: "-0800",
  pdt: "-0700",
};

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** RFC 5322 date → RFC 3339 in its own offset; null when it is not one or does not exist. */
function dateOf(header: string): string | null {
  const match = /(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]+)?/.exec(
    header,
  );
  if (match === null) return null;
  const [, day = "", name = "", year = "", hour = "", minute = "", second = "00", said = "+0000"] = match;
  const offset = /^[+-]/.test(said) ? said : zones[said.toLowerCase()];
  if (offset === undefined) return null;
  const month = months.indexOf(name.toLowerCase()) + 1;
  const zone = offset === "+0000" ? "Z" : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${written}Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== written ? null : `${written}${zone}`;
}
