import type { Attestable, Party } from "../case/case-file.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { CaseEdit, Teller } from "./question.ts";

/**
 * A person's word on what they see in a document, bound to its bytes; nothing when the file cannot be opened, or when that person has said the
 * same of these bytes.
 */
export function attest(
  document: DocumentFacts,
  what: readonly Attestable[],
  party: Party | null,
  teller: Teller,
  page: number | null = null,
): readonly CaseEdit[] {
  const evidence = document.state.evidence;
  if (evidence === null) return [];
  const isSaid = document.attested.some(
    (said) =>
      what.every((one) => said.what.includes(one)) &&
      said.party === party &&
      (page === null || said.page === page) &&
      said.by === teller.by &&
      said.role === teller.role &&
      said.receivedOn === null &&
      said.sha256 === evidence.sha256,
  );
  if (isSaid) return [];
  return [
    {
      op: "append",
      path: [...document.path, "attested"],
      value: {
        what: [...what],
        ...(party === null ? {} : { party }),
        ...(page === null ? {} : { page }),
        by: teller.by,
        role: teller.role,
        on: teller.today,
        sha256: evidence.sha256,
      },
    },
  ];
}
