import type { RequirementReport } from "../assessment/case-report.ts";

const isMet = (node: RequirementReport): boolean =>
  node.verdict === "satisfied" || node.verdict === "waived" || node.verdict === "not-applicable";

/** A signature takes someone else’s good will: it is further away than a paper one has; a doubt only takes a word. */
const SIGNATURE = 4;
const PAPER = 3;
const DOUBT = 1;

/** Its document is there, so that what is left to do is about that document. */
export const isStarted = ({ children, subject }: RequirementReport): boolean =>
  subject !== undefined && children?.[0] !== undefined && children[0].verdict !== "missing";

/** How far a requirement is from being met: what is to be confirmed counts less than what is missing. */
function distance(node: RequirementReport): number {
  if (isMet(node) || node.level === "recommended") return 0;
  const children = node.children ?? [];
  if (children.length === 0)
    return node.verdict === "missing" ? (node.id.includes("signed-by") ? SIGNATURE : PAPER) : DOUBT;
  const distances = children.filter(({ verdict }) => verdict !== "not-applicable").map(distance);
  return node.operator === "any" ? Math.min(...distances) : distances.reduce((sum, one) => sum + one, 0);
}

/** The branches of an `any`, the nearest to complete first; in the policy's own order when as near. */
export const branchesNearestFirst = (node: RequirementReport): readonly RequirementReport[] =>
  (node.children ?? [])
    .filter(({ verdict }) => verdict !== "not-applicable")
    .map((branch) => ({ branch, far: distance(branch) }))
    .sort((a, b) => a.far - b.far)
    .map(({ branch }) => branch);

/** A fact of a branch speaks of the document of that branch. */
const about = (thing: RequirementReport, { subject }: RequirementReport): RequirementReport =>
  thing.subject !== undefined || subject === undefined ? thing : { ...thing, subject };

/** A file that is not there fails every fact about it for that one reason: it is said once. */
function withoutEchoes(children: readonly RequirementReport[]): readonly RequirementReport[] {
  const [first] = children;
  if (first?.verdict !== "missing" || first.operator !== undefined) return children;
  const isEcho = (child: RequirementReport): boolean =>
    child !== first && child.operator === undefined && child.because.fr === first.because.fr;
  const kept = (child: RequirementReport): RequirementReport =>
    child.operator === "all" && child.children !== undefined
      ? {
          ...child,
          children: child.children.filter(
            (leaf) => leaf.operator !== undefined || leaf.because.fr !== first.because.fr,
          ),
        }
      : child;
  return children
    .filter((child) => !isEcho(child))
    .map(kept)
    .filter(({ operator, children: left }) => operator === undefined || left?.length !== 0);
}

/**
 * The things that stand between a node and its being met, each to be dealt with on its own: an `any` whose branches are all missing is one
 * thing with several ways out; one that only waits for a confirmation is that confirmation.
 */
export function unmetThings(node: RequirementReport): readonly RequirementReport[] {
  if (isMet(node) || node.level === "recommended") return [];
  if (node.operator === "any") {
    if (node.verdict === "missing") return [node];
    const best = branchesNearestFirst(node).find(({ verdict }) => verdict === "to-confirm");
    return best === undefined ? [node] : unmetThings(best);
  }
  const things = withoutEchoes(node.children ?? [])
    .flatMap(unmetThings)
    .map((thing) => about(thing, node));
  return things.length === 0 ? [node] : things;
}
