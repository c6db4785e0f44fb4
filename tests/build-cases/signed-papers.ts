import type { CaseFile, Delivery, Order } from "../../src/case/case-file.ts";
import { eSignedQuote } from "./e-signed-quote.ts";
import { handDay } from "./handwriting.ts";
import { factualStatement, liabilityNotice } from "./incident-papers.ts";
import { receptionEmail } from "./reception-email.ts";
import { scan } from "./scan.ts";
import { signedContract } from "./signed-contract.ts";
import { signedQuote } from "./signed-quote.ts";
import { signedReport } from "./signed-report.ts";

type Papers = Map<string, Buffer>;

/** The papers that came back signed, by path in the case. `invoices` are those already made: one may be signed too. */
export async function signedPapers(caseFile: CaseFile, caseDir: string, invoices: Papers): Promise<Papers> {
  const made: Papers = new Map();
  for (const order of caseFile.orders) made.set(order.file, await signedOrder(caseFile, order, caseDir));
  for (const delivery of caseFile.deliveries)
    made.set(delivery.file, await signedDelivery(caseFile, delivery, caseDir, invoices));
  for (const evidence of caseFile.evidence) made.set(evidence.file, receptionEmail(caseFile, evidence));
  for (const incident of caseFile.incidents) {
    if (incident.liabilityNotice !== null)
      made.set(incident.liabilityNotice.file, await liabilityNotice(caseFile, incident));
    if (incident.factualStatement !== null)
      made.set(incident.factualStatement.file, await factualStatement(caseFile, incident));
  }
  return made;
}

function signedOrder(caseFile: CaseFile, order: Order, caseDir: string): Promise<Buffer> {
  if (order.kind !== "quote") return signedContract(caseFile, order, caseDir);
  return order.signing === "electronic" ? eSignedQuote(caseFile, order) : signedQuote(caseFile, order);
}

async function signedDelivery(
  caseFile: CaseFile,
  delivery: Delivery,
  caseDir: string,
  invoices: Papers,
): Promise<Buffer> {
  const [signed] = delivery.signatures;
  const signedOn = signed?.on ?? "2026-01-01";
  if (delivery.kind === "acceptance-report")
    return signedReport(caseFile, caseDir, { deliveredOn: delivery.deliveredOn ?? signedOn, signedOn });
  const invoice = caseFile.invoices.find(({ number }) => number === delivery.covers[0]?.invoice);
  return scan(invoices.get(invoice?.file ?? "") ?? Buffer.alloc(0), {
    on: signedOn,
    marks: [
      { kind: "words", page: 1, x: 330, y: 610, text: "Bon pour livraison" },
      { kind: "words", page: 1, x: 350, y: 636, text: `le ${handDay(signedOn)}` },
      { kind: "signature", page: 1, x: 340, y: 680, name: signed?.signatory ?? "" },
    ],
  });
}
