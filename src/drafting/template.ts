import type { Party } from "../case/case-file.ts";
import type { Locale, Text } from "../locale/text.ts";

export const documentFormats = ["pdf", "docx", "md", "html", "txt", "eml"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

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
  readonly faces: Readonly<Partial<Record<Locale, TemplateFace>>>;
}

/** A template in one language. */
export interface TemplateFace {
  /** Where it stands, for messages: `templates/letters/formal-notice.fr.md`. */
  readonly file: string;
  /** The whole file, as written. */
  readonly source: string;
  readonly subject: string;
  readonly body: string;
  /** Line of the file on which the body starts, 1-based. */
  readonly bodyLine: number;
  /** Variables that may have no value: null in the template. */
  readonly optional: readonly string[];
  /** Who signs, in the order of the page. */
  readonly signatures: readonly Party[];
  /** How a letter is sent: registered, or not said. */
  readonly registered: boolean;
  /** Documents of the case that go with it. */
  readonly attaches: readonly ("order" | "invoice" | "delivery")[];
}
