import type { DocumentModel } from "./model.ts";
import type { TemplateFace } from "./template.ts";
import type { Drafting } from "./variables/variable.ts";

/** The documents that go with a letter: what it lists is what is attached. Only what the case holds and relies upon. */
export function attachmentsOf(
  face: TemplateFace,
  { dossier, assessment, locale }: Drafting,
): DocumentModel["attachments"] {
  const { orders, invoices, deliveries } = dossier.caseFile;
  const numbers = new Set(assessment.claim?.invoices.map(({ number }) => number));
  const words = {
    order: { fr: "Commande", en: "Order" },
    invoice: { fr: "Facture", en: "Invoice" },
    delivery: { fr: "Preuve de livraison", en: "Proof of delivery" },
  };
  const title = (kind: keyof typeof words, id: string): string => `${words[kind][locale]} ${id}`;
  return face.attaches.flatMap((kind) => {
    if (kind === "order")
      return orders.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title("order", id), file }));
    if (kind === "invoice")
      return invoices
        .filter(({ number }) => numbers.has(number))
        .map(({ number, file }) => ({ title: title("invoice", number), file }));
    return deliveries.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title("delivery", id), file }));
  });
}
