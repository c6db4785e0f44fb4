import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { inspectBytes } from "../../src/evidence/inspect-bytes.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { aPdf } from "./signing/a-pdf.ts";

const inspect = (bytes: Uint8Array | string) => inspectBytes(Buffer.from(bytes), defaultLimits);
const typeOf = async (bytes: Uint8Array | string) => (await inspect(bytes)).type;

const docx = zipSync({
  "[Content_Types].xml": Buffer.from("<Types/>"),
  "word/document.xml": Buffer.from("<w:p><w:t>Bon pour accord</w:t></w:p>"),
});
const stored = zipSync({ "lisez-moi.txt": Buffer.from("x"), "contrat.docx": docx }, { level: 0 });

describe("an archive", () => {
  it.each<[string, Uint8Array, string]>([
    ["a document", docx, "docx"],
    ["one that stores a document", stored, "zip"],
    ["an empty one", zipSync({}), "zip"],
    ["a spreadsheet", zipSync({ "[Content_Types].xml": Buffer.from("<Types/>"), "xl/workbook.xml": docx }), "zip"],
    ["a document whose directory was cut off", docx.subarray(0, docx.length - 22), "docx"],
  ])("%s is what its own directory says", async (_what, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
  });
});

describe("a PDF header", () => {
  const message = "From: anne@acme.fr\r\nTo: paul@x.fr\r\nSubject: PDF\r\n\r\nIl commence par %PDF-1.4.";

  it.each<[string, Uint8Array | string, string]>([
    ["first", aPdf(), "pdf"],
    ["first, and nothing else", "%PDF-1.7\n", "pdf"],
    ["after a kilobyte of anything", Buffer.concat([Buffer.alloc(1000), aPdf()]), "pdf"],
    ["before an archive", Buffer.concat([aPdf(), docx]), "pdf"],
    ["named in a message", message, "eml"],
    ["named in a page", "<html><p>%PDF-1.7</p></html>", "text"],
  ])("%s", async (_where, bytes, type) => {
    expect(await typeOf(bytes)).toBe(type);
  });
});

describe("a message", () => {
  const lines = (...all: readonly string[]): string => [...all, "", "Bon pour accord"].join("\r\n");
  const from = "From: Anne Martin <anne@acme.fr>";

  it.each<[string, string]>([
    [
      "that tells first who authenticated it",
      lines("Authentication-Results: mx;", "  dkim=pass", from, "To: p@x.fr", "Date: x"),
    ],
    ["that tells first what wrote it", lines("User-Agent: Microsoft-MacOutlook", "Subject: ok", from, "To: p@x.fr")],
    ["out of a mailbox", lines("From anne@acme.fr Mon Nov 23 10:00:00 2026", from, "To: p@x.fr", "Subject: ok")],
    ["behind a mark of its encoding", `\uFEFF${lines(from, "To: p@x.fr")}`],
  ])("is one, and from whom it says: %s", async (_what, source) => {
    const { type, email, mentions } = await inspect(source);
    expect({ type, from: email?.from }).toEqual({ type: "eml", from: "anne@acme.fr" });
    expect(mentions).toHaveLength(1);
  });

  it("is nobody's where several stand in one file", async () => {
    const one = lines("From anne@acme.fr Mon Nov 23 10:00:00 2026", from, "To: p@x.fr", "Subject: ok");
    expect(await typeOf(`${one}\r\n\r\n${one.replaceAll("anne", "paul")}`)).toBe("text");
  });

  it.each(["titre: x\nfrom: a\nnote: b\n", "Une lettre.\nFrom: a\nTo: b\nSubject: c\nDate: d"])(
    "is not %j",
    async (text) => {
      expect(await typeOf(text)).toBe("text");
    },
  );

  it.each<[string, string | null]>([
    ["23 Nov 2026 10:00:00 GMT", "2026-11-23T10:00:00Z"],
    ["23 Nov 2026 22:00:00 EST", "2026-11-23T22:00:00-05:00"],
    ["23 Nov 2026 10:00:00 +0100 (CET)", "2026-11-23T10:00:00+01:00"],
    ["23 Nov 2026 10:00:00 XYZ", null],
    ["31 Feb 2026 10:00:00 +0000", null],
  ])("of %s is of %s", async (date, expected) => {
    expect((await inspect(lines(from, "To: p@x.fr", `Date: Mon, ${date}`))).email?.date).toBe(expected);
  });

  it("is read in HTML, numbers of letters included", async () => {
    const html = lines(from, "To: p@x.fr", "Content-Type: text/html").replace("Bon pour accord", "Lu et approuv&#xE9;");
    expect((await inspect(html)).mentions.map(({ kind }) => kind)).toEqual(["read-and-approved"]);
  });
});
