import type { CaseFile, Order } from "../../src/case/case-file.ts";
import { divideHalfUp } from "../../src/money/cents.ts";
import { ONE_PERCENT } from "../../src/money/rate.ts";
import { amounts, letterhead, recipient } from "./business-paper.ts";
import { longDay } from "./french.ts";
import { paper } from "./paper.ts";

/** Where the client writes on a quote, in points from the top left of the page. */
export const quoteBox = { x: 310, y: 560, width: 229, height: 130 } as const;

/** What the platform prints of what the client agreed to, before the signature itself is put on the file. */
function agreedTo({ signatures: [signed] }: Order): string {
  const mention = signed?.mention === "good-for-agreement" ? "Bon pour accord" : "";
  return [mention, signed?.signatory ?? "", `Signé électroniquement le ${longDay(signed?.on ?? "2026-01-01")}`].join(
    "\n",
  );
}

/** The company's quote, as its member area would issue it, before anyone put a signature on it. */
export async function quotePaper(caseFile: CaseFile, order: Order): Promise<Buffer> {
  const on = order.issuedOn ?? "2026-01-01";
  const author = caseFile.umbrellaCompany?.name ?? "";
  return paper({ title: `Devis ${order.id}`, author, on }, (doc) => {
    letterhead(doc, caseFile);
    recipient(doc, caseFile);
    doc.font("bold").fontSize(18).text(`Devis ${order.id}`, 56, 250);
    doc.font("regular").fontSize(10).moveDown(0.4);
    doc.text(`Émis le ${longDay(on)}, valable un mois`);
    doc.text(`Consultant : ${caseFile.consultant?.name ?? ""}, salarié porté de ${author}`);
    if (order.start !== null && order.end !== null)
      doc.text(`Prestation du ${longDay(order.start)} au ${longDay(order.end)}`);
    const net = order.net ?? 0n;
    const vat = divideHalfUp(net * (caseFile.mission?.price?.vatRate ?? 0n), 100n * ONE_PERCENT);
    amounts(doc, caseFile.mission?.description ?? "", { net, vat, gross: net + vat });
    doc.moveDown(1.5).text(`Règlement à ${String(caseFile.mission?.payment?.days ?? 30)} jours, date de facture.`);
    doc.text(`Livraison : ${caseFile.mission?.delivery ?? ""}.`);
    doc.rect(quoteBox.x, quoteBox.y, quoteBox.width, quoteBox.height).lineWidth(0.6).strokeColor("#555").stroke();
    const { x, y } = quoteBox;
    doc.fontSize(8).text("Pour le client : date, mention, nom et signature", x + 6, y + 5);
    if (order.signing === "electronic") doc.fontSize(10).text(agreedTo(order), x + 14, y + 26);
  });
}
