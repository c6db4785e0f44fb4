import type { FindingSource, Severity } from "../findings/finding.ts";
import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import type { Dossier } from "../policy/dossier.ts";

/** What a rule yields; the runner stamps id, severity, gates, source, place and fingerprint. */
export interface Fault {
  /** Keys in `case.yaml` of what is wrong. */
  readonly path: KeyPath;
  /** Where it stands, for what has no keys of its own (a syntax error) or is a key itself; else the place of `path`. */
  readonly at?: { readonly line: number; readonly column: number };
  /** The document or invoice it is about; the fingerprint and a waiver's subject use it. */
  readonly subject: string | null;
  readonly message: Text;
  readonly fix: Text;
}

/** Looks for what is wrong although nothing is missing. One file each; its id is the file's path under `rules/`. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** The gates it matters to; `all` for every gate. */
  readonly gates: readonly string[] | "all";
  /** The requirement it explains: then it speaks only while that one is unmet, and inherits its waiver. */
  readonly explains: string | null;
  readonly title: Text;
  readonly why: Text;
  readonly source: FindingSource;
  readonly check: (dossier: Dossier) => Iterable<Fault>;
}

/** Gives a rule its type where it is written. */
export const defineRule = (rule: Rule): Rule => rule;
