import type { Attestation, CaseFile, MentionKind, Party, Role } from "../case/case-file.ts";
import type { AbsentReason, Evidence } from "../evidence/evidence.ts";
import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";

/**
 * What a fact rests on. The basis decides what it is worth ("From papers to facts"); `policy` turns basis and role into a verdict.
 *
 * - `undeclared`: nobody says so
 * - `unusable`: its file is absent, empty, unreadable or not what its name says
 * - `contradicted`: the document says otherwise
 * - `observed`: read in the document (an intact e-signature, an e-invoice, our own rendering)
 * - `seen`: found in the text of the page
 * - `attested`: a named person says so, for these very bytes
 * - `other-bytes`: attested, but the file has changed since
 * - `declared`: typed only; the document cannot tell
 * - `proposed`: the document shows it, nobody declared it yet
 */
export type Basis =
  | "undeclared"
  | "unusable"
  | "contradicted"
  | "observed"
  | "seen"
  | "attested"
  | "other-bytes"
  | "declared"
  | "proposed";

export interface AttestedBy {
  readonly by: string | null;
  readonly role: Role | null;
  readonly page: number | null;
}

export interface Fact {
  readonly basis: Basis;
  /** What the document shows, or why it cannot tell: half a sentence, without a full stop. */
  readonly because: Text;
  readonly page: number | null;
  readonly excerpt: string | null;
  /** Attestations of these bytes that speak of this fact. */
  readonly attestedBy: readonly AttestedBy[];
  /** A born-digital page without e-signature: only the company's attestation is enough. */
  readonly companyOnly: boolean;
}

export type DocumentKind =
  "order" | "invoice" | "delivery" | "evidence" | "reservation" | "liability-notice" | "factual-statement" | "other";

export type FileState =
  | { readonly usable: true; readonly evidence: Evidence }
  | { readonly usable: false; readonly why: FileFault; readonly evidence: Evidence | null };

/** Why a file proves nothing. */
export type FileFault =
  AbsentReason | "empty" | "encrypted" | "damaged" | "too-large" | "unsupported" | "not-what-it-says";

export const everyStated = [
  "number",
  "issuedOn",
  "dueOn",
  "net",
  "vat",
  "gross",
  "currency",
  "issuer",
  "debtor",
] as const;

/** What a document is said to state, each compared with what it shows. */
export type Stated = (typeof everyStated)[number];

/** One document of the case, with every fact that a requirement or a rule may ask about. */
export interface DocumentFacts {
  readonly kind: DocumentKind;
  /** Its `id` or `number`; for what has none, its file. */
  readonly id: string;
  /** Keys of its entry in `case.yaml`. */
  readonly path: KeyPath;
  readonly file: string;
  /** false: kept in the folder, not relied upon. */
  readonly exhibit: boolean;
  /** What people said they saw in it, whatever bytes it had then. */
  readonly attested: readonly Attestation[];
  readonly state: FileState;
  /** It opens and is what its name says. */
  readonly readable: Fact;
  readonly signature: (party: Party) => Fact;
  readonly initials: (party: Party) => Fact;
  readonly stamp: (party: Party) => Fact;
  /** The date beside that party's signature. */
  readonly dated: (party: Party) => Fact;
  readonly mention: (kind: MentionKind) => Fact;
  readonly stated: (one: Stated) => Fact;
  /** The worst of what it states that the case declares. */
  readonly content: () => Fact;
  /** What a contract must state: our own rendering, or attested content. */
  readonly states: () => Fact;
  readonly fromClient: () => Fact;
}

/** The case with what its papers are worth. Never mutated. */
export interface Facts {
  readonly caseFile: CaseFile;
  readonly documents: readonly DocumentFacts[];
  /** The document whose entry stands at this key path. */
  readonly documentAt: (path: KeyPath) => DocumentFacts | null;
}
