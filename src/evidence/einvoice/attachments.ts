import { parseCents } from "../../money/cents.ts";
import type { EInvoice, EvidenceProblem } from "../evidence.ts";
import type { XmlReading } from "./read-einvoice.ts";
import { readEInvoice } from "./read-einvoice.ts";

export interface Attachment {
  readonly filename: string;
  readonly content: Uint8Array;
}

// The names that the standards give, the most recent first; after them, any XML.
const known = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "facture.xml"];

/** The e-invoice among a PDF's attachments, under whatever name. Of several, the first that is an invoice; another that says otherwise is told. */
export async function readAttachedInvoice(attachments: readonly Attachment[]): Promise<XmlReading> {
  const candidates = attachments
    .filter(({ filename, content }) => /\.xml$/i.test(filename) || looksLikeXml(content))
    .sort((one, other) => rank(one) - rank(other));
  let einvoice: EInvoice | null = null;
  const problems: EvidenceProblem[] = [];
  for (const { filename, content } of candidates) {
    const read = await readEInvoice(content, filename);
    if (einvoice === null) {
      einvoice = read.einvoice;
      problems.push(...read.problems);
    } else if (read.einvoice !== null && !saySame(einvoice, read.einvoice))
      problems.push(disagree(einvoice.attachment, filename));
  }
  return { einvoice, problems };
}

const saySame = (one: EInvoice, other: EInvoice): boolean =>
  (["number", "issuedOn", "currency"] as const).every((key) => one[key] === other[key]) &&
  (one.gross === other.gross || isSameAmount(one.gross, other.gross));

const isSameAmount = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && parseCents(one) !== null && parseCents(one) === parseCents(other);

const disagree = (read: string | null, other: string): EvidenceProblem => ({
  code: "einvoices-disagree",
  message: {
    fr: `Deux factures électroniques sont jointes et ne disent pas la même chose\u00a0: ${read ?? ""} est lue, ${other.slice(0, 80)} ne l’est pas.`,
    en: `Two e-invoices are attached and do not say the same: ${read ?? ""} is read, ${other.slice(0, 80)} is not.`,
  },
});

function rank({ filename }: Attachment): number {
  const found = known.indexOf(filename.toLowerCase());
  return found < 0 ? known.length : found;
}

const looksLikeXml = (content: Uint8Array): boolean =>
  /^\uFEFF?\s*<\?xml/.test(new TextDecoder().decode(content.subarray(0, 64)));
