import { createHash } from "node:crypto";
import type { DocumentModel } from "../drafting/model.ts";
import type { AttachedFile } from "./attached-file.ts";
import { base64Lines, quotedPrintable } from "./mime-body.ts";
import { addressHeader, dateHeader, parameter, textHeader } from "./mime-header.ts";
import { htmlOfBlocks } from "./html.ts";
import { enclosuresText, textOfBlocks } from "./plain-text.ts";

const END = "\r\n";

const types: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  xml: "application/xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  txt: "text/plain",
  eml: "message/rfc822",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

// A message may not be transferred as base64 inside another (RFC 2046, 5.2.1): it goes as a file.
function typeOf(name: string): string {
  const type = types[name.split(".").pop()?.toLowerCase() ?? ""] ?? "application/octet-stream";
  return type === "message/rfc822" ? "application/octet-stream" : type;
}

/**
 * A draft that a mail program opens ready to be read and sent (`X-Unsent`), with its attachments. Its author's address is left to that
 * program when the case does not hold it. Same document and files, same bytes.
 */
export function renderEml(model: DocumentModel, files: readonly AttachedFile[]): Uint8Array {
  const text = [textOfBlocks(model.blocks, model.language), enclosuresText(model)]
    .filter((part) => part !== "")
    .join("\n\n");
  const html = `<!doctype html><html lang="${model.language}"><head><meta charset="utf-8"></head><body>\n${htmlOfBlocks(model)}\n</body></html>\n`;
  const seed = createHash("sha256").update(text).update(model.subject).digest("hex").slice(0, 24);
  const alternative = multipart("alternative", `=_alt_${seed}`, [
    leaf("text/plain; charset=utf-8", "quoted-printable", quotedPrintable(`${text}\n`)),
    leaf("text/html; charset=utf-8", "quoted-printable", quotedPrintable(html)),
  ]);
  const parts = files.map(({ name, bytes }) =>
    leaf(typeOf(name), "base64", base64Lines(bytes), [
      `Content-Disposition: attachment;${END} ${parameter("filename", name)}`,
    ]),
  );
  const body = parts.length === 0 ? alternative : multipart("mixed", `=_mix_${seed}`, [alternative, ...parts]);
  const from = model.email?.from ?? null;
  const headers = [
    "X-Unsent: 1",
    dateHeader(model.date),
    ...(from === null ? [] : [addressHeader("From", from.name, from.address)]),
    ...(model.email?.to == null ? [] : [addressHeader("To", null, model.email.to)]),
    textHeader("Subject", model.subject),
    `Content-Language: ${model.language}`,
    "MIME-Version: 1.0",
  ];
  return Buffer.from(headers.join(END) + END + body, "utf8");
}

const leaf = (type: string, encoding: string, body: string, more: readonly string[] = []): string =>
  [`Content-Type: ${type}`, ...more, `Content-Transfer-Encoding: ${encoding}`, "", body].join(END);

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    "",
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    "",
  ].join(END);
