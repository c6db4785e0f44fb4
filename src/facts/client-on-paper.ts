import type { EInvoiceParty, Evidence, PageText, PostalAddress } from "../evidence/evidence.ts";
import { isSiren } from "../identifiers/siren.ts";
import { inEach, type Text } from "../locale/text.ts";
import type { DocumentFacts, Facts } from "./facts.ts";
import { namesCompany, sirenOf } from "./names.ts";

/** The client as a paper of the case names it, and where on that paper. */
export interface ClientOnPaper extends EInvoiceParty {
  readonly file: string;
  readonly where: Text;
}

/** What the papers say of the client: the buyer of an e-invoice, then what stands after the client's name on an order. */
export function clientOnPapers({ caseFile, documents }: Facts): readonly ClientOnPaper[] {
  const { client, umbrellaCompany } = caseFile;
  const own = umbrellaCompany === null ? null : sirenOf(umbrellaCompany);
  return documents.flatMap(({ state, kind, file }): ClientOnPaper[] => {
    if (!state.usable || !isRead(kind)) return [];
    const { einvoice, pageTexts } = state.evidence;
    if (kind === "invoice")
      return einvoice === null ? [] : [{ ...einvoice.buyer, file, where: ofEInvoice(state.evidence) }];
    return pageTexts.flatMap((page) => {
      const found = afterName(page, client.name, own);
      return found === null ? [] : [{ ...found, file, where: onPage(page) }];
    });
  });
}

const isRead = (kind: DocumentFacts["kind"]): boolean => kind === "invoice" || kind === "order";

const ofEInvoice = ({ einvoice }: Evidence): Text => {
  const name = einvoice?.attachment ?? "XML";
  return { fr: `facture électronique ${name}`, en: `e-invoice ${name}` };
};

const onPage = ({ page }: PageText): Text =>
  inEach((locale) => (locale === "fr" ? `texte, page ${page}` : `text, page ${page}`));

// Further from the name, another party's numbers begin.
const NEAR = 300;

/** What follows the client's name on a page; null where the page does not name it, or says nothing more of it. */
function afterName({ text }: PageText, name: string, own: string | null): EInvoiceParty | null {
  const lines = text.normalize("NFC").split("\n");
  const at = lines.findIndex((line) => namesCompany(line, name));
  if (at < 0) return null;
  const near = lines.slice(at).join("\n").slice(0, NEAR);
  const siren = sirenIn(near);
  const address = addressIn(near);
  if (siren === own || (siren === null && address === null)) return null;
  return { name: null, siren, vatNumber: null, ...(address === null ? {} : { address }) };
}

const sirenIn = (text: string): string | null =>
  (
    /\bSIREN\D{0,12}(\d{3}\s?\d{3}\s?\d{3})(?!\d)/i.exec(text) ??
    /\bSIRET\D{0,12}(\d{3}\s?\d{3}\s?\d{3})\s?\d{5}/i.exec(text)
  )
    ?.slice(1)
    .map((found) => found.replace(/\s/g, ""))
    .find(isSiren) ?? null;

function addressIn(text: string): PostalAddress | null {
  const match = /(\d{1,4}(?: ?(?:bis|ter))?,? \p{L}[^\n\d]{3,60}?)[\n, ]+(\d{5}) (\p{L}[\p{L} '’-]{1,40})/u.exec(text);
  if (match === null) return null;
  const [, street = "", postalCode = "", city = ""] = match;
  return { lines: [street.trim()], postalCode, city: city.trim(), country: "FR" };
}
