import type { Dossier } from "../policy/dossier.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { GateVerdict, RequirementVerdict } from "../policy/verdict.ts";
import { openLeaves } from "./open-leaves.ts";
import type { Question } from "./question.ts";
import type { Asker } from "./questions/asking.ts";
import { clientQuestions } from "./questions/client-as-read.ts";
import { askAcceptance, askReported, companyQuestions } from "./questions/company.ts";
import { askContent, askCovered, askIssuer, askOrigin, askStates } from "./questions/content.ts";
import { askDate, askInitials, askMention } from "./questions/marks.ts";
import { openingQuestions } from "./questions/opening.ts";
import { askCertificate, askPaper } from "./questions/papers.ts";
import { partPaymentQuestions } from "./questions/part-payment.ts";
import { askRound } from "./questions/round.ts";
import { askSignature } from "./questions/signing.ts";
import { askDispute, askIdentity, askInsolvency } from "./questions/situation.ts";
import { askStep } from "./questions/steps.ts";
import { placeInStory } from "./sections.ts";

const askers: Readonly<Record<string, Asker>> = {
  "checked-within": (asking) => (asking.open.call.arguments["what"] === "insolvency" ? askInsolvency(asking) : []),
  "content-known": askContent,
  "covers-service-of": askCovered,
  dated: askDate,
  "dispute-answered": askDispute,
  "document-readable": askPaper,
  "evidence-accepted": askAcceptance,
  "from-client": askOrigin,
  "has-delivery": askPaper,
  "has-evidence": askPaper,
  "has-incident-paper": askPaper,
  "has-mention": askMention,
  "has-order": askPaper,
  "has-paper": askCertificate,
  "incident-reported": askReported,
  "initialled-by": askInitials,
  "is-invoice-itself": askPaper,
  "issued-by": askIssuer,
  logged: askStep,
  "party-identified": askIdentity,
  "round-step": askRound,
  "signed-by": askSignature,
  "stamped-by": askInitials,
  states: askStates,
};

/**
 * What to ask now: only what is missing or doubtful for the gates the case has reached, and what goes with the papers all the same, in the order
 * of the story. Made anew after each answer: the case is the checklist, so that going back, resuming and skipping need no memory of their own.
 */
export function questionsFor(dossier: Dossier, gates: readonly GateVerdict[]): Question[] {
  const asked = gates
    .filter(({ verdict }) => verdict === "incomplete" || verdict === "to-confirm" || verdict === "complete")
    .flatMap((gate) =>
      openLeaves(gate, dossier.policy).flatMap((open) => {
        const document = documentOf(dossier, open.node);
        const isFirst = document === null ? open.node.id.endsWith("document") || !needsDocument(open.call.leaf) : true;
        return isFirst ? (askers[open.call.leaf]?.({ open, dossier, document }) ?? []) : [];
      }),
    );
  const all = [
    ...openingQuestions(dossier),
    ...clientQuestions(dossier),
    ...partPaymentQuestions(dossier),
    ...asked,
    ...companyQuestions(dossier),
  ];
  const unique = new Map<string, Question>();
  for (const question of all) if (!unique.has(keyOf(question))) unique.set(keyOf(question), question);
  return [...unique.values()].sort((left, right) => placeInStory(left) - placeInStory(right));
}

// Two leaves that the same answer settles (six things a contract states) are one question.
const keyOf = ({ label, intro }: Question): string => `${label.fr} ${intro?.fr ?? ""}`;

const aboutDocuments = new Set(
  "content-known covers-service-of dated evidence-accepted from-client has-mention initialled-by issued-by round-step signed-by stamped-by states".split(
    " ",
  ),
);
const needsDocument = (leaf: string): boolean => aboutDocuments.has(leaf);

const documentOf = (dossier: Dossier, node: RequirementVerdict): DocumentFacts | null => {
  for (let length = node.path.length; length >= 2; length--) {
    const document = dossier.facts.documentAt(node.path.slice(0, length));
    if (document !== null) return document;
  }
  return null;
};
