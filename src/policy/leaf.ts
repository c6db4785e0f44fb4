import type { Incident, Invoice, Role } from "../case/case-file.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import type { Dossier } from "./dossier.ts";
import type { Clue, Subject, Verdict } from "./verdict.ts";

export type LeafArguments = Readonly<Record<string, string>>;

/** What a leaf speaks of: the case, and inside a branch one invoice, one incident, one document (or partial ones that add up). */
export interface Scope {
  readonly dossier: Dossier;
  readonly attestableBy: readonly Role[];
  readonly invoice: Invoice | null;
  readonly incident: Incident | null;
  readonly documents: readonly DocumentFacts[];
}

export interface LeafVerdict {
  readonly verdict: Verdict;
  readonly because: Text;
  readonly evidence: readonly Clue[];
  readonly fix: Text | null;
  readonly path: KeyPath;
  readonly contradicted: boolean;
}

/** One predicate. `candidates` makes its branch try each of them: the leaves of a branch speak of one document. */
export interface Leaf {
  readonly label: (args: LeafArguments) => Text;
  readonly candidates?: (args: LeafArguments, scope: Scope) => readonly (readonly DocumentFacts[])[];
  readonly judge: (args: LeafArguments, scope: Scope) => LeafVerdict;
}

type Details = Partial<Omit<LeafVerdict, "verdict" | "because">>;

const answer =
  (verdict: Verdict) =>
  (because: Text, details: Details = {}): LeafVerdict => ({
    verdict,
    because,
    evidence: [],
    fix: null,
    path: [],
    contradicted: false,
    ...details,
  });

export const satisfied = answer("satisfied");
export const toConfirm = answer("to-confirm");
export const missing = answer("missing");
export const notApplicable = answer("not-applicable");

/** What a plain statement of the case rests on. */
export const declared = (because: Text): Clue => ({
  basis: "declared",
  file: null,
  page: null,
  excerpt: null,
  by: null,
  because,
});

const documentKinds: Record<DocumentFacts["kind"], string> = {
  order: "order",
  invoice: "invoice",
  delivery: "delivery",
  evidence: "evidence",
  reservation: "reservation",
  "liability-notice": "incident",
  "factual-statement": "incident",
  other: "document",
};

export const subjectOf = (documents: readonly DocumentFacts[]): Subject | null => {
  const [first] = documents;
  if (first === undefined) return null;
  return { kind: documentKinds[first.kind], id: documents.map(({ id }) => id).join(" + ") };
};
