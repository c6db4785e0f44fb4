import { hash } from "node:crypto";
import type { Place } from "../place/place.ts";

/** The same finding keeps the same fingerprint while lines move: rule or requirement, case, and subject, else keys, else file. */
export function fingerprintOf(ruleId: string, caseId: string, subject: string | null, place: Place): string {
  const last = subject ?? (place.path.length > 0 ? place.path.join(".") : place.file);
  return hash("sha256", [ruleId, caseId, last].join("\0"), "hex");
}
