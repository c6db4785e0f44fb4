import type { XmlReading } from "./read-einvoice.ts";
import { readEInvoice } from "./read-einvoice.ts";

export interface Attachment {
  readonly filename: string;
  readonly content: Uint8Array;
}

// The names that the standards give, the most recent first; after them, any XML.
const known = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "facture.xml"];

/** The e-invoice among a PDF's attachments, under whatever name. Of several, the first that is an invoice. */
export async function readAttachedInvoice(attachments: readonly Attachment[]): Promise<XmlReading> {
  const candidates = attachments
    .filter(({ filename, content }) => /\.xml$/i.test(filename) || looksLikeXml(content))
    .sort((one, other) => rank(one) - rank(other));
  const problems = [];
  for (const { filename, content } of candidates) {
    const read = await readEInvoice(content, filename);
    if (read.einvoice !== null) return { einvoice: read.einvoice, problems };
    problems.push(...read.problems);
  }
  return { einvoice: null, problems };
}

function rank({ filename }: Attachment): number {
  const found = known.indexOf(filename.toLowerCase());
  return found < 0 ? known.length : found;
}

const looksLikeXml = (content: Uint8Array): boolean =>
  /^\uFEFF?\s*<\?xml/.test(new TextDecoder().decode(content.subarray(0, 64)));
