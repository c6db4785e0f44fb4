import type { Leaf } from "../leaf.ts";
import { checkedWithin } from "./checked-within.ts";
import { contentKnown } from "./content-known.ts";
import { coversServiceOf } from "./covers-service-of.ts";
import { dated } from "./dated.ts";
import { deadlinePassed } from "./deadline-passed.ts";
import { disputeAnswered } from "./dispute-answered.ts";
import { documentReadable } from "./document-readable.ts";
import { evidenceAccepted } from "./evidence-accepted.ts";
import { fromClient } from "./from-client.ts";
import { hasClaimedInvoice } from "./has-claimed-invoice.ts";
import { hasDelivery } from "./has-delivery.ts";
import { hasEvidence } from "./has-evidence.ts";
import { hasIncidentPaper } from "./has-incident-paper.ts";
import { hasMention } from "./has-mention.ts";
import { hasOrder } from "./has-order.ts";
import { hasPaper } from "./has-paper.ts";
import { incidentReported } from "./incident-reported.ts";
import { initialledBy } from "./initialled-by.ts";
import { isInvoiceItself } from "./is-invoice-itself.ts";
import { isPaper } from "./is-paper.ts";
import { issuedBy } from "./issued-by.ts";
import { lawSettled } from "./law-settled.ts";
import { limitationNear } from "./limitation-near.ts";
import { logged } from "./logged.ts";
import { noKnownInsolvency } from "./no-known-insolvency.ts";
import { notAssigned } from "./not-assigned.ts";
import { outcomeAccepted } from "./outcome-accepted.ts";
import { partyIdentified } from "./party-identified.ts";
import { roundStep } from "./round-step.ts";
import { sameDebtor } from "./same-debtor.ts";
import { signedBy } from "./signed-by.ts";
import { stampedBy } from "./stamped-by.ts";
import { states } from "./states.ts";
import { withinCeiling } from "./within-ceiling.ts";
import { withinLimitation } from "./within-limitation.ts";

/** The closed list of predicates a policy may use. A leaf's name is its file. */
export const leaves: Readonly<Record<string, Leaf>> = {
  "checked-within": checkedWithin,
  "content-known": contentKnown,
  "covers-service-of": coversServiceOf,
  dated,
  "deadline-passed": deadlinePassed,
  "dispute-answered": disputeAnswered,
  "document-readable": documentReadable,
  "evidence-accepted": evidenceAccepted,
  "from-client": fromClient,
  "has-claimed-invoice": hasClaimedInvoice,
  "has-delivery": hasDelivery,
  "has-evidence": hasEvidence,
  "has-incident-paper": hasIncidentPaper,
  "has-mention": hasMention,
  "has-order": hasOrder,
  "has-paper": hasPaper,
  "incident-reported": incidentReported,
  "initialled-by": initialledBy,
  "is-invoice-itself": isInvoiceItself,
  "is-paper": isPaper,
  "issued-by": issuedBy,
  "law-settled": lawSettled,
  "limitation-near": limitationNear,
  logged,
  "no-known-insolvency": noKnownInsolvency,
  "not-assigned": notAssigned,
  "outcome-accepted": outcomeAccepted,
  "party-identified": partyIdentified,
  "round-step": roundStep,
  "same-debtor": sameDebtor,
  "signed-by": signedBy,
  "stamped-by": stampedBy,
  states,
  "within-ceiling": withinCeiling,
  "within-limitation": withinLimitation,
};
