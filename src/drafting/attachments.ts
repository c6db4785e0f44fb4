import type { Locale, Text } from "../locale/text.ts";
import type { DocumentModel } from "./model.ts";
import type { TemplateFace } from "./template.ts";
import type { Drafting } from "./variables/variable.ts";

type Attachments = DocumentModel["attachments"];

const words = {
  order: { fr: "Commande", en: "Order" },
  invoice: { fr: "Facture", en: "Invoice" },
  delivery: { fr: "Preuve de livraison", en: "Proof of delivery" },
  notice: { fr: "Courrier de mise en cause", en: "Client's letter" },
  statement: { fr: "Déclaration circonstanciée", en: "Factual statement" },
} satisfies Record<string, Text>;

/** The documents that go with a letter: what it lists is what is attached. Only what the case holds and relies upon. */
export function attachmentsOf({ attaches }: Pick<TemplateFace, "attaches">, drafting: Drafting): Attachments {
  const { dossier, assessment, locale } = drafting;
  const { orders, invoices, deliveries } = dossier.caseFile;
  const numbers = new Set(assessment.claim?.invoices.map(({ number }) => number));
  const title = (kind: "order" | "invoice" | "delivery", id: string): string => `${words[kind][locale]} ${id}`;
  return attaches.flatMap((kind) => {
    switch (kind) {
      case "order":
        return orders.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title(kind, id), file }));
      case "invoice":
        return invoices
          .filter(({ number }) => numbers.has(number))
          .map(({ number, file }) => ({ title: title(kind, number), file }));
      case "delivery":
        return deliveries.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title(kind, id), file }));
      case "incident":
        return incidentPapers(drafting, locale);
    }
  });
}

/** The three documents of an incident, or those at hand: the client's letter, the statement, the contract of that very service. */
function incidentPapers({ dossier }: Drafting, locale: Locale): Attachments {
  const { incidents, orders } = dossier.caseFile;
  const incident = incidents.find(({ closedOn }) => closedOn === null);
  if (incident === undefined) return [];
  const order = orders.find(({ id }) => id === incident.order) ?? orders.find(({ exhibit }) => exhibit);
  const paper = (title: string, file: string | null | undefined): Attachments =>
    file == null ? [] : [{ title, file }];
  return [
    ...paper(words.notice[locale], incident.liabilityNotice?.file),
    ...paper(words.statement[locale], incident.factualStatement?.file),
    ...(order === undefined ? [] : paper(`${words.order[locale]} ${order.id}`, order.file)),
  ];
}
