import type { Evidence } from "../../evidence/evidence.ts";
import { bearsName, intactSignatures, signatoriesOf } from "../../facts/signature-fact.ts";
import { dayInParis } from "../../time/day-in-paris.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import type { Given } from "../log/log-event.ts";
import { printedFields } from "./printed-fields.ts";
import type { Incoming } from "./incoming.ts";
import { deliveryByTemplate, orderByTemplate, ourRendering } from "./our-rendering.ts";

/** What the program read in the document, as its entry would say it: proposed, and outweighed by what the person gave. */
export function proposedEntry(incoming: Incoming): Given {
  switch (incoming.kind) {
    case "order":
      return orderEntry(incoming);
    case "invoice":
      return invoiceEntry(incoming);
    case "delivery":
      return deliveryEntry(incoming);
    case "evidence":
      return evidenceEntry(incoming);
    case "other":
      return { kind: "other", on: incoming.today };
    case "incident":
    case "letter":
      return {};
  }
}

const textOf = ({ pageTexts }: Evidence): string => pageTexts.map(({ text }) => text).join("\n");

/** What names and text say, words apart. */
const shows = ({ file, evidence }: Incoming, words: RegExp): boolean =>
  words.test(file.replace(/[-_./]/g, " ")) || words.test(textOf(evidence));

function orderEntry(incoming: Incoming): Given {
  const { evidence, caseFile } = incoming;
  const kind =
    orderByTemplate[ourRendering(caseFile, evidence)?.template ?? ""] ??
    (evidence.type === "eml"
      ? "email-acceptance"
      : shows(incoming, /tripartite/i)
        ? "tripartite-contract"
        : shows(incoming, /bon de commande|purchase order/i)
          ? "purchase-order"
          : shows(incoming, /\bavenant\b/i)
            ? "amendment"
            : shows(incoming, /\bdevis\b/i)
              ? "quote"
              : shows(incoming, /\bcontrat\b/i)
                ? "bipartite-contract"
                : null);
  const fromClient = kind === "email-acceptance" || kind === "purchase-order";
  return {
    id: idFrom(incoming, caseFile.orders),
    ...orderTerms(evidence),
    ...(kind === null ? {} : { kind, issuer: fromClient ? "client" : "umbrella-company" }),
    signing: evidence.signatures.some(({ kind: one }) => one === "signature") ? "electronic" : "paper",
    ...signaturesSeen(incoming),
  };
}

/** What the text prints beside the usual words; a person decides. */
const printed = (evidence: Evidence): Given =>
  Object.fromEntries(Object.entries(printedFields(evidence)).map(([key, { value }]) => [key, value]));

function orderTerms(evidence: Evidence): Given {
  const { issuedOn, net } = printedFields(evidence);
  return known({ issuedOn: issuedOn?.value ?? null, net: net?.value ?? null });
}

/** Intact e-signatures by people known to sign for a party: what the document itself shows. */
function signaturesSeen({ evidence, caseFile }: Incoming): Given {
  const seen = (["client", "umbrella-company", "consultant"] as const).flatMap((party) =>
    intactSignatures(evidence)
      .filter((signature) => bearsName(signature, signatoriesOf(caseFile, party)))
      .slice(0, 1)
      .map(({ signer, signedAt }) => ({
        party,
        on: signedAt === null ? null : dayInParis(signedAt),
        signatory: signer,
      })),
  );
  return seen.length === 0 ? {} : { signatures: seen };
}

const creditNotes = new Set(["381", "396", "261", "262"]);
const deposits = new Set(["386", "500", "503"]);

function invoiceEntry({ evidence, caseFile }: Incoming): Given {
  const { einvoice } = evidence;
  if (einvoice === null) return { ...printed(evidence), kind: "invoice", issuer: "umbrella-company", assigned: "none" };
  const code = einvoice.typeCode ?? "";
  const kind = creditNotes.has(code) ? "credit-note" : deposits.has(code) ? "deposit" : "invoice";
  const company = caseFile.umbrellaCompany;
  const isCompany = einvoice.seller.siren === null || company?.siren == null || einvoice.seller.siren === company.siren;
  const orders = caseFile.orders.filter(
    ({ id }) => id === einvoice.orderReference || id === einvoice.contractReference,
  );
  return known({
    number: einvoice.number,
    kind,
    issuer: isCompany ? "umbrella-company" : null,
    issuedOn: einvoice.issuedOn,
    dueOn: kind === "credit-note" ? null : einvoice.dueOn,
    net: einvoice.net,
    vat: einvoice.tax,
    gross: einvoice.gross,
    currency: einvoice.currency === "EUR" ? null : einvoice.currency,
    orders: orders.length === 0 ? null : orders.map(({ id }) => id),
    assigned: "none",
  });
}

function deliveryEntry(incoming: Incoming): Given {
  const { evidence, caseFile } = incoming;
  const isSignedInvoice = shows(incoming, /bon pour livraison/i);
  const kind =
    deliveryByTemplate[ourRendering(caseFile, evidence)?.template ?? ""] ??
    (isSignedInvoice
      ? "signed-invoice"
      : shows(incoming, /compte rendu d.activit|rapport d.activit|\bcra\b/i)
        ? "activity-report"
        : "acceptance-report");
  const withReservations = evidence.mentions.some((one) => one.kind === "with-reservations");
  return {
    id: idFrom(incoming, caseFile.deliveries),
    kind,
    ...coversProposed(incoming),
    outcome: withReservations ? "with-reservations" : "accepted",
    ...signaturesSeen(incoming),
  };
}

/** The one invoice that has no proof of delivery yet; several are the person's to tell apart. */
function coversProposed({ caseFile, evidence }: Incoming): Given {
  const claimable = caseFile.invoices.filter(({ kind }) => kind === "invoice");
  const text = textOf(evidence);
  const named = claimable.filter(({ number }) => text.includes(number));
  const covered = new Set(
    [...caseFile.deliveries, ...caseFile.evidence].flatMap(({ covers }) => covers.map(({ invoice }) => invoice)),
  );
  const open = claimable.filter(({ number }) => !covered.has(number));
  const meant = named.length > 0 ? named : open.length === 1 ? open : claimable.length === 1 ? claimable : [];
  return meant.length === 0 ? {} : { covers: meant.map(({ number }) => ({ invoice: number, extent: "full" })) };
}

function evidenceEntry(incoming: Incoming): Given {
  const { evidence, caseFile } = incoming;
  const kind = evidence.type === "eml" || shows(incoming, /\b(?:courriel|e-?mail|mail)\b/i) ? "email" : "other";
  const domain = (address: string | null | undefined): string => address?.split("@")[1]?.toLowerCase() ?? "";
  const sender = domain(evidence.email?.from);
  const isClient = sender !== "" && sender === domain(caseFile.client.contact?.email);
  return {
    id: idFrom(incoming, caseFile.evidence),
    proves: caseFile.orders.length === 0 ? ["order"] : ["delivery"],
    ...coversProposed(incoming),
    from: isClient || evidence.email === null ? "client" : "other",
    kind,
  };
}

const known = (entry: Readonly<Record<string, Plain>>): Given =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null));

/** From the file's name, unlike the ids already there. */
function idFrom({ file }: Incoming, others: readonly { readonly id: string }[]): string {
  const stem = (file.split("/").at(-1) ?? "").replace(/\.[A-Za-z0-9]+$/, "");
  const base = stem.normalize("NFC").replace(/\s+/g, "-") || "document";
  const used = new Set(others.map(({ id }) => id));
  let id = base;
  for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
  return id;
}
