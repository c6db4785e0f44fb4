import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SignatureVerdict } from "../../src/evidence/evidence.ts";
import { signaturesOf } from "../../src/evidence/signature/signatures-of.ts";
import { aPdf, CONTENT, contentWith, updated } from "./signing/a-pdf.ts";
import { filled, preparedPdf, signedPdf, type SigningOfPdf } from "./signing/a-signed-pdf.ts";
import { aCms, pssParameters } from "./signing/a-cms.ts";
import { integer, nothing, oid, sequence, tlv } from "./signing/der.ts";

const anne = { signer: "Anne Martin" };
const sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"), nothing);

describe("a signature over the whole file", () => {
  it.each<[string, SigningOfPdf]>([
    ["RSA", anne],
    ["RSA with SHA-512", { ...anne, digest: "sha512" }],
    ["RSA-PSS", { ...anne, scheme: "pss" }],
    ["ECDSA", { ...anne, scheme: "ecdsa" }],
    ["ECDSA with SHA-384", { ...anne, scheme: "ecdsa", digest: "sha384" }],
    ["Ed25519", { ...anne, scheme: "ed25519", digest: "sha512" }],
    ["CAdES, its certificate named", { ...anne, subFilter: "ETSI.CAdES.detached", cades: true }],
    ["no signed attributes", { ...anne, attributes: false }],
    ["the certificate named by its key", { ...anne, named: "by-key" }],
  ])("%s is intact, under the name of its certificate", async (_name, signing) => {
    const seen = await signaturesOf(signedPdf(aPdf(), signing));
    expect(seen.signatureVerdict).toBe("intact");
    expect(seen.problems).toEqual([]);
    expect(seen.signatures).toMatchObject([
      { kind: "signature", signer: "Anne Martin", coversWholeFile: true, integrity: "intact", weak: false },
    ]);
  });

  it.each<[string, SigningOfPdf]>([
    ["SHA-1", { ...anne, digest: "sha1" }],
    ["adbe.pkcs7.sha1", { ...anne, subFilter: "adbe.pkcs7.sha1" }],
    ["adbe.x509.rsa_sha1", { ...anne, subFilter: "adbe.x509.rsa_sha1" }],
  ])("%s is intact, and said to be weak", async (_name, signing) => {
    const seen = await signaturesOf(signedPdf(aPdf(), signing));
    expect(seen.signatures).toMatchObject([{ signer: "Anne Martin", integrity: "intact", weak: true }]);
    expect(seen.problems.map(({ code }) => code)).toEqual(["weak-signature-algorithm"]);
  });

  it.each<[string, SigningOfPdf]>([
    ["an algorithm nobody knows", { ...anne, scheme: "unheard-of" }],
    ["MD5", { ...anne, digest: "md5" }],
    ["a key that anybody finds", { ...anne, scheme: "short-rsa" }],
    ["RSA-PSS that says nothing of itself that can be read", { ...anne, scheme: "pss", pss: nothing }],
    [
      "RSA-PSS with a trailer of no kind",
      { ...anne, scheme: "pss", pss: pssParameters(sha256, tlv(0xa3, integer(2))) },
    ],
    ["no certificate", { ...anne, certificate: "none" }],
    ["the certificate of somebody else", { ...anne, certificate: "somebody-else's" }],
    ["a kind of signature nobody knows", { ...anne, subFilter: "acme.secret" }],
  ])("%s cannot be checked", async (_name, signing) => {
    const seen = await signaturesOf(signedPdf(aPdf(), signing));
    expect(seen.signatureVerdict).toBe("unknown");
    expect(seen.signatures).toMatchObject([{ integrity: "unknown" }]);
  });

  it("a key on a curve that nobody knows cannot be checked, nor does it stop the reading", async () => {
    const text = signedPdf(aPdf(), { ...anne, scheme: "ecdsa" }).toString("latin1");
    const pdf = Buffer.from(text.replaceAll("06082a8648ce3d030107", "06082a8648ce3d030163"), "latin1");
    const seen = await signaturesOf(pdf);
    expect(seen.signatures).toMatchObject([{ signer: "Anne Martin", integrity: "unknown" }]);
  });

  it("two digests among what was signed are none", async () => {
    const moreDigests = [Buffer.alloc(32, 0xff)];
    expect((await signaturesOf(signedPdf(aPdf(), { ...anne, moreDigests }))).signatureVerdict).toBe("broken");
  });

  it("says the time the signer declared, else the one in the dictionary, else none", async () => {
    const times = async (signing: Partial<SigningOfPdf>) =>
      (await signaturesOf(signedPdf(aPdf(), { ...anne, ...signing }))).signatures[0]?.signedAt;
    expect(await times({ at: "2026-02-24T10:11:12Z" })).toBe("2026-02-24T10:11:12Z");
    expect(await times({ at: null, declared: "D:20260224003000+01'00'" })).toBe("2026-02-23T23:30:00Z");
    expect(await times({ at: null, declared: "hier" })).toBeNull();
  });

  it("reads a name with accents, and the field's own name", async () => {
    const seen = await signaturesOf(signedPdf(aPdf(), { signer: "Zoé Lefèvre-Œil", field: "Client" }));
    expect(seen.signatures).toMatchObject([{ signer: "Zoé Lefèvre-Œil", field: "Client" }]);
  });
});

describe("a file nobody signed", () => {
  const emptyField = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Client) /F 132 /Rect [0 0 0 0] /P 3 0 R >>";
  const withField = aPdf({
    catalog: "/AcroForm << /Fields [7 0 R] >>",
    page: "/Annots [7 0 R]",
    objects: { 7: emptyField },
  });

  it.each<[string, Buffer, SignatureVerdict]>([
    ["without a field", aPdf(), "unsigned"],
    ["with an empty field", withField, "unsigned"],
    ["with a place prepared", preparedPdf(aPdf(), {}), "placeholder"],
    ["with a time stamp alone", signedPdf(aPdf(), { ...anne, subFilter: "ETSI.RFC3161" }), "unsigned"],
    ["of other bytes", Buffer.from("%PDF-1.7 /Sig /ByteRange"), "unsigned"],
  ])("%s", async (_name, pdf, verdict) => {
    expect((await signaturesOf(pdf)).signatureVerdict).toBe(verdict);
  });

  it("is signed once its field is", async () => {
    const seen = await signaturesOf(signedPdf(withField, { ...anne, into: 7 }));
    expect(seen).toMatchObject({
      signatureVerdict: "intact",
      signatures: [{ field: "Client", signer: "Anne Martin" }],
    });
  });
});

describe("several signatures", () => {
  const once = signedPdf(aPdf(), { ...anne, at: "2026-02-24T10:00:00Z" });
  const twice = signedPdf(once, { signer: "Claire Vidal", at: "2026-02-27T10:00:00Z", scheme: "ecdsa" });

  it("leave each other intact, in the order in which they were made", async () => {
    const seen = await signaturesOf(signedPdf(twice, { ...anne, subFilter: "ETSI.RFC3161" }));
    expect(seen.signatureVerdict).toBe("intact");
    expect(seen.signatures).toMatchObject([
      { signer: "Anne Martin", kind: "signature", integrity: "intact", coversWholeFile: false },
      { signer: "Claire Vidal", kind: "signature", integrity: "intact", coversWholeFile: false },
      { kind: "timestamp", integrity: "intact", signedAt: "2026-02-25T08:00:00Z", coversWholeFile: true },
    ]);
  });

  it("are worth the worst of them", async () => {
    const wrong = filled(preparedPdf(once, {}), () =>
      aCms(Buffer.from("another document"), { signer: "Claire Vidal" }),
    );
    const seen = await signaturesOf(wrong);
    expect(seen.signatureVerdict).toBe("broken");
    expect(seen.signatures.map(({ integrity }) => integrity)).toEqual(["intact", "broken"]);
  });

  it("count a place still empty as nothing", async () => {
    expect((await signaturesOf(preparedPdf(once, {}))).signatureVerdict).toBe("intact");
  });
});

describe("a signature in a file that opens without a password, but is encrypted", () => {
  const trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 >>";
  const signed = signedPdf(aPdf({ trailer }), { ...anne, trailer });

  it.each([
    ["over the whole of it", signed],
    ["followed by a line end", Buffer.concat([signed, Buffer.from("\n")])],
  ])("%s is intact; the name of its field, which nobody deciphered, is not told", async (_what, pdf) => {
    const seen = await signaturesOf(pdf);
    expect(seen.signatureVerdict).toBe("intact");
    expect(seen.signatures).toMatchObject([{ field: null, signer: "Anne Martin", integrity: "intact" }]);
  });

  it("cannot be told from one that was changed later", async () => {
    const later = updated(signed, { [CONTENT]: contentWith("Devis D-2026-14 : 9 999,00") }, { trailer });
    expect((await signaturesOf(later)).signatures).toMatchObject([{ integrity: "unknown" }]);
  });

  it("is broken where its bytes were changed", async () => {
    const text = signed.toString("latin1").replace("8 400,00", "9 400,00");
    expect((await signaturesOf(Buffer.from(text, "latin1"))).signatureVerdict).toBe("broken");
  });
});

const corpus = new URL("../../../shared/corpora/signed/", import.meta.url);

interface Truth {
  readonly overall: keyof typeof words | "disputed";
  readonly also_accept?: readonly SignatureVerdict[];
  readonly tamper?: unknown;
  readonly signatures: readonly {
    readonly field: string;
    readonly integrity: string;
    readonly signer_cn: string;
    readonly signing_time_utc: string | null;
  }[];
}

const words = {
  unsigned: "unsigned",
  placeholder_never_signed: "placeholder",
  intact: "intact",
  intact_but_modified_after: "modified-after",
  broken: "broken",
} as const satisfies Record<string, SignatureVerdict>;

describe.skipIf(!existsSync(corpus))("signed documents of others", () => {
  const truths = existsSync(corpus)
    ? Object.entries(JSON.parse(readFileSync(new URL("truth.json", corpus), "utf8")) as Record<string, Truth>)
    : [];

  it.each(truths)("%s", async (name, { overall, also_accept = [], tamper, signatures }) => {
    const seen = await signaturesOf(readFileSync(new URL(name, corpus)));
    if (overall !== "disputed") expect([words[overall], ...also_accept]).toContain(seen.signatureVerdict);
    if (tamper !== undefined) expect(seen.signatureVerdict).not.toBe("intact");
    for (const { field, integrity, signer_cn, signing_time_utc } of signatures.filter(
      (one) => one.integrity === "intact",
    )) {
      const found = seen.signatures.find((one) => one.field === field);
      expect(found, field).toMatchObject({ signer: signer_cn });
      expect(found?.integrity, field).not.toBe(integrity === "intact" ? "broken" : "intact");
      if (signing_time_utc !== null) expect(found?.signedAt).toBe(signing_time_utc);
    }
  });
});
