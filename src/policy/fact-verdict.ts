import type { Role } from "../case/case-file.ts";
import type { AttestedBy, DocumentFacts, Fact } from "../facts/facts.ts";
import type { Text } from "../locale/text.ts";
import { missing, type LeafVerdict, type Scope } from "./leaf.ts";
import type { Clue, Verdict } from "./verdict.ts";

const rank: Record<Verdict, number> = { "not-applicable": 0, satisfied: 1, waived: 2, "to-confirm": 3, missing: 4 };

/** Best to worst: `satisfied` › `waived` › `to-confirm` › `missing`; `not-applicable` is left out by the caller. */
export const worse = (one: Verdict, other: Verdict): Verdict => (rank[one] >= rank[other] ? one : other);
export const isWorse = (one: Verdict, other: Verdict): boolean => rank[one] > rank[other];

/** What a fact is worth to a requirement that these roles may attest. */
export function verdictOf(fact: Fact, scope: Scope): Verdict {
  switch (fact.basis) {
    case "undeclared":
    case "unusable":
    case "contradicted":
      return "missing";
    case "observed":
    case "seen":
      return "satisfied";
    case "attested":
      return fact.attestedBy.some((attestation) => counts(attestation, fact, scope)) ? "satisfied" : "to-confirm";
    case "other-bytes":
    case "declared":
    case "proposed":
      return "to-confirm";
  }
}

/**
 * In a consultant's copy, an attestation written in the company's name counts as the consultant's own until confirmed: whoever holds the copy
 * wrote it.
 */
function counts(attestation: AttestedBy, fact: Fact, scope: Scope): boolean {
  if (attestation.by === null || attestation.role === null) return false;
  const role: Role = scope.dossier.role === "consultant" ? "consultant" : attestation.role;
  return scope.attestableBy.includes(role) && (!fact.companyOnly || role === "umbrella-company");
}

const clueBasis: Record<Fact["basis"], string> = {
  undeclared: "none",
  unusable: "declared",
  contradicted: "contradicted",
  observed: "observed",
  seen: "observed",
  attested: "attested",
  "other-bytes": "attested",
  declared: "declared",
  proposed: "observed",
};

export const clueOf = (document: DocumentFacts, fact: Fact): Clue => ({
  basis: clueBasis[fact.basis],
  file: document.file,
  page: fact.page,
  excerpt: fact.excerpt,
  by: fact.attestedBy[0]?.by ?? null,
  because: fact.because,
});

/** Judges one fact of the branch's document: the worst of them where partial ones add up. */
export function judgeFact(scope: Scope, pick: (document: DocumentFacts) => Fact, fix: Text): LeafVerdict {
  const judged = scope.documents.map((document) => {
    const fact = pick(document);
    return { document, fact, verdict: verdictOf(fact, scope) };
  });
  const [first] = judged;
  if (first === undefined) return missing({ fr: "aucun document", en: "no document" }, { fix });
  const worst = judged.reduce((left, right) => (isWorse(right.verdict, left.verdict) ? right : left), first);
  const isContradicted = worst.fact.basis === "contradicted";
  return {
    verdict: worst.verdict,
    because: worst.fact.because,
    evidence: judged.map(({ document, fact }) => clueOf(document, fact)),
    fix: worst.verdict === "satisfied" ? null : isContradicted ? againstThePaper : fix,
    path: worst.document.path,
    contradicted: isContradicted,
  };
}

/** Nothing attested outweighs what a document shows: no fix may ask for an attestation then. */
const againstThePaper: Text = {
  fr: "corrigez le dossier d’après le document, ou remplacez le document par le bon\u202f; aucune attestation ne compte contre lui",
  en: "correct the case after the document, or put the right document in its place; no attestation counts against it",
};
