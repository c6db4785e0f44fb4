import { existsSync, readFileSync } from "node:fs";
import { inspectBytes } from "../../src/evidence/inspect-bytes.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";

interface Party {
  readonly name: string | null;
  readonly legal_id: string | null;
  readonly legal_id_scheme?: string | null;
  readonly vat: string | null;
}

interface Truth {
  readonly has_einvoice?: boolean | null;
  readonly xml_wellformed?: boolean | null;
  readonly root: string | null;
  readonly type_code: string | null;
  readonly format?: string | null;
  readonly guideline_id?: string | null;
  readonly profile?: string | null;
  readonly invoice_number: string | null;
  readonly issue_date: string | null;
  readonly due_dates: readonly string[] | null;
  readonly currency: string | null;
  readonly total_without_tax: string | null;
  readonly tax_total: string | null;
  readonly total_with_tax: string | null;
  readonly amount_due: string | null;
  readonly buyer_order_ref: string | null;
  readonly contract_ref: string | null;
  readonly attachment: string | null;
  readonly seller: Party | null;
  readonly buyer: Party | null;
}

export interface Score {
  readonly fields: number;
  readonly right: number;
  readonly invented: readonly string[];
  readonly wrong: readonly string[];
}

const corpus = new URL("../../../shared/corpora/facturx/", import.meta.url);
export const hasCorpus = existsSync(new URL("truth.json", corpus));

/** As the file writes it, under the French scheme, else inside a French VAT number. */
function sirenOf(party: Party | null): string | null {
  const id = party?.legal_id_scheme === "0002" ? party.legal_id?.replace(/\s/g, "").slice(0, 9) : undefined;
  return id ?? /^FR..(\d{9})$/.exec(party?.vat?.replace(/\s/g, "") ?? "")?.[1] ?? null;
}

/** Every field of every e-invoice of the corpora against its truth; a value where the truth has none is invented. */
export async function scoreEInvoices(): Promise<Score> {
  const truth = JSON.parse(readFileSync(new URL("truth.json", corpus), "utf8")) as Readonly<Record<string, Truth>>;
  let fields = 0;
  const wrong: string[] = [];
  const invented: string[] = [];
  for (const [name, expected] of Object.entries(truth)) {
    const { einvoice } = await inspectBytes(readFileSync(new URL(name, corpus)), defaultLimits);
    const isInvoice =
      expected.has_einvoice !== false && expected.xml_wellformed !== false && expected.invoice_number !== null;
    if (!isInvoice) {
      fields++;
      if (einvoice !== null) invented.push(`${name}: an invoice`);
      continue;
    }
    const pairs: readonly (readonly [string, unknown, unknown])[] = [
      ["number", expected.invoice_number, einvoice?.number],
      ["type", expected.type_code, einvoice?.typeCode],
      ["issued", expected.issue_date, einvoice?.issuedOn],
      ["due dates", [...(expected.due_dates ?? [])].sort().join(), [...(einvoice?.dueDates ?? [])].sort().join()],
      ["currency", expected.currency, einvoice?.currency],
      ["net", expected.total_without_tax, einvoice?.net],
      ["tax", expected.tax_total, einvoice?.tax],
      ["gross", expected.total_with_tax, einvoice?.gross],
      ["due", expected.amount_due, einvoice?.due],
      ["order", expected.buyer_order_ref, einvoice?.orderReference],
      ["contract", expected.contract_ref, einvoice?.contractReference],
      ["attachment", expected.attachment, einvoice?.attachment],
      ["seller", expected.seller?.name, einvoice?.seller.name],
      ["buyer", expected.buyer?.name, einvoice?.buyer.name],
      // ZUGFeRD 1 has profiles of its own names, which this truth does not keep.
      ...((expected.guideline_id ?? "").includes("urn:ferd")
        ? []
        : [["profile", expected.profile, einvoice?.profile] as const]),
      ["syntax", expected.format === "ubl" ? "ubl" : "cii", einvoice?.syntax],
      ["seller's SIREN", sirenOf(expected.seller), einvoice?.seller.siren],
      ["buyer's SIREN", sirenOf(expected.buyer), einvoice?.buyer.siren],
      ["seller's VAT", expected.seller?.vat, einvoice?.seller.vatNumber],
      ["buyer's VAT", expected.buyer?.vat, einvoice?.buyer.vatNumber],
    ];
    for (const [field, truly, found] of pairs) {
      fields++;
      if ((truly ?? "") === (found ?? "")) continue;
      wrong.push(`${name} ${field}: ${String(found)} for ${String(truly)}`);
      if ((truly ?? "") === "") invented.push(`${name} ${field}: ${String(found)}`);
    }
  }
  return {
    fields,
    right: fields - wrong.length - invented.filter((one) => one.endsWith("an invoice")).length,
    invented,
    wrong,
  };
}
