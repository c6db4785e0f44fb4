import type { Role } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** Plain values that an edit writes into `case.yaml`. */
export type Written = string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written };

export interface CaseEdit {
  readonly op: "set" | "append";
  readonly path: KeyPath;
  readonly value: Written;
}

/** Who answers, in what capacity, on what day: an attestation is bound to a name. */
export interface Teller {
  readonly by: string;
  readonly role: Role;
  readonly today: PlainDate;
}

export interface Choice {
  readonly value: string;
  readonly label: Text;
}

/** How a question is answered. The answer always reaches {@link Question.edits} as text: a day as `YYYY-MM-DD`, yes as `yes`. */
export type Input =
  | { readonly kind: "text"; readonly example: Text }
  | { readonly kind: "day" }
  | { readonly kind: "email" }
  | { readonly kind: "address" }
  | { readonly kind: "yes-no" }
  /** `free` labels the answer that is typed instead of chosen. */
  | { readonly kind: "choice"; readonly choices: readonly Choice[]; readonly free: Text | null }
  /** A document to add, of this kind of `dossier add`. */
  | { readonly kind: "file"; readonly document: "order" | "invoice" | "delivery" | "evidence" | "incident" };

export interface Question {
  /** Stable from one evaluation to the next, so that « je ne sais pas encore » is remembered. */
  readonly id: string;
  readonly section: Text;
  /** What the program saw before asking. */
  readonly intro: Text | null;
  readonly label: Text;
  readonly why: Text;
  readonly where: Text | null;
  readonly input: Input;
  /** How to answer without a prompt. */
  readonly flag: string;
  /** What the answer changes; empty when it changes nothing (« personne pour l’instant »). */
  readonly edits: (answer: string, teller: Teller) => readonly CaseEdit[];
}
