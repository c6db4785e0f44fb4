import type { Assessment } from "../../assessment/assessment.ts";
import type { Address, CaseFile } from "../../case/case-file.ts";
import type { Block, DocumentModel } from "../../drafting/model.ts";
import { longDate, shortDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import type { HandoverGate } from "../exhibits/candidate.ts";
import { chronologyOf } from "./chronology.ts";
import { heading, inPrint, paragraph, sheetModel, strong, table, type Sheet } from "./blocks.ts";

export const coverTitles: Readonly<Record<HandoverGate, string>> = {
  recourse: "Demande de recours",
  incident: "Incident\u00a0: documents remis",
  "payment-order": "Créance impayée\u00a0: pièces pour une injonction de payer",
};

/** The first pages: who claims what from whom, and what happened, day by day. They say what the papers say, and judge nothing. */
export function coverModel(gate: HandoverGate, { dossier, claim }: Assessment, sheet: Sheet): DocumentModel {
  const blocks: Block[] = [heading(1, coverTitles[gate])];
  if (sheet.watermark !== null) blocks.push(paragraph(strong(`${sheet.watermark} — ce dossier n’est pas complet.`)));
  if (dossier === null) return sheetModel(sheet, blocks);
  const { caseFile, today } = dossier;
  blocks.push(paragraph(`Dossier ${inPrint(caseFile.id)}, établi le ${longDate(today, "fr")}.`));
  if (caseFile.title !== null) blocks.push(paragraph(`Mission\u00a0: ${inPrint(caseFile.title)}.`));
  blocks.push(heading(2, "Les parties"), partiesOf(caseFile));
  if (claim !== null && gate !== "incident") {
    const money = (amount: bigint): string => formatMoney(amount, claim.currency, "fr");
    blocks.push(
      heading(2, `La créance au ${longDate(today, "fr")}`),
      table(
        ["Somme", "Montant"],
        [
          ["Principal restant dû", money(claim.principal)],
          ["Pénalités de retard", money(claim.interest)],
          ["Indemnité forfaitaire de recouvrement", money(claim.recoveryFee)],
          [strong("Total"), strong(money(claim.total))],
        ],
        ["left", "right"],
      ),
      paragraph("Le détail des intérêts, jour par jour, est dans le décompte qui suit."),
    );
  }
  const days = chronologyOf(gate, caseFile, today);
  blocks.push(
    heading(2, "Ce qui s’est passé"),
    table(
      ["Date", "Fait"],
      days.map(({ on, what }) => [shortDate(on), inPrint(what)]),
    ),
  );
  return sheetModel(sheet, blocks);
}

const addressLine = (address: Address | null): string =>
  address === null
    ? ""
    : [...address.lines, `${address.postalCode ?? ""} ${address.city ?? ""}`.trim()]
        .filter((part) => part !== "")
        .join(", ");

/** As a company register names them: name, legal form, number, seat. */
function partiesOf({ umbrellaCompany, client, consultant }: CaseFile): Block {
  const named = (name: string, legalForm: string | null): string =>
    legalForm === null || name.endsWith(legalForm) ? name : `${name}, ${legalForm}`;
  const rows = [
    ...(umbrellaCompany === null
      ? []
      : [
          [
            "Créancière",
            named(umbrellaCompany.name ?? "", umbrellaCompany.legalForm),
            umbrellaCompany.siren ?? "",
            addressLine(umbrellaCompany.address),
          ],
        ]),
    ["Client", named(client.name, client.legalForm), client.siren ?? "", addressLine(client.address)],
    ...(consultant === null ? [] : [["Salarié porté", consultant.name ?? "", "", addressLine(consultant.address)]]),
  ];
  return table(
    ["Partie", "Nom", "SIREN", "Adresse"],
    rows.map((row) => row.map(inPrint)),
  );
}
