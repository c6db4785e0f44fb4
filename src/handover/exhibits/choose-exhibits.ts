import type { CaseFile, Incident, JournalEntry } from "../../case/case-file.ts";
import type { EvidenceByPath } from "../../evidence/evidence.ts";
import type { Text } from "../../locale/text.ts";
import { ranks, type Candidate, type HandoverGate, type LeftOut } from "./candidate.ts";
import {
  deliveryCandidates,
  evidenceCandidate,
  invoiceCandidate,
  orderCandidate,
  otherCandidate,
  stepCandidate,
} from "./candidates-of.ts";

export interface Choice {
  /** In the order of the story. */
  readonly chosen: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}

const reasons = {
  notRelied: { fr: "gardée au dossier, non invoquée (exhibit: false)", en: "kept, not relied upon (exhibit: false)" },
  mediation: { fr: "médiation\u00a0: confidentielle", en: "mediation: confidential" },
  offer: { fr: "offre de règlement qui n’a pas abouti", en: "settlement offer that came to nothing" },
  unusable: { fr: "fichier absent ou qui ne peut pas être ouvert", en: "file absent or that cannot be opened" },
} satisfies Record<string, Text>;

interface Weighed {
  readonly candidate: Candidate;
  /** Why it stays out unless asked for by name; null when it goes. */
  readonly why: Text | null;
}

/** The documents of a case that go with a hand-over, each once, and those that stay. `forced`: files asked for in spite of the reason. */
export function chooseExhibits(
  gate: HandoverGate,
  caseFile: CaseFile,
  seen: EvidenceByPath,
  forced: readonly string[],
): Choice {
  const weighed = gate === "incident" ? incidentPapers(caseFile) : claimPapers(caseFile, seen);
  const chosen = new Map<string, Candidate>();
  const leftOut = new Map<string, LeftOut>();
  for (const { candidate, why } of weighed) {
    const { file } = candidate;
    const found = seen.get(file);
    const kept = forced.includes(file) ? null : why;
    if (found === undefined || "absent" in found) leftOut.set(file, { file, why: reasons.unusable });
    else if (kept !== null) leftOut.set(file, { file, why: kept });
    else if (!chosen.has(file)) chosen.set(file, candidate);
  }
  return {
    chosen: [...chosen.values()].sort(inStoryOrder),
    leftOut: [...leftOut.values()].filter(({ file }) => !chosen.has(file)),
  };
}

function inStoryOrder(one: Candidate, other: Candidate): number {
  const last = (candidate: Candidate): number => (candidate.rank === ranks.other ? 1 : 0);
  if (last(one) !== last(other)) return last(one) - last(other);
  const [day, otherDay] = [one.on ?? "9999-12-31", other.on ?? "9999-12-31"];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.rank - other.rank || (one.file < other.file ? -1 : 1);
}

const weigh = (candidate: Candidate, exhibit: boolean): Weighed => ({
  candidate,
  why: exhibit ? null : reasons.notRelied,
});

function claimPapers(caseFile: CaseFile, seen: EvidenceByPath): Weighed[] {
  const { orders, invoices, deliveries, evidence, journal, otherDocuments, dispute } = caseFile;
  return [
    ...orders.map((order) => weigh(orderCandidate(order, caseFile), order.exhibit)),
    ...deliveries.flatMap((delivery) => deliveryCandidates(delivery).map((paper) => weigh(paper, delivery.exhibit))),
    ...invoices.map((invoice) => weigh(invoiceCandidate(invoice), invoice.exhibit)),
    ...evidence.map((one) => weigh(evidenceCandidate(one, caseFile, seen), one.exhibit)),
    ...journal.flatMap(stepPapers),
    ...(dispute?.file == null
      ? []
      : [weigh({ file: dispute.file, title: "Contestation du client", on: dispute.on, rank: ranks.step }, true)]),
    ...otherDocuments
      .filter(({ kind }) => kind !== "insurance-certificate")
      .map((document) => weigh(otherCandidate(document), document.exhibit)),
  ];
}

// A plan that the client did not take up was an offer: what is offered to settle is not shown to a court.
const refusals = new Set<JournalEntry["outcome"]>(["refused", "no-answer", "disputed", "not-received"]);

function stepPapers(entry: JournalEntry): Weighed[] {
  const candidate = stepCandidate(entry);
  if (candidate === null) return [];
  const why =
    entry.kind === "mediation"
      ? reasons.mediation
      : entry.kind === "payment-plan" && refusals.has(entry.outcome)
        ? reasons.offer
        : null;
  return [{ candidate, why }];
}

/** What the article asks for: the client's letter, the consultant's own account, the contract of that service, the certificate if there is one. */
function incidentPapers(caseFile: CaseFile): Weighed[] {
  const { incidents, otherDocuments } = caseFile;
  const open = incidents.filter(({ closedOn }) => closedOn === null);
  return [
    ...open.flatMap((incident) => [...ordersOf(incident, caseFile), ...ownPapers(incident)]),
    ...otherDocuments
      .filter(({ kind }) => kind === "insurance-certificate")
      .map((document) => weigh(otherCandidate(document), document.exhibit)),
  ];
}

function ordersOf({ order: id, occurredOn }: Incident, caseFile: CaseFile): Weighed[] {
  const { orders, mission } = caseFile;
  const named = orders.filter((order) => order.id === id || order.amends === id);
  const running = orders.filter(({ start, end }) => {
    const [from, to] = [start ?? mission?.start ?? null, end ?? mission?.end ?? null];
    return occurredOn === null || ((from === null || from <= occurredOn) && (to === null || occurredOn <= to));
  });
  return (id === null ? running : named).map((order) => weigh(orderCandidate(order, caseFile), order.exhibit));
}

function ownPapers({ liabilityNotice: notice, factualStatement: statement }: Incident): Weighed[] {
  const papers: Weighed[] = [];
  if (notice !== null) {
    const { file, receivedOn, datedOn, exhibit } = notice;
    papers.push(
      weigh(
        { file, title: "Courrier de mise en cause du client", on: datedOn ?? receivedOn, rank: ranks.incident },
        exhibit,
      ),
    );
  }
  if (statement !== null) {
    const { file, signedOn, exhibit } = statement;
    papers.push(weigh({ file, title: "Déclaration circonstanciée", on: signedOn, rank: ranks.incident }, exhibit));
  }
  return papers;
}
