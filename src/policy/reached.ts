import type { Dossier } from "./dossier.ts";
import { allPaid, hasOpenIncident } from "./occasion.ts";
import { claimedInvoices } from "./related.ts";

/**
 * What the case has reached, for `--for auto`: an open incident, then a claimed invoice, each of them that holds. If none holds: a closed case,
 * or a finished mission with all its invoices paid, answers `recourse` as not applicable; everything else is still about its contract.
 */
export function gatesReached(dossier: Dossier): string[] {
  const { caseFile, today } = dossier;
  if (caseFile.closed !== null) return ["recourse"];
  const reached = [
    ...(hasOpenIncident(dossier) ? ["incident"] : []),
    ...(claimedInvoices(dossier).length > 0 ? ["recourse"] : []),
  ];
  if (reached.length > 0) return reached;
  const end = caseFile.mission?.end ?? null;
  const over = end !== null && end < today;
  return over && allPaid(dossier) ? ["recourse"] : ["contract"];
}
