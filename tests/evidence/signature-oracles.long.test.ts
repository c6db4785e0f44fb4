import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";
import { aPdf, CONTENT, contentWith, updated } from "./signing/a-pdf.ts";
import { signedPdf, type SigningOfPdf } from "./signing/a-signed-pdf.ts";

const isThere = (command: string): boolean => spawnSync("which", [command]).status === 0;
const required = process.env["CI"] !== undefined;

const anne: SigningOfPdf = { signer: "Anne Martin", at: "2026-02-24T10:11:12Z" };
const once = signedPdf(aPdf(), anne);

function oneBitFlipped(pdf: Buffer): Buffer {
  const flipped = Buffer.from(pdf);
  const at = flipped.indexOf("8 400,00");
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}

/** Documents with what other programs must say of their first signature: does it hold, and is it over the whole file? */
const documents: readonly (readonly [string, Buffer, { readonly holds: boolean; readonly whole: boolean }])[] = [
  ["RSA", once, { holds: true, whole: true }],
  ["RSA with SHA-512", signedPdf(aPdf(), { ...anne, digest: "sha512" }), { holds: true, whole: true }],
  ["RSA-PSS", signedPdf(aPdf(), { ...anne, scheme: "pss" }), { holds: true, whole: true }],
  ["ECDSA", signedPdf(aPdf(), { ...anne, scheme: "ecdsa" }), { holds: true, whole: true }],
  [
    "CAdES",
    signedPdf(aPdf(), { ...anne, cades: true, subFilter: "ETSI.CAdES.detached" }),
    { holds: true, whole: true },
  ],
  ["without attributes", signedPdf(aPdf(), { ...anne, attributes: false }), { holds: true, whole: true }],
  ["named by its key", signedPdf(aPdf(), { ...anne, named: "by-key" }), { holds: true, whole: true }],
  ["one bit flipped", oneBitFlipped(once), { holds: false, whole: true }],
  ["changed since", updated(once, { [CONTENT]: contentWith("9 999,00") }), { holds: true, whole: false }],
  ["signed twice", signedPdf(once, { ...anne, signer: "Claire Vidal" }), { holds: true, whole: false }],
];

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "dossier-signatures-"));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const written = (pdf: Buffer): string => {
  const path = join(dir, "signed.pdf");
  writeFileSync(path, pdf);
  return path;
};

async function firstOf(pdf: Buffer) {
  const [first] = (await signaturesOf(pdf)).signatures;
  return { holds: first?.integrity !== "broken", whole: first?.coversWholeFile, signer: first?.signer };
}

describe.skipIf(!required && !(isThere("pdfsig") && isThere("certutil")))("pdfsig says the same", () => {
  beforeAll(() => {
    execFileSync("certutil", ["-N", "--empty-password", "-d", dir]);
  });

  // It does not look a certificate up by its key.
  const its = documents.filter(([what]) => what !== "named by its key");

  it.each(its)("%s", async (_what, pdf, { holds, whole }) => {
    const { stdout } = spawnSync("pdfsig", ["-nssdir", dir, "-nocert", written(pdf)], { encoding: "utf8" });
    // It tells the fields in the order of the form, which is not that of signing.
    const first = stdout.split(/(?=Signature #)/).find((part) => part.includes("Common Name: Anne Martin")) ?? "";
    expect(first.includes("Signature Validation: Signature is Valid."), stdout).toBe(holds);
    expect(first.includes("Total document signed")).toBe(whole);
    expect(await firstOf(pdf)).toEqual({ holds, whole, signer: "Anne Martin" });
  });
});

describe.skipIf(!required && !isThere("openssl"))("openssl says the same", () => {
  it.each(documents)("%s", async (_what, pdf, { holds }) => {
    const [, , gap = "", after = "", rest = ""] =
      /\/ByteRange \[(0) (\d+) (\d+) (\d+)/.exec(pdf.toString("latin1")) ?? [];
    const [start, end] = [Number(gap), Number(after)];
    const data = join(dir, "data");
    writeFileSync(data, Buffer.concat([pdf.subarray(0, start), pdf.subarray(end, end + Number(rest))]));
    const container = join(dir, "container");
    writeFileSync(container, Buffer.from(pdf.subarray(start + 1, end - 1).toString("latin1"), "hex"));
    const line = `cms -verify -inform DER -in ${container} -content ${data} -binary -noverify -out ${join(dir, "out")}`;
    const { status, stderr } = spawnSync("openssl", line.split(" "), { encoding: "utf8" });
    expect(status === 0, stderr).toBe(holds);
    expect((await firstOf(pdf)).holds).toBe(holds);
  });
});

describe.skipIf(!required && !isThere("qpdf"))("qpdf finds the documents sound", () => {
  it.each(documents)("%s", (_what, pdf) => {
    const { status, stdout, stderr } = spawnSync("qpdf", ["--check", written(pdf)], { encoding: "utf8" });
    expect(status, stdout + stderr).toBe(0);
  });
});
