import type { CaseFile } from "../case/case-file.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import type { KeyPath } from "../place/place.ts";
import { contentFact, datedFact, statesFact } from "./content-fact.ts";
import { entriesOf } from "./entry.ts";
import type { DocumentFacts, Fact, Facts } from "./facts.ts";
import { fileState } from "./file-state.ts";
import { fromClientFact } from "./from-client-fact.ts";
import { mentionFact } from "./mention-fact.ts";
import { fact, unusable, type Reading } from "./reading.ts";
import { markFact } from "./signature-fact.ts";
import { statedFact } from "./stated-fact.ts";

/** Declared × observed × attested: every document of the case with what its papers are worth. */
export function deriveFacts(caseFile: CaseFile, evidence: EvidenceByPath): Facts {
  const documents = entriesOf(caseFile).map((entry) =>
    documentFacts({ entry, caseFile, state: fileState(entry.file, evidence) }),
  );
  const byPath = new Map(documents.map((document) => [keyOf(document.path), document]));
  return { caseFile, documents, documentAt: (path) => byPath.get(keyOf(path)) ?? null };
}

const keyOf = (path: KeyPath): string => path.join("/");

/** Facts are derived when first asked for: a gate asks for few of them. */
function documentFacts(reading: Reading): DocumentFacts {
  const { entry, state } = reading;
  const stated: DocumentFacts["stated"] = once((one) => statedFact(reading, one));
  return {
    kind: entry.kind,
    id: entry.id,
    path: entry.path,
    file: entry.file,
    exhibit: entry.exhibit,
    attested: entry.attested,
    state,
    readable: state.usable ? fact("observed", { fr: "le fichier s’ouvre", en: "the file opens" }) : unusable(state),
    signature: once((party) => markFact(reading, "signature", party)),
    initials: once((party) => markFact(reading, "initials", party)),
    stamp: once((party) => markFact(reading, "stamp", party)),
    dated: once((party) => datedFact(reading, party)),
    mention: once((kind) => mentionFact(reading, kind)),
    stated,
    content: () => contentFact(reading, stated),
    states: () => statesFact(reading),
    fromClient: () => fromClientFact(reading),
  };
}

/** Computes once for each key, on first use. */
function once<K extends string>(compute: (key: K) => Fact): (key: K) => Fact {
  const known = new Map<K, Fact>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
