import type { CaseFile } from "../case/case-file.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import type { KeyPath } from "../place/place.ts";
import { entriesOf } from "./entry.ts";
import type { Facts } from "./facts.ts";
import { fileState } from "./file-state.ts";
import { ReadDocument } from "./read-document.ts";

/** Declared × observed × attested: every document of the case with what its papers are worth. */
export function deriveFacts(caseFile: CaseFile, evidence: EvidenceByPath): Facts {
  const documents = entriesOf(caseFile).map(
    (entry) => new ReadDocument({ entry, caseFile, state: fileState(entry.file, evidence) }),
  );
  const byPath = new Map(documents.map((document) => [keyOf(document.path), document]));
  return { caseFile, documents, documentAt: (path) => byPath.get(keyOf(path)) ?? null };
}

const keyOf = (path: KeyPath): string => path.join("/");
