import type { CaseFile } from "../../case/case-file.ts";
import { sameParty, samePerson } from "../../facts/names.ts";
import type { Text } from "../../locale/text.ts";

/** A case of the workspace. */
export interface Candidate {
  readonly dir: string;
  readonly caseFile: CaseFile;
}

export type Match =
  | { readonly kind: "same"; readonly case: Candidate; readonly because: Text }
  | { readonly kind: "new" }
  /** The id is taken by a case of somebody else. */
  | { readonly kind: "taken"; readonly case: Candidate }
  | { readonly kind: "several"; readonly cases: readonly Candidate[] };

/**
 * Which case of the workspace a copy is of: the same id, an invoice of that number for that client, or the same engagement with that client.
 * The client alone is not enough: it may have two missions.
 */
export function matchCase(theirs: CaseFile, cases: readonly Candidate[]): Match {
  const bySameId = cases.find(({ caseFile }) => caseFile.id === theirs.id);
  if (bySameId !== undefined) {
    if (areStrangers(bySameId.caseFile, theirs)) return { kind: "taken", case: bySameId };
    return { kind: "same", case: bySameId, because: { fr: "même identifiant", en: "same id" } };
  }
  const ofClient = cases.filter(({ caseFile }) => sameParty(caseFile.client, theirs.client) === "same");
  return (
    only(sharingInvoice(ofClient, theirs), { fr: "même client, même facture", en: "same client, same invoice" }) ??
    only(sharingEngagement(ofClient, theirs), { fr: "même client, même mission", en: "same client, same mission" }) ?? {
      kind: "new",
    }
  );
}

function only(cases: readonly Candidate[], because: Text): Match | null {
  const [first] = cases;
  if (first === undefined) return null;
  return cases.length === 1 ? { kind: "same", case: first, because } : { kind: "several", cases };
}

const sharingInvoice = (cases: readonly Candidate[], theirs: CaseFile): readonly Candidate[] => {
  const numbers = new Set(theirs.invoices.map(({ number }) => number));
  return cases.filter(({ caseFile }) => caseFile.invoices.some(({ number }) => numbers.has(number)));
};

const sharingEngagement = (cases: readonly Candidate[], theirs: CaseFile): readonly Candidate[] =>
  cases.filter(
    ({ caseFile }) =>
      caseFile.engagement !== null &&
      caseFile.engagement === theirs.engagement &&
      caseFile.mission?.start === theirs.mission?.start,
  );

/** The same id by chance: another client, or another consultant. */
function areStrangers(one: CaseFile, other: CaseFile): boolean {
  if (sameParty(one.client, other.client) === "other") return true;
  const [left, right] = [one.consultant?.name ?? "", other.consultant?.name ?? ""];
  return left !== "" && right !== "" && !samePerson(left, right);
}
