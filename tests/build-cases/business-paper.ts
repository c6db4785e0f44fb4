import type { CaseFile } from "../../src/case/case-file.ts";
import type { Cents } from "../../src/money/cents.ts";
import { addressLines, euros } from "./french.ts";
import type { Paper } from "./paper.ts";

/** The company's name, address and numbers, at the top left. */
export function letterhead(doc: Paper, { umbrellaCompany: company }: CaseFile): void {
  doc
    .font("bold")
    .fontSize(14)
    .text(company?.name ?? "", 56, 56);
  doc.font("regular").fontSize(9);
  for (const line of addressLines(company?.address ?? null)) doc.text(line);
  doc.text(`${company?.legalForm ?? ""}, SIREN ${company?.siren ?? ""}`);
  doc.text(`TVA ${company?.vatNumber ?? ""}`);
  doc.text(company?.email ?? "");
}

/** The client's address, where the window of the envelope is. */
export function recipient(doc: Paper, { client }: CaseFile): void {
  doc.fontSize(10).text(client.name, 320, 160);
  for (const line of addressLines(client.address)) doc.text(line);
  doc.text(`SIREN ${client.siren ?? ""}`);
}

/** One line of service, then net, VAT and total. */
export function amounts(
  doc: Paper,
  description: string,
  sums: { readonly net: Cents | null; readonly vat: Cents | null; readonly gross: Cents | null },
): void {
  const rows = [
    [description, euros(sums.net), "regular"],
    ["Total hors taxes", euros(sums.net), "regular"],
    ["TVA 20\u00a0%", euros(sums.vat), "regular"],
    ["Total toutes taxes comprises", euros(sums.gross), "bold"],
  ] as const;
  let y = doc.y + 24;
  for (const [label, sum, weight] of rows) {
    doc.font(weight).fontSize(10).text(label, 56, y, { width: 340 });
    doc.text(sum, 400, y, { width: 139, align: "right" });
    y += 20;
    doc
      .moveTo(56, y - 4)
      .lineTo(539, y - 4)
      .lineWidth(0.4)
      .strokeColor("#999")
      .stroke();
  }
  doc.font("regular").fillColor("#000").text("", 56, y);
}
