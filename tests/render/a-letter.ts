import type { Block, DocumentModel } from "../../src/drafting/model.ts";
import { plainDate } from "../../src/time/plain-date.ts";

export const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

/** A formal notice as small as one can be, with what a test changes. */
export const aLetter = (changes: Partial<DocumentModel> = {}): DocumentModel => ({
  template: "formal-notice",
  kind: "letter",
  language: "fr",
  title: "Mise en demeure de payer",
  subject: "Mise en demeure de payer la facture WP-1",
  author: "webportage",
  date: plainDate("2026-11-23"),
  letterHead: {
    sender: ["webportage", "1 avenue Jullien", "13100 Le Tholonet"],
    recipient: [
      "ACME Industrie SAS",
      "Anne Martin",
      "Service comptabilité",
      "12 RUE DES LILAS",
      "BP 1234",
      "13100 AIX-EN-PROVENCE",
    ],
    placeAndDate: "Le Tholonet, le 23 novembre 2026",
    delivery: "Lettre recommandée avec avis de réception",
    references: ["Nos références : dossier acme"],
  },
  email: null,
  blocks: [
    paragraph("Madame, Monsieur,"),
    paragraph("La somme de 10\u202f710,57\u00a0€ reste due\u202f; l’œuvre de M. Ÿves coûte « peu »."),
    {
      kind: "signatures",
      blocks: [{ title: "La société de portage", name: "Claire Vidal", capacity: "Présidente", handwritten: null }],
    },
  ],
  attachments: [{ number: 1, title: "Facture WP-1", file: "invoices/WP-1.pdf" }],
  watermark: null,
  initials: false,
  ...changes,
});

/** An e-mail with every kind of block. */
export const anEmail = (changes: Partial<DocumentModel> = {}): DocumentModel => ({
  ...aLetter(),
  kind: "email",
  letterHead: null,
  email: {
    to: "anne@acme.example",
    from: { name: "Zoé Œuvré", address: "zoe@portage.example" },
    subject: "Facture WP-1 — impayée depuis l’été, réponse attendue sous huit jours à compter de la réception",
  },
  subject: "Facture WP-1 — impayée depuis l’été, réponse attendue sous huit jours à compter de la réception",
  blocks: [
    { kind: "heading", level: 2, runs: [{ text: "Ce qui est dû" }] },
    paragraph("Bonjour <Anne> & Cie, reste dû\u00a0: 10\u202f080,00\u00a0€ = « tout »."),
    {
      kind: "list",
      ordered: true,
      items: [
        [paragraph("un")],
        [paragraph("deux"), { kind: "list", ordered: false, items: [[paragraph("deux bis")]] }],
      ],
    },
    {
      kind: "table",
      header: [[{ text: "Facture" }], [{ text: "Reste dû" }]],
      align: ["left", "right"],
      rows: [[[{ text: "WP-1" }], [{ text: "10\u202f080,00\u00a0€", bold: true }]]],
    },
    paragraph("L’équipe\nde Ÿves שלום"),
  ],
  ...changes,
});
