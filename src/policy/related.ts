import type { Cover, Incident, Invoice, Order } from "../case/case-file.ts";
import type { DocumentFacts } from "../facts/facts.ts";
import type { Dossier } from "./dossier.ts";

/** The invoices that are claimed, as the case states them, in its order. */
export function claimedInvoices(dossier: Dossier): Invoice[] {
  const numbers = new Set(dossier.claim?.invoices.map(({ number }) => number));
  return dossier.caseFile.invoices.filter(({ number }) => numbers.has(number));
}

export const invoiceFacts = (dossier: Dossier, invoice: Invoice): DocumentFacts | null =>
  dossier.facts.documentAt(["invoices", dossier.caseFile.invoices.indexOf(invoice)]);

/** What the order covers; by default the mission's dates. An unknown end covers everything after its start. */
function coversDay(dossier: Dossier, order: Order, day: string): boolean {
  const start = order.start ?? dossier.caseFile.mission?.start ?? null;
  const end = order.end ?? dossier.caseFile.mission?.end ?? null;
  return (start === null || day >= start) && (end === null || day <= end);
}

/** `orders: []` on an invoice means any order of the case whose dates cover it. Work is invoiced during or after the order, never before. */
function coversInvoice(dossier: Dossier, order: Order, invoice: Invoice): boolean {
  if (invoice.orders.length > 0)
    return invoice.orders.includes(order.id) || invoice.orders.some((id) => id === order.amends);
  if (invoice.period?.from != null) return coversDay(dossier, order, invoice.period.from);
  const start = order.start ?? dossier.caseFile.mission?.start ?? null;
  return start === null || invoice.issuedOn === null || invoice.kind === "deposit" || invoice.issuedOn >= start;
}

/** Orders relied upon for an invoice, of one of these kinds; for an incident, those of the service during which it occurred. */
export function ordersFor(
  dossier: Dossier,
  about: { readonly invoice: Invoice | null; readonly incident: Incident | null },
  kinds: readonly string[],
): DocumentFacts[] {
  return dossier.caseFile.orders.flatMap((order, index) => {
    if (!order.exhibit || !kinds.includes(order.kind)) return [];
    if (about.invoice !== null && !coversInvoice(dossier, order, about.invoice)) return [];
    if (about.incident !== null && !coversIncident(dossier, order, about.incident)) return [];
    const document = dossier.facts.documentAt(["orders", index]);
    return document === null ? [] : [document];
  });
}

function coversIncident(dossier: Dossier, order: Order, incident: Incident): boolean {
  if (incident.order !== null) return order.id === incident.order || order.amends === incident.order;
  return incident.occurredOn === null || coversDay(dossier, order, incident.occurredOn);
}

interface Covering {
  readonly covers: readonly Cover[];
  readonly document: DocumentFacts;
}

/** Papers that cover an invoice: each full one alone, and the partial ones together, which count as one candidate. */
function candidatesCovering(papers: readonly Covering[], invoice: Invoice): DocumentFacts[][] {
  const covering = (paper: Covering) => paper.covers.find((cover) => cover.invoice === invoice.number);
  const full = papers.filter((paper) => covering(paper) !== undefined && covering(paper)?.extent !== "partial");
  const partial = papers.filter((paper) => covering(paper)?.extent === "partial");
  return [
    ...full.map(({ document }) => [document]),
    ...(partial.length > 0 ? [partial.map(({ document }) => document)] : []),
  ];
}

export function deliveriesFor(dossier: Dossier, invoice: Invoice, kinds: readonly string[]): DocumentFacts[][] {
  const papers = dossier.caseFile.deliveries.flatMap((delivery, index) => {
    const document = dossier.facts.documentAt(["deliveries", index]);
    if (document === null || !delivery.exhibit || !kinds.includes(delivery.kind)) return [];
    const itself = delivery.kind === "signed-invoice" && delivery.file === invoice.file && delivery.covers.length === 0;
    const covers: readonly Cover[] = itself
      ? [{ invoice: invoice.number, extent: "full", net: null }]
      : delivery.covers;
    return [{ covers, document }];
  });
  return candidatesCovering(papers, invoice);
}

/** Equivalent evidence: entries that prove it, and for an order also a purchase order or an acceptance by e-mail. */
export function evidenceFor(dossier: Dossier, invoice: Invoice, proves: string): DocumentFacts[][] {
  const entries = dossier.caseFile.evidence.flatMap((entry, index) => {
    const document = dossier.facts.documentAt(["evidence", index]);
    if (document === null || !entry.exhibit || !entry.proves.some((one) => one === proves)) return [];
    const covers = entry.covers.length === 0 && proves !== "delivery" ? [wholeOf(invoice)] : entry.covers;
    return [{ covers, document }];
  });
  const orders =
    proves === "order" ? ordersFor(dossier, { invoice, incident: null }, ["purchase-order", "email-acceptance"]) : [];
  return [...candidatesCovering(entries, invoice), ...orders.map((document) => [document])];
}

const wholeOf = (invoice: Invoice): Cover => ({ invoice: invoice.number, extent: "full", net: null });
