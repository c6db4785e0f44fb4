import { type DocumentKindWord } from "../add/document-kinds.ts";
import type { Given } from "../log/log-event.ts";

export interface AddOptions {
  /** null: guessed from what each document shows. */
  readonly kind: DocumentKindWord | null;
  readonly files: readonly string[];
  readonly case: string | null;
  /** What the flags say of the entry, held to the schema of the kind it turns out to be. */
  readonly givenFor: (kind: DocumentKindWord) => Given;
  /** `liability-notice` or `factual-statement`, for an incident. */
  readonly paper: string | null;
  /** Scanned pages are read by optical recognition, for what is proposed. */
  readonly ocr: boolean;
  readonly dryRun: boolean;
}
