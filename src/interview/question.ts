import type { Role } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { TypedKind } from "./typed-answer.ts";

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

/** A document to take in: of which kind of `dossier add`, and what is known of its entry before it is read. */
export interface WantedPaper {
  readonly document: "order" | "invoice" | "delivery" | "evidence" | "incident" | "other";
  readonly given: Readonly<Record<string, Written>>;
  readonly paper: "liability-notice" | "factual-statement" | null;
}

/** How a question is answered. The answer reaches {@link Question.edits} as text: a day as `YYYY-MM-DD`, yes as `yes`. */
export type Input =
  /** `field` names what is typed, in a refusal: « la date de la facture ». */
  | { readonly kind: "typed"; readonly as: TypedKind; readonly field: Text; readonly initial?: string }
  | { readonly kind: "yes-no" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "file"; readonly wanted: WantedPaper };

export interface Question {
  /** Stable from one evaluation to the next, so that « je ne sais pas encore » is remembered. */
  readonly id: string;
  readonly section: Text;
  /** What the program saw before asking, or what the person should know first. */
  readonly intro: Text | null;
  readonly label: Text;
  readonly why: Text;
  readonly where: Text | null;
  readonly input: Input;
  /** The command line that answers it without a prompt, with its English names. */
  readonly line: string;
  /** Nothing waits for its answer. */
  readonly optional?: true;
  /** What the answer changes; empty when it changes nothing (« personne pour l’instant »). */
  readonly edits: (answer: string, teller: Teller) => readonly CaseEdit[];
  /** Another question that this answer calls for at once; its edits then stand for both. */
  readonly then?: (answer: string) => Question | null;
}
