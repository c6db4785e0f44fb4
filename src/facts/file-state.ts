import { notWhatItSays } from "../evidence/sniff.ts";
import type { EvidenceByPath } from "../evidence/evidence.ts";
import type { FileState } from "./facts.ts";

/** Whether a document's file can prove anything at all; "any, declared" in the table of facts. */
export function fileState(file: string, evidenceByPath: EvidenceByPath): FileState {
  const found = evidenceByPath.get(file);
  if (found === undefined) return { usable: false, why: "absent", evidence: null };
  if ("absent" in found) return { usable: false, why: found.absent, evidence: null };
  if (found.type === "empty") return { usable: false, why: "empty", evidence: found };
  // Not opened at all: what it is cannot be told.
  if (found.sha256 === "") return { usable: false, why: found.reason ?? "unsupported", evidence: found };
  if (notWhatItSays(file, found.type)) return { usable: false, why: "not-what-it-says", evidence: found };
  if (!found.readable) return { usable: false, why: found.reason ?? "unsupported", evidence: found };
  return { usable: true, evidence: found };
}
