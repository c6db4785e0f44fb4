import type { Dossier } from "../policy/dossier.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { GateVerdict, RequirementVerdict } from "../policy/verdict.ts";
import { openLeaves } from "./open-leaves.ts";
import type { Question } from "./question.ts";
import type { Asker } from "./questions/asking.ts";
import { askAcceptance, askReported } from "./questions/company.ts";
import { askContent, askIssuer, askOrigin, askStates } from "./questions/content.ts";
import { askDocument } from "./questions/documents.ts";
import { askRound } from "./questions/round.ts";
import { askDate, askInitials, askMention, askSignature } from "./questions/signing.ts";
import { askDispute, askIdentity, askInsolvency } from "./questions/situation.ts";
import { askStep } from "./questions/steps.ts";
import { inStoryOrder, sectionOf } from "./sections.ts";

const askers: Readonly<Record<string, Asker>> = {
  "checked-within": askInsolvency,
  "content-known": askContent,
  dated: askDate,
  "dispute-answered": askDispute,
  "document-readable": askDocument,
  "evidence-accepted": askAcceptance,
  "from-client": askOrigin,
  "has-delivery": askDocument,
  "has-evidence": askDocument,
  "has-incident-paper": askDocument,
  "has-mention": askMention,
  "has-order": askDocument,
  "incident-reported": askReported,
  "initialled-by": askInitials,
  "is-invoice-itself": askDocument,
  "issued-by": askIssuer,
  logged: askStep,
  "party-identified": askIdentity,
  "round-step": askRound,
  "signed-by": askSignature,
  "stamped-by": askInitials,
  states: askStates,
};

/**
 * What to ask now: only what is missing or doubtful for the gates the case has reached, in the order of the story. Made anew after each
 * answer: the case is the checklist, so that going back, resuming and skipping need no memory of their own.
 */
export function questionsFor(dossier: Dossier, gates: readonly GateVerdict[]): Question[] {
  const asked = gates
    .filter(({ verdict }) => verdict === "incomplete" || verdict === "to-confirm")
    .flatMap((gate) =>
      openLeaves(gate, dossier.policy).flatMap((open) => {
        const document = documentOf(dossier, open.node);
        const isFirst = document === null ? open.node.id.endsWith("document") || !needsDocument(open.call.leaf) : true;
        const questions = isFirst ? (askers[open.call.leaf]?.({ open, dossier, document }) ?? []) : [];
        return questions.map((question) => ({ question, section: sectionOf(open.node.id) }));
      }),
    );
  const unique = new Map<string, (typeof asked)[number]>();
  for (const one of asked) if (!unique.has(keyOf(one.question))) unique.set(keyOf(one.question), one);
  return [...unique.values()]
    .sort((left, right) => inStoryOrder(left.section, right.section))
    .map(({ question }) => question);
}

// Two leaves that the same answer settles (six things a contract states) are one question.
const keyOf = ({ label, intro }: Question): string => `${label.fr} ${intro?.fr ?? ""}`;

const aboutDocuments = new Set(
  "content-known dated evidence-accepted from-client has-mention initialled-by issued-by round-step signed-by stamped-by states".split(
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
