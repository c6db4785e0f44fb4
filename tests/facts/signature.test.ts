import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { deriveFacts } from "../../src/facts/derive-facts.ts";
import type { Basis } from "../../src/facts/facts.ts";
import { aCase, anEvidence, aScan, DIGEST, eSigned, files, OTHER_DIGEST } from "../a-case.ts";

const attest = (sha256: string, what: unknown = "signature") => [
  { what, party: "client", by: "Paul Durand", role: "consultant", on: "2026-03-01", sha256 },
];
const signedByClient = [{ party: "client", on: "2026-02-24", initialled: true, stamped: true }];

/** Signed by Anne Martin; what came later covers words, on pages that she had signed or not. */
const covered = (drawnOver: boolean, code = "signature-over-text"): Evidence => {
  const evidence = eSigned("Anne Martin", { problems: [{ code, message: { fr: code, en: code } }] });
  const signatures = evidence.signatures.map((one) => (drawnOver ? { ...one, drawnOver: true as const } : one));
  return { ...evidence, signatures };
};

interface Row {
  readonly name: string;
  readonly shows: Evidence | { absent: "absent" };
  readonly signatures?: unknown;
  readonly attested?: unknown;
  readonly basis: Basis;
  readonly companyOnly?: boolean;
}

/** "From papers to facts", the signature rows, from the top. */
const rows: readonly Row[] = [
  { name: "file absent", shows: { absent: "absent" }, basis: "unusable" },
  { name: "file empty", shows: anEvidence({ type: "empty", readable: false, reason: "empty" }), basis: "unusable" },
  { name: "file unreadable", shows: anEvidence({ readable: false, reason: "damaged" }), basis: "unusable" },
  { name: "a web page called .pdf", shows: anEvidence({ type: "text" }), basis: "unusable" },
  {
    name: "e-signature broken, whatever is attested",
    shows: eSigned("Anne Martin", { signatureVerdict: "broken" }),
    attested: attest(DIGEST),
    basis: "contradicted",
  },
  {
    name: "modified after signing, whatever is attested",
    shows: eSigned("Anne Martin", { signatureVerdict: "modified-after" }),
    attested: attest(DIGEST),
    basis: "contradicted",
  },
  { name: "intact, the name matches", shows: eSigned("Anne Martin"), basis: "observed" },
  { name: "intact, other case, accents and word order", shows: eSigned("MARTÍN anne"), basis: "observed" },
  { name: "intact, a later signature covers words that it signed", shows: covered(true), basis: "declared" },
  {
    name: "intact, a later signature covers words that it signed, attested",
    shows: covered(true),
    attested: attest(DIGEST),
    basis: "attested",
  },
  { name: "intact, the words were already covered", shows: covered(false), basis: "observed" },
  {
    name: "intact, a later signature stands on a picture",
    shows: covered(true, "signature-over-image"),
    basis: "observed",
  },
  { name: "attested for other bytes", shows: aScan(), attested: attest(OTHER_DIGEST), basis: "other-bytes" },
  { name: "intact under the platform's name", shows: eSigned("Yousign SAS"), basis: "declared" },
  {
    name: "intact under the platform's name, attested",
    shows: eSigned("Yousign SAS"),
    attested: attest(DIGEST),
    basis: "attested",
  },
  { name: "cannot be verified", shows: anEvidence({ signatureVerdict: "unknown" }), basis: "declared" },
  { name: "a scan", shows: aScan(), basis: "declared" },
  { name: "a scan, attested", shows: aScan(), attested: attest(DIGEST), basis: "attested" },
  {
    name: "a scan, only its initials attested",
    shows: aScan(),
    attested: attest(DIGEST, "initials"),
    basis: "declared",
  },
  { name: "born-digital, nothing signed", shows: anEvidence(), basis: "declared", companyOnly: true },
  {
    name: "born-digital, attested",
    shows: anEvidence(),
    attested: attest(DIGEST),
    basis: "attested",
    companyOnly: true,
  },
  {
    name: "not declared, an intact one that matches",
    shows: eSigned("Anne Martin"),
    signatures: [],
    basis: "proposed",
  },
  {
    name: "not declared, an intact one of somebody else",
    shows: eSigned("Zoé Petit"),
    signatures: [],
    basis: "undeclared",
  },
  { name: "not declared, a scan", shows: aScan(), signatures: [], basis: "undeclared" },
];

describe("the client's signature", () => {
  it.each(rows)(
    "$name → $basis",
    ({ shows, signatures = signedByClient, attested = [], basis, companyOnly = false }) => {
      const caseFile = aCase({ orders: [{ id: "D-1", kind: "quote", file: "order/devis.pdf", signatures, attested }] });
      const fact = deriveFacts(caseFile, files({ "order/devis.pdf": shows })).documents[0]?.signature("client");
      expect(fact).toMatchObject({ basis, companyOnly });
    },
  );

  it.each([
    [true, "declared"],
    [false, "observed"],
  ] as const)("bears the mention only where nothing came over its words (covered: %s)", (drawnOver, basis) => {
    const signatures = [{ party: "client", on: "2026-02-24", mention: "good-for-agreement" }];
    const caseFile = aCase({ orders: [{ id: "D-1", kind: "quote", file: "order/devis.pdf", signatures }] });
    const shows = {
      ...covered(drawnOver),
      mentions: [{ kind: "good-for-agreement" as const, page: 1, excerpt: "Bon pour accord" }],
    };
    const [document] = deriveFacts(caseFile, files({ "order/devis.pdf": shows })).documents;
    expect(document?.mention("good-for-agreement").basis).toBe(basis);
  });

  it("is no more told from what is drawn over a page of text than from a scan", () => {
    const caseFile = aCase({
      orders: [{ id: "D-1", kind: "quote", file: "order/devis.pdf", signatures: signedByClient }],
    });
    const drawn = anEvidence({ pageTexts: [{ page: 1, text: "Devis", mostlyImage: false, drawn: true }] });
    const fact = deriveFacts(caseFile, files({ "order/devis.pdf": drawn })).documents[0]?.signature("client");
    expect(fact).toMatchObject({ basis: "declared", companyOnly: false });
    expect(fact?.because.en).toContain("something is drawn on the page");
  });

  it("counts a photo as a scan", () => {
    const caseFile = aCase({
      orders: [{ id: "D-1", kind: "quote", file: "order/devis.jpg", signatures: signedByClient }],
    });
    const photo = anEvidence({ type: "jpeg", pages: null, pageTexts: [], signatureVerdict: null });
    const fact = deriveFacts(caseFile, files({ "order/devis.jpg": photo })).documents[0]?.signature("client");
    expect(fact).toMatchObject({ basis: "declared", companyOnly: false });
  });

  it("gives initials and stamp the same table", () => {
    const caseFile = aCase({
      orders: [
        {
          id: "D-1",
          kind: "quote",
          file: "order/devis.pdf",
          signatures: signedByClient,
          attested: attest(DIGEST, ["initials", "stamp"]),
        },
      ],
    });
    const document = deriveFacts(caseFile, files({ "order/devis.pdf": aScan() })).documents[0];
    expect(document?.initials("client").basis).toBe("attested");
    expect(document?.stamp("client").basis).toBe("attested");
    expect(document?.signature("client").basis).toBe("declared");
  });
});
