import type { Evidence } from "../../evidence/evidence.ts";
import { namesCompany, sameParty } from "../../facts/names.ts";
import type { Candidate } from "./match-case.ts";

/** Shorter numbers stand in any text by chance. */
const SHORTEST = 4;

/**
 * The cases that loose documents speak of, as far as they tell: by an invoice's number, else by the client's SIREN or name. Several when
 * they speak of several, none when nothing tells.
 */
export function casesSpokenOf(papers: readonly Evidence[], cases: readonly Candidate[]): readonly Candidate[] {
  const byNumber = cases.filter((one) => papers.some((paper) => namesInvoice(paper, one)));
  if (byNumber.length > 0) return byNumber;
  return cases.filter((one) => papers.some((paper) => namesClient(paper, one)));
}

const textOf = ({ pageTexts, email }: Evidence): string =>
  [email?.subject ?? "", ...pageTexts.map(({ text }) => text)].join("\n");

function namesInvoice(paper: Evidence, { caseFile }: Candidate): boolean {
  const text = textOf(paper);
  return caseFile.invoices.some(
    ({ number }) =>
      paper.einvoice?.number === number || (number.length >= SHORTEST && /\d/.test(number) && text.includes(number)),
  );
}

function namesClient(paper: Evidence, { caseFile: { client } }: Candidate): boolean {
  if (paper.einvoice !== null && sameParty(paper.einvoice.buyer, client) === "same") return true;
  const address = client.contact?.email?.toLowerCase() ?? "";
  if (address !== "" && paper.email?.from === address) return true;
  const text = textOf(paper);
  const siren = client.siren?.replace(/\D/g, "") ?? "";
  return (siren.length === 9 && text.replace(/[\s.]/g, "").includes(siren)) || namesCompany(text, client.name);
}
