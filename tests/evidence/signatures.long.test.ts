import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ESignature } from "../../src/evidence/evidence.ts";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";
import { aPdf } from "./signing/a-pdf.ts";
import { signedPdf } from "./signing/a-signed-pdf.ts";

const once = signedPdf(aPdf(), { signer: "Anne Martin" });
const twice = signedPdf(once, { signer: "Claire Vidal", scheme: "ecdsa", cades: true });
const stamped = signedPdf(twice, { signer: "Autorité", subFilter: "ETSI.RFC3161" });

const corpus = new URL("../../../shared/corpora/signed/", import.meta.url);
const others: readonly (readonly [string, Buffer])[] = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => name.endsWith(".pdf"))
      .map((name) => [name, readFileSync(new URL(name, corpus))] as const)
  : [];

const flipped = (pdf: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

/** Each signature's range, by its end: what lies before it and outside its own contents is signed. */
const rangesOf = (pdf: Buffer): { gap: number; after: number; end: number }[] =>
  [...pdf.toString("latin1").matchAll(/\/ByteRange\s*\[\s*0+\s+(\d+)\s+(\d+)\s+(\d+)/g)].map(
    ([, gap, after, rest]) => ({
      gap: Number(gap),
      after: Number(after),
      end: Number(after) + Number(rest),
    }),
  );

const intactIn = (signatures: readonly ESignature[]): number =>
  signatures.filter(({ integrity }) => integrity === "intact").length;

describe("a bit flipped in signed bytes", () => {
  const documents: readonly (readonly [string, Buffer])[] = [
    ["one signature", once],
    ["two signatures", twice],
    ["two signatures and a time stamp", stamped],
    ...others.filter(([, { length }]) => length < 60_000),
  ];

  it.each(documents)("never leaves the signature over them intact: %s", async (_name, pdf) => {
    const ranges = rangesOf(pdf);
    if (ranges.length === 0) return;
    const last = Math.max(...ranges.map(({ end }) => end));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: last - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const over = ranges.filter(({ gap, after, end }) => at < end && (at < gap || at >= after));
        const { signatures } = await signaturesOf(flipped(pdf, at, bit));
        expect(intactIn(signatures)).toBeLessThanOrEqual(ranges.length - over.length);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  // Only a signature that names its certificate binds it; the subject of any other is vouched for by an authority that is not asked.
  it("in the contents of a signature changes nothing that is said, or breaks it", async () => {
    const bound = signedPdf(aPdf(), { signer: "Anne Martin", subFilter: "ETSI.CAdES.detached", cades: true });
    const [{ gap, after } = { gap: 0, after: 1 }] = rangesOf(bound);
    const before = await signaturesOf(bound);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: gap, max: after - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const seen = await signaturesOf(flipped(bound, at, bit));
        if (seen.signatureVerdict === "intact") expect(seen.signatures).toEqual(before.signatures);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("a signed file cut short", () => {
  it.each([["signed twice", twice] as const, ...others])(
    "is answered, without what was cut: %s",
    async (_name, pdf) => {
      const ranges = rangesOf(pdf);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: pdf.length - 1 }), async (length) => {
          const { signatures } = await signaturesOf(pdf.subarray(0, length));
          expect(intactIn(signatures)).toBeLessThanOrEqual(ranges.filter(({ end }) => end <= length).length);
        }),
        { numRuns: 25, seed: 7 },
      );
    },
  );
});

describe("bytes of any kind", () => {
  it("are answered", async () => {
    const words = [
      "1 0 obj",
      "<<",
      ">>",
      "/ByteRange",
      "[",
      "]",
      "(",
      ")",
      "<",
      ">",
      "stream\n",
      "endstream",
      "endobj",
      "xref\n0 1\n",
      "trailer",
      "startxref\n9",
      "%%EOF",
      "/Type /Sig",
      "/Contents <00ff>",
      "/ObjStm",
      "9 0 R",
      "/Root 1 0 R",
      "/Prev 0",
      "/Size 3",
      "\0",
      "-1",
      "99999999999",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 60 }),
        async (parts) => {
          const { signatureVerdict } = await signaturesOf(Buffer.from(`%PDF-1.7\n/Sig ${parts.join(" ")}`, "latin1"));
          expect(signatureVerdict).not.toBe("intact");
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});
