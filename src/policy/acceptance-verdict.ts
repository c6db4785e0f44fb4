import type { Acceptance } from "../case/case-file.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { Dossier } from "./dossier.ts";

/** The company's acceptance written on a document's entry. */
export function acceptanceOf(dossier: Dossier, document: DocumentFacts): Acceptance | null {
  const index = Number(document.path[1]);
  const { orders, deliveries, evidence } = dossier.caseFile;
  if (document.kind === "order") return orders[index]?.accepted ?? null;
  if (document.kind === "delivery") return deliveries[index]?.accepted ?? null;
  return document.kind === "evidence" ? (evidence[index]?.accepted ?? null) : null;
}

/** Written in a consultant's copy, or received from one, an acceptance waits until the company has confirmed it, whatever role it states. */
export function isAccepted(acceptance: Acceptance | null, dossier: Dossier): boolean {
  if (acceptance?.by == null || acceptance.role !== "umbrella-company") return false;
  if (dossier.role === "umbrella-company" && acceptance.receivedOn === null) return true;
  return acceptance.confirmed?.by != null && acceptance.confirmed.on !== null;
}
