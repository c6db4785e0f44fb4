import type { MentionKind } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";

/** What one document shows. Plain JSON: it goes through the worker, the cache and `inspect --format json` unchanged. */
export interface Evidence {
  readonly bytes: number;
  readonly sha256: string;
  readonly type: DocumentType;
  readonly readable: boolean;
  readonly reason: UnreadableReason | null;
  /** null when the type has no pages or they could not be counted. */
  readonly pages: number | null;
  /** `characters` counts every page; 0 with source `none` for a scan: what depends on text is then "cannot tell". */
  readonly text: { readonly characters: number; readonly source: "layer" | "ocr" | "none" };
  /** One entry per page read; a text, an e-mail or a DOCX has one. */
  readonly pageTexts: readonly PageText[];
  readonly mentions: readonly Mention[];
  readonly einvoice: EInvoice | null;
  readonly signatures: readonly ESignature[];
  /** null when the document is not a PDF. */
  readonly signatureVerdict: SignatureVerdict | null;
  readonly email: Email | null;
  /** Digest of what an e-signed file was before it was signed; null when more than signatures came since. */
  readonly firstRevisionSha256: string | null;
  readonly problems: readonly EvidenceProblem[];
}

export type DocumentType =
  "pdf" | "xml" | "jpeg" | "png" | "heic" | "tiff" | "docx" | "zip" | "eml" | "text" | "empty" | "unknown";

export type UnreadableReason = "encrypted" | "damaged" | "empty" | "too-large" | "unsupported";

export interface PageText {
  readonly page: number;
  readonly text: string;
  /** An image covers more than 60 % of the page: what is handwritten on it cannot be told from the text. */
  readonly mostlyImage: boolean;
  /** Read by optical recognition: it may be wrong, and never lifts anything above "to confirm". */
  readonly ocr?: true;
  /** A pen or a picture was laid over the page (ink, a stamp without words): what it draws cannot be read. */
  readonly drawn?: true;
}

export interface Mention {
  readonly kind: MentionKind;
  readonly page: number;
  readonly excerpt: string;
}

export interface ESignature {
  readonly field: string | null;
  readonly kind: "signature" | "timestamp";
  /** Common name of the signer's certificate; null when there is none. Trust is never checked. */
  readonly signer: string | null;
  /** The time the signer declared, RFC 3339. */
  readonly signedAt: string | null;
  readonly coversWholeFile: boolean;
  readonly integrity: "intact" | "modified-after" | "broken" | "unknown";
  /** Signed with an algorithm that is weak today (SHA-1). */
  readonly weak: boolean;
  /** Something was drawn on its pages since, that its signer did not see. */
  readonly drawnOver?: true;
}

export type SignatureVerdict = "unsigned" | "placeholder" | "intact" | "modified-after" | "broken" | "unknown";

export interface EInvoiceParty {
  readonly name: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  /** Absent when the file does not hold it whole. */
  readonly address?: PostalAddress;
}

export interface PostalAddress {
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

/** Amounts are decimal strings as the file writes them, days `YYYY-MM-DD`; null when the file does not hold the field. */
export interface EInvoice {
  readonly syntax: "cii" | "ubl";
  readonly profile: string | null;
  readonly attachment: string | null;
  readonly typeCode: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly dueDates: readonly string[];
  readonly currency: string | null;
  readonly net: string | null;
  readonly tax: string | null;
  readonly gross: string | null;
  readonly due: string | null;
  readonly orderReference: string | null;
  readonly contractReference: string | null;
  readonly paymentTerms: string | null;
  /** The French notes: penalties (PMD), recovery fee (PMT), discount (AAB). */
  readonly notes: readonly { readonly code: string; readonly text: string }[];
  readonly seller: EInvoiceParty;
  readonly buyer: EInvoiceParty;
  readonly problems: readonly EvidenceProblem[];
}

export interface Email {
  /** Address alone, lower case, of the From header. Headers are not verified. */
  readonly from: string | null;
  readonly fromName: string | null;
  readonly to: readonly string[];
  /** RFC 3339, or null when the header is absent or not a date. */
  readonly date: string | null;
  readonly subject: string | null;
  readonly attachments: readonly string[];
}

export interface EvidenceProblem {
  readonly code: string;
  readonly message: Text;
}

/** Why a file that the case names could not be opened at all. */
export type AbsentReason = "absent" | "unsafe-path" | "not-a-file" | "no-permission";

/** What is known of each path that the case names. */
export type EvidenceByPath = ReadonlyMap<string, Evidence | { readonly absent: AbsentReason }>;
