import type { Party } from "../case/case-file.ts";
import type { Locale, Text } from "../locale/text.ts";

export const documentFormats = ["pdf", "docx", "md", "html", "txt", "eml"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Documents of a case that a template may attach. */
export const attachables = [
  "order",
  "invoice",
  "delivery",
  "evidence",
  "request",
  "incident",
  "liability-notice",
  "incident-order",
] as const;
export type Attachable = (typeof attachables)[number];

/** A contract, a letter or an e-mail as data: what a lawyer edits. */
export interface Template {
  readonly id: string;
  /** The name typed in French: `mise-en-demeure`. */
  readonly frenchName: string;
  readonly kind: "letter" | "contract" | "email" | "statement";
  readonly title: Text;
  readonly sender: Party;
  readonly recipient: Party;
  /** The gate that opens it; null when none does. */
  readonly gate: string | null;
  readonly formats: readonly DocumentFormat[];
  /** The languages it must have. */
  readonly languages: readonly Locale[];
  readonly faces: Readonly<Partial<Record<Locale, TemplateFace>>>;
}

/** A text with variables, and where it stands. */
export interface TemplatePiece {
  /** Where it stands, for messages: `templates/letters/formal-notice.fr.md`. */
  readonly file: string;
  readonly body: string;
  /** Line of the file on which the body starts, 1-based. */
  readonly bodyLine: number;
  /** Variables that may have no value: null in the template. */
  readonly optional: readonly string[];
}

/** A template in one language. */
export interface TemplateFace extends TemplatePiece {
  /** The whole file, as written. */
  readonly source: string;
  readonly subject: string;
  /** Who signs, in the order of the page. */
  readonly signatures: readonly Party[];
  /** How a letter is sent: registered, or not said. */
  readonly registered: boolean;
  /** Documents of the case that go with it. */
  readonly attaches: readonly Attachable[];
  /** A translation that helps to read the French text, which prevails: it is not signed. */
  readonly courtesy: boolean;
  /** Ids of the clauses that stand where the body says `<!-- clauses -->`. */
  readonly clauses: readonly string[];
  readonly around: Surroundings;
}

/** One clause of the library, chosen by name. */
export interface Clause {
  readonly id: string;
  /** The name typed in French: `confidentialite`. */
  readonly frenchName: string;
  readonly title: Text;
  /** What it means for whoever signs it, in plain words. */
  readonly note: Text;
  readonly faces: Readonly<Partial<Record<Locale, TemplatePiece & { readonly source: string }>>>;
}

/** What a template may draw on, in its own language. */
export interface Surroundings {
  readonly clauses: readonly Clause[];
  /** Parts that templates include, by name. */
  readonly partials: Readonly<Record<string, string>>;
}

/** All that documents are written from: the shipped files, and a workspace's own in their place. */
export interface TemplateLibrary {
  readonly templates: readonly Template[];
  readonly clauses: readonly Clause[];
}
