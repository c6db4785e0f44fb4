import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The case of the design's example, whole: each client another name and another invoice, no document on disk. */
export const sampleCase = (number: number): string => `# yaml-language-server: $schema=../../schema/case.schema.json
schema: 1
id: client-${String(number)}
engagement: acme-2026
title: Refonte du site vitrine
closed: null
responsible: null
umbrellaCompany:
  name: webportage
  legalForm: SAS
  siren: "483180808"
  email: contact@webportage.com
  address: { lines: [10 cours Mirabeau], postalCode: "13100", city: Aix-en-Provence, country: FR }
  representative: { name: Claire Vidal, capacity: Présidente }
consultant: { id: paul, name: Paul Durand, email: paul@durand.example, phone: "+33 6 00 00 00 00" }
client:
  name: Client ${String(number)} Industrie SAS
  kind: business
  legalForm: SAS
  siren: "732829320"
  siret: null
  vatNumber: FR44732829320
  registryExtractOn: null
  address: { lines: [12 rue des Lilas], postalCode: "13100", city: Aix-en-Provence, country: FR }
  contact: { name: Anne Martin, role: Directrice, email: anne@acme.example, phone: "+33 4 00 00 00 00" }
  signatories: [{ name: Anne Martin, capacity: Présidente, authority: legal-representative, from: null, until: null }]
  insolvency: { checkedOn: null, by: null, source: null, openedOn: null, publishedOn: null }
mission:
  description: Refonte complète du site vitrine
  skills: [développement web]
  obligations: { consultant: Réaliser la refonte, client: Fournir les contenus, umbrellaCompany: Facturer et encaisser }
  start: 2026-03-02
  end: 2026-04-30
  price: { basis: fixed, net: "8400.00", vatRate: "20", currency: EUR }
  delivery: Deux lots, recette sous 8 jours
  payment: { days: 30, from: invoice-date, penaltyRate: null, earlyPaymentDiscount: null }
  site: { healthAndSafety: Consignes du site, protectiveEquipment: null }
orders:
  - id: CP-2026-${String(number)}
    kind: tripartite-contract
    file: order/contrat-signe.pdf
    issuer: umbrella-company
    issuedOn: 2026-02-16
    start: 2026-03-02
    end: 2026-04-30
    net: "8400.00"
    client: null
    amends: null
    signing: paper
    signatures:
      - { party: consultant, on: 2026-02-20, initialled: true }
      - { party: client, on: 2026-02-24, initialled: true, signatory: Anne Martin, mention: good-for-agreement }
      - { party: umbrella-company, on: 2026-02-27, initialled: true, stamped: true }
    round: { submittedOn: 2026-02-16, changesAskedOn: null, approvedOn: 2026-02-18, copies: 3, mailedOn: 2026-02-25, tracking: null, receivedOn: 2026-02-26, returnedOn: 2026-03-02, copiesReturned: 2, clientCopySentOn: 2026-03-03, consultantCopyOn: 2026-03-02 }
    attested: [{ what: signature, party: client, page: 4, by: Paul Durand, role: consultant, on: 2026-03-02, sha256: ${"ab".repeat(32)} }]
    accepted: null
    exhibit: true
invoices:
  - number: WP-2026-${String(number)}
    kind: invoice
    file: invoices/WP-2026-${String(number)}.pdf
    issuer: umbrella-company
    issuedOn: 2026-05-04
    sentOn: 2026-05-04
    dueOn: 2026-06-03
    period: null
    net: "8400.00"
    vat: "1680.00"
    gross: "10080.00"
    orders: [CP-2026-${String(number)}]
    platformStatus: null
    assigned: none
payments: [{ on: 2026-07-10, amount: "4000.00", reference: VIR-882, allocations: null }]
balance: { amount: null, confirmedOn: null, by: null }
deliveries:
  - id: pv-1
    kind: acceptance-report
    file: delivery/pv-recette.pdf
    deliveredOn: 2026-04-30
    covers: [{ invoice: WP-2026-${String(number)}, extent: full }]
    outcome: accepted
    reservations: []
    signatures: [{ party: client, on: 2026-05-02, signatory: Anne Martin }]
    accepted: null
evidence:
  - id: courriel-reception
    proves: [delivery]
    covers: [{ invoice: WP-2026-${String(number)}, extent: full }]
    from: client
    kind: email
    file: delivery/courriel-2026-05-02.eml
    accepted: null
dispute: { status: unknown }
journal:
  - { id: j1, on: 2026-06-10, kind: reminder, by: consultant, channel: email, outcome: promised-payment, invoices: [WP-2026-${String(number)}] }
incidents: []
waivers: []
otherDocuments: []
exhibits: []
intake: {}
`;

/** Writes that many cases under a folder, `client-0`, `client-1`… */
export function writeSampleCases(root: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const dir = join(root, `client-${String(number)}`);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "case.yaml"), sampleCase(number));
  }
}
