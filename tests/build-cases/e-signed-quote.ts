import type { CaseFile, Order } from "../../src/case/case-file.ts";
import { eSigned } from "../evidence/signing/e-signed.ts";
import { quotePaper } from "./quote-paper.ts";

/** The company's quote as a signing platform gives it back: what the client agreed to is printed on it, then the client's own signature is put. */
export async function eSignedQuote(caseFile: CaseFile, order: Order): Promise<Buffer> {
  const [signed] = order.signatures;
  return eSigned(await quotePaper(caseFile, order), {
    signer: signed?.signatory ?? "",
    at: `${signed?.on ?? "2026-01-01"}T09:12:00Z`,
  });
}
