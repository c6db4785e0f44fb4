import { unreadable, type Reading } from "../reading.ts";
import { onePage, decodeText } from "../plain-text.ts";
import { readEInvoice } from "./read-einvoice.ts";

/** An XML file: an invoice when it is one, and its text without its tags. */
export async function readXml(bytes: Uint8Array): Promise<Reading> {
  const { einvoice, problems } = await readEInvoice(bytes, null);
  // What the parser refuses was not read: its tags may hide anything.
  const refused = problems.find(({ code }) => code.startsWith("xml-"));
  if (refused !== undefined) return unreadable(refused.code === "xml-damaged" ? "damaged" : "unsupported", problems);
  return { ...onePage(decodeText(bytes).replace(/<[^>]*>/g, " ")), einvoice, problems };
}
