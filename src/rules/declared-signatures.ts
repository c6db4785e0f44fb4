import type { CaseFile } from "../case/case-file.ts";
import type { ESignature } from "../evidence/evidence.ts";
import { entriesOf } from "../facts/entry.ts";
import type { DocumentFacts, Facts } from "../facts/facts.ts";
import { intactSignatures, signatoriesOf } from "../facts/signature-fact.ts";
import type { KeyPath } from "../place/place.ts";

/** A signature that the case declares of a document that was signed electronically. */
export interface DeclaredSignature {
  readonly document: DocumentFacts;
  readonly declared: CaseFile["orders"][number]["signatures"][number];
  readonly path: KeyPath;
  /** Who it may be by: the person the case names, else whoever may sign for the party. */
  readonly names: readonly string[];
  /** The e-signatures since which the file has not changed. */
  readonly shown: readonly ESignature[];
}

/** Every declared signature that an intact e-signature of its document can be held against; documents not relied upon are left alone. */
export function* declaredSignatures(caseFile: CaseFile, facts: Facts): Iterable<DeclaredSignature> {
  for (const { signatures, path } of entriesOf(caseFile)) {
    const document = facts.documentAt(path);
    if (document?.exhibit !== true || !document.state.usable) continue;
    const { evidence } = document.state;
    const shown = evidence.signatureVerdict === "intact" ? intactSignatures(evidence) : [];
    if (shown.length === 0) continue;
    for (const [at, declared] of signatures.entries()) {
      const names = declared.signatory === null ? signatoriesOf(caseFile, declared.party) : [declared.signatory];
      // A statement declares its signature by its date alone: it has no list.
      const place = document.kind === "factual-statement" ? [...path, "signedOn"] : [...path, "signatures", at];
      yield { document, declared, path: place, names, shown };
    }
  }
}
