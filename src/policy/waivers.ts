import type { Waiver } from "../case/case-file.ts";
import type { Dossier } from "./dossier.ts";
import type { RequirementNode } from "./policy.ts";
import type { Subject } from "./verdict.ts";

/** A waiver (« dérogation ») that applies to a node, and whether the company's confirmation is still awaited. */
export interface AppliedWaiver {
  readonly waiver: Waiver;
  readonly confirmed: boolean;
}

/** It names a node and a subject (the document, or any subject above it), with reason, author, role and end date. */
export function waiverFor(
  dossier: Dossier,
  gate: string,
  node: RequirementNode,
  subjects: readonly Subject[],
): AppliedWaiver | null {
  if (!node.waivable) return null;
  for (const waiver of dossier.caseFile.waivers) {
    if (waiver.requirement !== node.id || !isInForce(waiver, gate, dossier)) continue;
    if (waiver.role === null || !node.waivableBy.includes(waiver.role)) continue;
    if (waiver.subject !== null && !subjects.some(({ id }) => id.split(" + ").includes(waiver.subject ?? ""))) continue;
    return { waiver, confirmed: isConfirmed(waiver, node, dossier) };
  }
  return null;
}

const isInForce = (waiver: Waiver, gate: string, dossier: Dossier): boolean =>
  waiver.reason !== null &&
  waiver.by !== null &&
  waiver.until !== null &&
  waiver.until >= dossier.today &&
  (waiver.gate === null || waiver.gate === gate);

/**
 * Written in a consultant's copy, or received from one, against a node only the company may waive, whatever role it states, it waits for the
 * company's confirmation.
 */
const isConfirmed = (waiver: Waiver, node: RequirementNode, dossier: Dossier): boolean =>
  (dossier.role === "umbrella-company" && waiver.receivedOn === null) ||
  node.waivableBy.includes("consultant") ||
  (waiver.confirmed?.by != null && waiver.confirmed.on !== null);
