import type { Facts } from "../../src/facts/facts.ts";
import { aCase } from "../a-case.ts";

/** A case without documents: what its figures need. */
export const factsOf = (values: Record<string, unknown>): Facts => ({
  caseFile: aCase(values),
  documents: [],
  documentAt: () => null,
});

/** An invoice of the company; all but its figures has no say here. */
export const anInvoice = (values: Record<string, unknown>): Record<string, unknown> => ({
  kind: "invoice",
  file: "invoices/facture.pdf",
  issuer: "umbrella-company",
  ...values,
});
