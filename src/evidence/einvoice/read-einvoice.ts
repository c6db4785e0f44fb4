import type { EInvoice, EvidenceProblem } from "../evidence.ts";
import { invoiceProblems } from "./invoice-problems.ts";
import { readCii } from "./read-cii.ts";
import { readUbl } from "./read-ubl.ts";
import { withXml, type XmlFault, type XmlTree } from "./xml-tree.ts";

export interface XmlReading {
  readonly einvoice: EInvoice | null;
  readonly problems: readonly EvidenceProblem[];
}

/** An XML file as an invoice; null with the reason when it is an order, something else, or cannot be parsed. */
export async function readEInvoice(bytes: Uint8Array, attachment: string | null): Promise<XmlReading> {
  const read = await withXml(bytes, (root): XmlReading => {
    const invoice = invoiceOf(root, attachment);
    if (invoice === null) return { einvoice: null, problems: [notAnInvoice(root.name)] };
    return { einvoice: { ...invoice, problems: [...invoice.problems, ...invoiceProblems(invoice)] }, problems: [] };
  });
  return typeof read === "string" ? { einvoice: null, problems: [{ code: read, message: faults[read] }] } : read;
}

function invoiceOf(root: XmlTree, attachment: string | null): EInvoice | null {
  switch (root.name) {
    case "CrossIndustryInvoice":
    case "CrossIndustryDocument":
      return readCii(root, attachment);
    case "Invoice":
    case "CreditNote":
      // Other formats call their root "Invoice" too: UBL states its customisation or its monetary total.
      return root.first("LegalMonetaryTotal") === null ? null : { ...readUbl(root), attachment };
    default:
      return null;
  }
}

const notAnInvoice = (root: string): EvidenceProblem =>
  /Order/i.test(root)
    ? {
        code: "order-not-invoice",
        message: {
          fr: "Les données jointes sont une commande, pas une facture.",
          en: "The attached data are an order, not an invoice.",
        },
      }
    : {
        code: "not-an-invoice",
        message: {
          fr: `Ces données XML (${root.slice(0, 40)}) ne sont pas une facture connue.`,
          en: `This XML (${root.slice(0, 40)}) is no known invoice.`,
        },
      };

const faults: Record<XmlFault, EvidenceProblem["message"]> = {
  "xml-too-large": { fr: "Les données XML sont trop volumineuses.", en: "The XML data are too large." },
  "xml-doctype": {
    fr: "Les données XML déclarent des entités\u00a0: elles ne sont pas lues.",
    en: "The XML data declare entities: they are not read.",
  },
  "xml-too-deep": { fr: "Les données XML sont trop imbriquées.", en: "The XML data are nested too deep." },
  "xml-damaged": { fr: "Les données XML sont abîmées.", en: "The XML data are damaged." },
};
