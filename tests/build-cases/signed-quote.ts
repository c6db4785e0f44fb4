import type { CaseFile, Order } from "../../src/case/case-file.ts";
import { handDay, type Mark } from "./handwriting.ts";
import { quoteBox, quotePaper } from "./quote-paper.ts";
import { photographs, scan } from "./scan.ts";

/** The company's quote, dated and signed by the client, with « Bon pour accord » where the case says so: a scan, or a photo. */
export async function signedQuote(caseFile: CaseFile, order: Order): Promise<Buffer> {
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
