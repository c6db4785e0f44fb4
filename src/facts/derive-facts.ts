import type { CaseFile, MentionKind, Party } from "../case/case-file.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import type { KeyPath } from "../place/place.ts";
import { contentFact, datedFact, statesFact } from "./content-fact.ts";
import { entriesOf } from "./entry.ts";
import type { DocumentFacts, Fact, Facts, Stated } from "./facts.ts";
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
  const stated = perStated((one) => statedFact(reading, one));
  return {
    kind: entry.kind,
    id: entry.id,
    path: entry.path,
    file: entry.file,
    exhibit: entry.exhibit,
    state,
    readable: state.usable ? fact("observed", { fr: "le fichier s’ouvre", en: "the file opens" }) : unusable(state),
    signature: perParty((party) => markFact(reading, "signature", party)),
    initials: perParty((party) => markFact(reading, "initials", party)),
    stamp: perParty((party) => markFact(reading, "stamp", party)),
    dated: perParty((party) => datedFact(reading, party)),
    mention: once<MentionKind>((kind) => mentionFact(reading, kind)),
    stated,
    get content() {
      return contentFact(reading, stated);
    },
    get states() {
      return statesFact(reading);
    },
    get fromClient() {
      return fromClientFact(reading);
    },
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

function perParty(compute: (party: Party) => Fact): Readonly<Record<Party, Fact>> {
  const of = once(compute);
  return {
    get consultant() {
      return of("consultant");
    },
    get client() {
      return of("client");
    },
    get "umbrella-company"() {
      return of("umbrella-company");
    },
  };
}

function perStated(compute: (stated: Stated) => Fact): Readonly<Record<Stated, Fact>> {
  const of = once(compute);
  return {
    get number() {
      return of("number");
    },
    get issuedOn() {
      return of("issuedOn");
    },
    get dueOn() {
      return of("dueOn");
    },
    get net() {
      return of("net");
    },
    get vat() {
      return of("vat");
    },
    get gross() {
      return of("gross");
    },
    get currency() {
      return of("currency");
    },
    get issuer() {
      return of("issuer");
    },
    get debtor() {
      return of("debtor");
    },
  };
}
