import { deflateRawSync } from "node:zlib";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParcelRefused, parcelLimits } from "../../../src/handover/receive/parcel.ts";
import { NoParcel, readParcel } from "../../../src/handover/receive/read-parcel.ts";
import { sift } from "../../../src/handover/receive/sift.ts";
import { inMemory, zipParcel } from "../../../src/handover/receive/zip-parcel.ts";
import { scratch } from "../../cli/scratch.ts";
import { aZip, rawZip } from "./a-zip.ts";

const limits = parcelLimits(1024 * 1024 * 4);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What an archive answers: its files, or each name refused with its reason. */
async function answerTo(zip: Uint8Array): Promise<readonly string[] | Readonly<Record<string, string>>> {
  try {
    const files = sift(zipParcel(inMemory(zip), limits), limits);
    for (const { read } of files) await read();
    return files.map(({ path }) => path);
  } catch (error) {
    if (!(error instanceof ParcelRefused)) throw error;
    return Object.fromEntries(error.refused.map(({ name, why }) => [name, why.en]));
  }
}

describe("an archive that means well", () => {
  it("gives its files, stored or deflated, and leaves what systems leave beside them", async () => {
    const zip = aZip({
      "order/devis.pdf": "x".repeat(5000),
      "case.yaml": "schema: 1",
      "__MACOSX/._a": "",
      ".DS_Store": "",
    });
    expect(await answerTo(zip)).toEqual(["order/devis.pdf", "case.yaml"]);
  });

  it("may have folders, an old code page and a comment-free end", async () => {
    const name = Buffer.from([0x72, 0x65, 0x87, 0x75, 0x2e, 0x70, 0x64, 0x66]).toString("latin1");
    const zip = Buffer.from(rawZip([{ name: "dir/" }, { name: "re?u.pdf", flags: 0, content: bytesOf("a") }]));
    for (let at = zip.indexOf("re?u.pdf"); at >= 0; at = zip.indexOf("re?u.pdf", at)) zip.write(name, at, "latin1");
    expect(await answerTo(zip)).toEqual(["reçu.pdf"]);
  });
});

describe("names that lead elsewhere", () => {
  it.each([
    ["../evil.pdf", "out of the folder"],
    ["a/../../evil.pdf", "out of the folder"],
    ["/etc/passwd", "absolute"],
    ["C:/evil.pdf", "absolute"],
    ["C:evil.pdf", "absolute"],
    ["~/evil.pdf", "home"],
    ["~root/evil.pdf", "home"],
    ["a/~b.pdf", "home"],
    ["a\\..\\evil.pdf", "backslash"],
    ["%2e%2e/evil.pdf", "encoded"],
    ["a%2Fb.pdf", "encoded"],
    ["a\u0000b.pdf", "invisible"],
    ["a\nb.pdf", "invisible"],
    ["a\u202efdp.exe", "invisible"],
    ["./a.pdf", "out of the folder"],
    ["a//b.pdf", "out of the folder"],
    ["con", "Windows"],
    ["order/NUL.pdf", "Windows"],
    ["com1.txt", "Windows"],
    ["a.pdf:stream", "colon"],
    ["a.pdf.", "dot or a space"],
    ["a /b.pdf", "dot or a space"],
    [`${"a".repeat(300)}.pdf`, "too long"],
    ["a/".repeat(20) + "b.pdf", "too long"],
  ])("%j is refused by name", async (name, why) => {
    const answer = await answerTo(
      rawZip([
        { name: "good.pdf", content: bytesOf("a") },
        { name, content: bytesOf("b") },
      ]),
    );
    expect(Object.keys(answer)).toEqual([name]);
    expect(Object.values(answer).join()).toContain(why);
  });

  it.each([
    ["case", ["order/A.pdf", "order/a.pdf"]],
    ["normalisation", ["re\u0301.pdf", "r\u00e9.pdf"]],
    ["a folder", ["order", "order/a.pdf"]],
  ])("twins by %s are refused", async (_by, [one = "", other = ""]) => {
    const answer = await answerTo(rawZip([{ name: one }, { name: other }]));
    expect(Object.values(answer)).toEqual([expect.stringContaining("same name as another")]);
  });
});

describe("bombs and tricks", () => {
  const zeros = new Uint8Array(3 * 1024 * 1024);
  const packed = deflateRawSync(zeros);
  it.each([
    ["ratio", rawZip([{ name: "a", method: 8, content: packed, announced: { bytes: zeros.length } }]), "bomb"],
    ["one file", rawZip([{ name: "a", method: 8, content: packed, announced: { bytes: 2 ** 31 } }]), "too large"],
    ["lies below", rawZip([{ name: "a", method: 8, content: packed, announced: { bytes: 1000 } }]), "not what was"],
    [
      "lies above",
      rawZip([{ name: "a", method: 8, content: packed, announced: { bytes: 1024 * 600 } }]),
      "not what was",
    ],
    ["zip64", rawZip([{ name: "a", announced: { bytes: 0xffffffff } }]), "zip64"],
    ["zip64 count", rawZip([{ name: "a" }], { count: 0xffff }), "zip64"],
    ["count", rawZip([{ name: "a" }], { count: 3000 }), "at most 2000"],
    ["wrong count", rawZip([{ name: "a" }], { count: 2 }), "damaged"],
    [
      "same bytes",
      rawZip([
        { name: "a", content: bytesOf("x") },
        { name: "a", sameAs: 0, content: bytesOf("x") },
      ]),
      "same bytes",
    ],
    ["two names", rawZip([{ name: "a", localName: "b" }]), "two different names"],
    ["link", rawZip([{ name: "a", mode: 0o120777, content: bytesOf("/etc/passwd") }]), "it is a link"],
    ["device", rawZip([{ name: "a", mode: 0o020666 }]), "not a regular file"],
    ["password", rawZip([{ name: "a", flags: 0x801 }]), "password"],
    ["compression", rawZip([{ name: "a", method: 14 }]), "unknown compression"],
    ["folder with content", rawZip([{ name: "a/", content: bytesOf("x") }]), "folder that has content"],
    ["cut", aZip({ a: "hello" }).subarray(0, 60), "damaged"],
    ["something before", Buffer.concat([Buffer.from("#!/bin/sh\n"), aZip({ a: "hello" })]), "damaged"],
  ])("%s", async (_trick, zip, why) => {
    expect(Object.values(await answerTo(zip)).join()).toContain(why);
  });

  it("many files of a lawful size are too large together", async () => {
    const zip = rawZip(
      Array.from({ length: 200 }, (_, index) => ({
        name: `${index}`,
        method: 8,
        content: new Uint8Array(20_000),
        announced: { bytes: 3_000_000 },
      })),
    );
    expect(Object.values(await answerTo(zip))).toEqual(["too large in total"]);
  });
});

describe("any bytes", () => {
  it("are files or a refusal, never anything else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await answerTo(Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes]));
      }),
      { numRuns: 300 },
    );
  });

  it("with bits flipped in a true archive are its files, unchanged, or a refusal", async () => {
    const content = "facture ".repeat(400);
    const zip = aZip({ "invoices/f.pdf": content, "case.yaml": "schema: 1\n" });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(zip.length * 8 - 1), { minLength: 1, maxLength: 4 }), async (flips) => {
        const turned = Uint8Array.from(zip);
        for (const bit of flips) turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const read = await contentsOf(turned);
        for (const text of read) expect([content, "schema: 1\n"]).toContain(text);
      }),
      { numRuns: 500 },
    );
  });
});

async function contentsOf(zip: Uint8Array): Promise<readonly string[]> {
  try {
    const files = sift(zipParcel(inMemory(zip), limits), limits);
    return await Promise.all(files.map(async ({ read }) => new TextDecoder().decode(await read())));
  } catch (error) {
    if (error instanceof ParcelRefused) return [];
    throw error;
  }
}

describe("on disk", () => {
  it("a folder with a link is refused, and nothing was written", async () => {
    const dir = await scratch();
    await mkdir(join(dir, "sent"));
    await mkdir(join(dir, "out"));
    await writeFile(join(dir, "sent/a.pdf"), "a");
    await symlink("/etc/passwd", join(dir, "sent/b.pdf"));
    await expect(readParcel(join(dir, "sent"), join(dir, "out"), limits)).rejects.toMatchObject({
      refused: [{ name: "b.pdf", why: { en: "it is a link" } }],
    });
    expect(await readdir(join(dir, "out"))).toEqual([]);
  });

  it("attachments of an e-mail are taken, an archive among them unpacked, names made plain and unlike", async () => {
    const dir = await scratch();
    await mkdir(join(dir, "out"));
    const zip = Buffer.from(aZip({ "devis.pdf": "quote" })).toString("base64");
    await writeFile(
      join(dir, "mail.eml"),
      mail([
        ["application/zip", "papiers.zip", zip],
        ["application/pdf", "RE: facture?.pdf", Buffer.from("f1").toString("base64")],
        ["application/pdf", "devis.pdf", Buffer.from("other").toString("base64")],
      ]),
    );
    const files = await readParcel(join(dir, "mail.eml"), join(dir, "out"), limits);
    expect(files).toEqual(["devis.pdf", "RE- facture-.pdf", "devis-2.pdf"]);
    expect((await readdir(join(dir, "out"))).sort()).toEqual([...files].sort());
  });

  it("an attachment sent as plain text keeps its bytes, whatever the boundaries of the parts beside it", async () => {
    const dir = await scratch();
    await mkdir(join(dir, "out"));
    const attached = (name: string, text: string) =>
      `Content-Type: text/plain\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${text}`;
    await writeFile(
      join(dir, "mail.eml"),
      `From: a@x.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\npreamble\r\n--b\r\nContent-Type: multipart/mixed; boundary=b2\r\n\r\n--b2\r\n${attached("one.txt", "--b is no boundary here")}\r\n--b2--\r\n--b \r\n${attached("two.txt", "two\r\n")}\r\n--b--\r\n${attached("epilogue.txt", "")}`,
    );
    expect(await readParcel(join(dir, "mail.eml"), join(dir, "out"), limits)).toEqual(["one.txt", "two.txt"]);
    expect(await readFile(join(dir, "out/one.txt"), "utf8")).toBe("--b is no boundary here");
    expect(await readFile(join(dir, "out/two.txt"), "utf8")).toBe("two\r\n");
  });

  it("an attachment that leads elsewhere is refused", async () => {
    const dir = await scratch();
    await writeFile(join(dir, "mail.eml"), mail([["application/pdf", "../../x.pdf", "eA=="]]));
    await expect(readParcel(join(dir, "mail.eml"), join(dir, "out"), limits)).rejects.toBeInstanceOf(ParcelRefused);
  });

  it.each(["plain text", "", "%PDF-1.7"])("%j is no parcel", async (content) => {
    const dir = await scratch();
    await writeFile(join(dir, "x"), content);
    await expect(readParcel(join(dir, "x"), dir, limits)).rejects.toBeInstanceOf(NoParcel);
  });
});

const mail = (attachments: readonly (readonly [type: string, name: string, base64: string])[]): string =>
  [
    "From: Paul Durand <paul@x.example>",
    "To: contact@y.example",
    "Subject: Recours",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Bonjour",
    ...attachments.flatMap(([type, name, base64]) => [
      "--b",
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      base64,
    ]),
    "--b--",
    "",
  ].join("\r\n");
