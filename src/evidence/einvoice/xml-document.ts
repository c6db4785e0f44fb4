import type { Reading } from "../reading.ts";
import { onePage, decodeText } from "../plain-text.ts";
import { readEInvoice } from "./read-einvoice.ts";

/** An XML file: an invoice when it is one, and its text without its tags. */
export async function readXml(bytes: Uint8Array): Promise<Reading> {
  const { einvoice, problems } = await readEInvoice(bytes, null);
  return { ...onePage(decodeText(bytes).replace(/<[^>]*>/g, " ")), einvoice, problems };
}
