import type { CaseFile, Order } from "../../src/case/case-file.ts";
import type { Mark } from "./handwriting.ts";
import { factualStatement, liabilityNotice } from "./incident-papers.ts";
import { quoteBox, quotePaper } from "./quote-paper.ts";
import { receptionEmail } from "./reception-email.ts";
import { photographs, scan } from "./scan.ts";

/** The papers that came back signed, by path in the case. `invoices` are those already made: one may be signed too. */
export async function signedPapers(
  caseFile: CaseFile,
  invoices: ReadonlyMap<string, Buffer>,
): Promise<Map<string, Buffer>> {
  const made = new Map<string, Buffer>();
  for (const order of caseFile.orders)
    if (order.kind === "quote") made.set(order.file, await signedQuote(caseFile, order));
  for (const delivery of caseFile.deliveries) {
    const [cover] = delivery.covers;
    const invoice = caseFile.invoices.find(({ number }) => number === cover?.invoice);
    const printed = invoices.get(invoice?.file ?? "");
    const [signed] = delivery.signatures;
    if (delivery.kind === "signed-invoice" && printed !== undefined && signed?.on != null)
      made.set(
        delivery.file,
        await scan(printed, {
          on: signed.on,
          marks: [
            { kind: "words", page: 1, x: 330, y: 610, text: "Bon pour livraison" },
            { kind: "words", page: 1, x: 350, y: 636, text: `le ${handDay(signed.on)}` },
            { kind: "signature", page: 1, x: 340, y: 680, name: signed.signatory ?? "" },
          ],
        }),
      );
  }
  for (const evidence of caseFile.evidence)
    if (evidence.kind === "email") made.set(evidence.file, receptionEmail(caseFile, evidence));
  for (const incident of caseFile.incidents) {
    if (incident.liabilityNotice !== null)
      made.set(incident.liabilityNotice.file, await liabilityNotice(caseFile, incident));
    if (incident.factualStatement !== null)
      made.set(incident.factualStatement.file, await factualStatement(caseFile, incident));
  }
  return made;
}

async function signedQuote(caseFile: CaseFile, order: Order): Promise<Buffer> {
  const printed = await quotePaper(caseFile, order);
  const [signed] = order.signatures;
  const on = signed?.on ?? "2026-01-01";
  const { x, y } = quoteBox;
  const words = [`le ${handDay(on)}`, ...(signed?.mention === "good-for-agreement" ? ["Bon pour accord"] : [])];
  const marks: Mark[] = [
    ...words.map((text, line): Mark => ({ kind: "words", page: 1, x: x + 14, y: y + 20 + line * 22, text })),
    { kind: "words", page: 1, x: x + 130, y: y + 22, text: signed?.signatory ?? "", size: 14 },
    { kind: "signature", page: 1, x: x + 40, y: y + 78, name: signed?.signatory ?? "" },
  ];
  if (!order.file.endsWith(".jpg")) return scan(printed, { on, marks });
  const [photograph] = await photographs(printed, { on, marks, resolution: 110 });
  return photograph ?? Buffer.alloc(0);
}

/** « 24/02/2026 », as a hand writes it. */
const handDay = (day: string): string => day.split("-").reverse().join("/");
