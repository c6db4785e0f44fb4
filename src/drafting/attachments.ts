import type { Text } from "../locale/text.ts";
import { clientRequest, incidentOrder, openIncident } from "./spoken-of.ts";
import type { TemplateFace } from "./template.ts";
import type { Drafting } from "./variables/variable.ts";

/** A document of the case that goes with a letter. */
export interface Paper {
  readonly title: string;
  readonly file: string;
}

const words = {
  order: { fr: "Commande", en: "Order" },
  invoice: { fr: "Facture", en: "Invoice" },
  delivery: { fr: "Preuve de livraison", en: "Proof of delivery" },
  evidence: { fr: "Preuve équivalente", en: "Equivalent evidence" },
  notice: { fr: "Courrier de mise en cause", en: "Client's letter" },
  request: { fr: "Demande du client", en: "Client's request" },
  statement: { fr: "Déclaration circonstanciée", en: "Factual statement" },
} satisfies Record<string, Text>;

/** The documents that go with a letter, each once: what it lists is what is attached. Only what the case holds and relies upon. */
export function attachmentsOf(face: Pick<TemplateFace, "attaches">, drafting: Told): readonly Paper[] {
  const papers = papersOf(face, drafting);
  return papers.filter(({ file }, index) => papers.findIndex((one) => one.file === file) === index);
}

type Told = Pick<Drafting, "assessment" | "dossier" | "locale">;

function papersOf({ attaches }: Pick<TemplateFace, "attaches">, drafting: Told): readonly Paper[] {
  const { dossier, assessment, locale } = drafting;
  const { orders, invoices, deliveries, evidence } = dossier.caseFile;
  const numbers = new Set(assessment.claim?.invoices.map(({ number }) => number));
  const title = (kind: "order" | "invoice" | "delivery" | "evidence", id: string): string =>
    `${words[kind][locale]} ${id}`;
  return attaches.flatMap((kind): readonly Paper[] => {
    switch (kind) {
      case "order":
        return orders.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title(kind, id), file }));
      case "invoice":
        return invoices
          .filter(({ number }) => numbers.has(number))
          .map(({ number, file }) => ({ title: title(kind, number), file }));
      case "delivery":
        return deliveries.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title(kind, id), file }));
      case "evidence":
        return evidence.filter(({ exhibit }) => exhibit).map(({ id, file }) => ({ title: title(kind, id), file }));
      case "request":
        return requestPapers(drafting);
      case "incident":
        return [...noticePapers(drafting), ...statementPapers(drafting), ...incidentOrderPapers(drafting)];
      case "liability-notice":
        return noticePapers(drafting);
      case "incident-order":
        return incidentOrderPapers(drafting);
    }
  });
}

const paper = (title: string, file: string | null | undefined): readonly Paper[] =>
  file == null ? [] : [{ title, file }];

const requestPapers = (drafting: Told): readonly Paper[] =>
  paper(words.request[drafting.locale], clientRequest(drafting.dossier)?.file);

// The documents of an incident, or those at hand: the client's letter, the statement, the contract of that very service.
const noticePapers = ({ dossier, locale }: Told): readonly Paper[] =>
  paper(words.notice[locale], openIncident(dossier)?.liabilityNotice?.file);

const statementPapers = ({ dossier, locale }: Told): readonly Paper[] =>
  paper(words.statement[locale], openIncident(dossier)?.factualStatement?.file);

function incidentOrderPapers({ dossier, locale }: Told): readonly Paper[] {
  const order = incidentOrder(dossier);
  return order === undefined ? [] : paper(`${words.order[locale]} ${order.id}`, order.file);
}
