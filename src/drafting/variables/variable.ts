import type { Assessment } from "../../assessment/assessment.ts";
import type { Dossier } from "../../policy/dossier.ts";
import type { Locale, Text } from "../../locale/text.ts";
import type { ToldHandOver } from "../hand-over.ts";
import type { PlainDate } from "../../time/plain-date.ts";

/** What a variable's value is made from. */
export interface Drafting {
  readonly assessment: Assessment;
  readonly dossier: Dossier;
  readonly locale: Locale;
  readonly today: PlainDate;
  /** The day by which the recipient is asked to act. */
  readonly deadline: PlainDate;
  /** Number of each document that the reader has at hand: attached to this letter, or handed over with it. */
  readonly exhibits: ReadonlyMap<string, number>;
  /** null outside a hand-over. */
  readonly handOver: ToldHandOver | null;
}

/** A value as a template sees it. Text is escaped afterwards: nothing in it is Markdown or liquid. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | null };

/** One name that a template may use, documented where it is computed. */
export interface Variable {
  readonly name: string;
  readonly label: Text;
  readonly example: string;
  /** Where the value stands in `case.yaml`, and so its flag; null when it is computed. */
  readonly path: string | null;
  /** How to give it, when neither a flag nor adding a document does. */
  readonly how?: Text | ((drafting: Drafting) => Text);
  /** What each item of a list has; absent for a value that is no list. */
  readonly fields?: readonly string[];
  readonly value: (drafting: Drafting) => Value | null | undefined;
}

/** The variable that a name used in a template stands for (`invoices` for `invoices.size`); null when there is none. */
export const variableFor = (name: string, variables: readonly Variable[]): Variable | null =>
  variables.find((one) => name === one.name || name.startsWith(`${one.name}.`)) ?? null;
