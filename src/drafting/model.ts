import type { Locale } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** Text with its typography already right (no-break spaces, apostrophes), in runs of one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An address, or `#name` for a place in the document that holds this one. */
  readonly link?: string;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: "table";
      readonly header: readonly (readonly Run[])[];
      readonly align: readonly ("left" | "right" | "center")[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    }
  | { readonly kind: "signatures"; readonly blocks: readonly SignatureBlock[] }
  | { readonly kind: "page-break" };

/** Room to sign: who, in what capacity, what to write by hand above. */
export interface SignatureBlock {
  readonly title: string;
  readonly name: string | null;
  readonly capacity: string | null;
  readonly handwritten: string | null;
}

export interface LetterHead {
  readonly sender: readonly string[];
  /** At most 6 lines of 38 characters, the last three in capitals (NF Z 10-011). */
  readonly recipient: readonly string[];
  readonly placeAndDate: string;
  /** « Lettre recommandée avec avis de réception n° … » when it is one. */
  readonly delivery: string | null;
  readonly references: readonly string[];
}

/** A document, knowing nothing of cases: what PDF, DOCX, Markdown, HTML and e-mail are made from. */
export interface DocumentModel {
  readonly template: string;
  readonly kind: "letter" | "contract" | "email" | "statement";
  readonly language: Locale;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly date: PlainDate;
  readonly letterHead: LetterHead | null;
  readonly email: {
    readonly to: string | null;
    /** Who sends it; null when the case does not hold that address. */
    readonly from: { readonly name: string; readonly address: string } | null;
    readonly subject: string;
  } | null;
  readonly blocks: readonly Block[];
  /** Numbered « P.J. », equal to the files attached; an exhibit keeps the number it was handed over under. */
  readonly attachments: readonly { readonly number: number; readonly title: string; readonly file: string | null }[];
  /** Printed across each page until the document is final: « Projet ». */
  readonly watermark: string | null;
  /** Room for « Paraphes » on each page. */
  readonly initials: boolean;
}
