import type { CaseFile } from "../src/case/case-file.ts";
import { caseSchema } from "../src/case/schema/case.ts";
import type { AbsentReason, EInvoice, Evidence, EvidenceByPath } from "../src/evidence/evidence.ts";

/** A case as `case.yaml` would give it: only what a test speaks of. */
export const aCase = (values: Record<string, unknown> = {}): CaseFile =>
  caseSchema.parse({
    schema: 1,
    id: "acme",
    umbrellaCompany: { name: "webportage", siren: "483180808", representative: { name: "Claire Vidal" } },
    consultant: { name: "Paul Durand", email: "paul@durand.example" },
    ...values,
    client: {
      name: "ACME Industrie SAS",
      siren: "732829320",
      contact: { email: "anne@acme.example" },
      signatories: [{ name: "Anne Martin" }],
      ...(values["client"] as object | undefined),
    },
  });

export const DIGEST = "a".repeat(64);
export const OTHER_DIGEST = "b".repeat(64);

/** Keys of an entry, as `case.yaml` writes them. */
export type Values = Record<string, unknown>;

/** A consultant's word on bytes of that digest. */
export const attested = (what: string | string[], party: string | null = "client", role = "consultant") => ({
  what,
  party,
  by: "Paul Durand",
  role,
  on: "2026-06-05",
  sha256: DIGEST,
});

/** An invoice of 120.00, due on 3 June 2026. */
export const anInvoice = (changes: Values = {}): Values => ({
  number: "F-1",
  kind: "invoice",
  file: "f.pdf",
  issuer: "umbrella-company",
  issuedOn: "2026-05-04",
  dueOn: "2026-06-03",
  net: "100.00",
  gross: "120.00",
  ...changes,
});

/** What a document shows: a readable one-page PDF of text, unless told otherwise. */
export const anEvidence = (changes: Partial<Evidence> = {}): Evidence => ({
  bytes: 1000,
  sha256: DIGEST,
  type: "pdf",
  readable: true,
  reason: null,
  pages: 1,
  text: { characters: 100, source: "layer" },
  pageTexts: [{ page: 1, text: "Devis D-2026-14", mostlyImage: false }],
  mentions: [],
  einvoice: null,
  signatures: [],
  signatureVerdict: "unsigned",
  email: null,
  firstRevisionSha256: null,
  problems: [],
  ...changes,
});

/** An e-invoice that holds nothing but what a test speaks of. */
export const anEInvoice = (changes: Partial<EInvoice> = {}): EInvoice => ({
  syntax: "cii",
  profile: "EN16931",
  attachment: "factur-x.xml",
  typeCode: "380",
  number: null,
  issuedOn: null,
  dueOn: null,
  dueDates: [],
  currency: "EUR",
  net: null,
  tax: null,
  gross: null,
  due: null,
  orderReference: null,
  contractReference: null,
  paymentTerms: null,
  notes: [],
  seller: { name: null, siren: null, vatNumber: null },
  buyer: { name: null, siren: null, vatNumber: null },
  problems: [],
  ...changes,
});

/** A scan: no text, one image over the whole page. */
export const aScan = (changes: Partial<Evidence> = {}): Evidence =>
  anEvidence({
    text: { characters: 0, source: "none" },
    pageTexts: [{ page: 1, text: "", mostlyImage: true }],
    ...changes,
  });

export const eSigned = (signer: string, changes: Partial<Evidence> = {}): Evidence =>
  anEvidence({
    signatures: [
      {
        field: "Signature1",
        kind: "signature",
        signer,
        signedAt: "2026-02-24T10:11:12Z",
        coversWholeFile: true,
        integrity: "intact",
        weak: false,
      },
    ],
    signatureVerdict: "intact",
    ...changes,
  });

export const files = (entries: Record<string, Evidence | { absent: AbsentReason }>): EvidenceByPath =>
  new Map(Object.entries(entries));
