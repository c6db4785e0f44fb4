import type { CaseFile, Role } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { bearsName, intactSignatures, signatoriesOf } from "../../facts/signature-fact.ts";
import { dayInParis } from "../../time/day-in-paris.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import type { Given } from "../log/log-event.ts";
import type { Need } from "../needs.ts";
import type { DocumentKindWord } from "./document-kinds.ts";
import { printedFields } from "./printed-fields.ts";

/** A document on its way into a case: where it will stand, what it shows, what its person said of it. */
export interface Incoming {
  readonly kind: DocumentKindWord;
  readonly caseFile: CaseFile;
  /** Its path in the case. */
  readonly file: string;
  readonly evidence: Evidence;
  readonly given: Given;
  readonly role: Role;
  readonly today: PlainDate;
}

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
    evidence.type === "eml"
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
                : null;
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
  const kind = isSignedInvoice
    ? "signed-invoice"
    : shows(incoming, /compte rendu d.activit|rapport d.activit|\bcra\b/i)
      ? "activity-report"
      : "acceptance-report";
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

const invoiceNeeds: readonly Need[] = [
  { flag: "--number", label: { fr: "numéro de la facture", en: "number of the invoice" }, required: true },
  {
    flag: "--gross",
    label: { fr: "montant TTC, comme 10080,00", en: "gross amount, such as 10080.00" },
    as: "amount",
    field: { fr: "le montant TTC de la facture", en: "the gross amount of the invoice" },
    required: true,
  },
  {
    flag: "--issued-on",
    label: { fr: "date de la facture", en: "date of the invoice" },
    as: "day",
    field: { fr: "la date de la facture", en: "the date of the invoice" },
    required: false,
  },
  {
    flag: "--due-on",
    label: { fr: "date d’échéance", en: "due date" },
    as: "day",
    field: { fr: "la date d’échéance", en: "the due date" },
    required: false,
  },
];

const orderNeed: Need = {
  flag: "--kind",
  label: { fr: "quelle sorte de commande ?", en: "what kind of order?" },
  choices: [
    { value: "tripartite-contract", label: { fr: "Contrat tripartite", en: "Tripartite contract" } },
    { value: "bipartite-contract", label: { fr: "Contrat bipartite", en: "Bipartite contract" } },
    { value: "quote", label: { fr: "Devis de la société", en: "Quote of the company" } },
    { value: "purchase-order", label: { fr: "Bon de commande du client", en: "Purchase order of the client" } },
    { value: "email-acceptance", label: { fr: "Accord par courriel", en: "Acceptance by e-mail" } },
    { value: "amendment", label: { fr: "Avenant", en: "Amendment" } },
  ],
  required: true,
};

const incidentNeed: Need = {
  flag: "--paper",
  label: { fr: "quelle pièce de l’incident ?", en: "which paper of the incident?" },
  choices: [
    {
      value: "liability-notice",
      label: {
        fr: "Le courrier du client qui vous met en cause",
        en: "The client's letter that holds you responsible",
      },
    },
    { value: "factual-statement", label: { fr: "Votre déclaration circonstanciée", en: "Your own statement" } },
  ],
  required: true,
};

/** What neither the document nor the person has said, and the entry cannot do without. */
export function entryNeeds(kind: DocumentKindWord, entry: Given, paper: string | null): readonly Need[] {
  if (kind === "invoice") return invoiceNeeds.filter(({ flag }) => entry[keyOf(flag)] === undefined);
  if (kind === "order") return entry["kind"] === undefined ? [orderNeed] : [];
  return kind === "incident" && paper === null ? [incidentNeed] : [];
}

/** `--issued-on` → `issuedOn`. */
export const keyOf = (flag: string): string =>
  flag.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const lists: Readonly<Partial<Record<DocumentKindWord, string>>> = {
  order: "orders",
  invoice: "invoices",
  delivery: "deliveries",
  evidence: "evidence",
  other: "otherDocuments",
};

/** The entry in its list, or in its incident; `file` stands after the keys that name it. */
export function entryEdits({ kind, caseFile, file }: Incoming, entry: Given, paper: string | null): readonly Edit[] {
  if (kind === "letter") return [];
  if (kind === "incident") return incidentEdits(caseFile, file, entry, paper);
  const { id, number, kind: sort, ...rest } = entry;
  const value = { id, number, kind: sort, file, ...rest };
  return [{ op: "append", path: [lists[kind] ?? ""], value }];
}

const ofPaper = new Set(["from", "datedOn", "receivedOn", "signedOn", "attested", "exhibit"]);

function incidentEdits(caseFile: CaseFile, file: string, entry: Given, paper: string | null): readonly Edit[] {
  const key = paper === "factual-statement" ? "factualStatement" : "liabilityNotice";
  const pick = (wanted: boolean): Given =>
    Object.fromEntries(Object.entries(entry).filter(([one]) => ofPaper.has(one) === wanted));
  const document = { file, ...pick(true) };
  const at = caseFile.incidents.findIndex(
    ({ closedOn, id }) => closedOn === null && (entry["id"] === undefined || id === entry["id"]),
  );
  if (at < 0)
    return [
      {
        op: "append",
        path: ["incidents"],
        value: { id: `incident-${caseFile.incidents.length + 1}`, ...pick(false), [key]: document },
      },
    ];
  const changed = Object.entries(pick(false)).filter(([one]) => one !== "id");
  return [
    { op: "set", path: ["incidents", at, key], value: document },
    ...changed.map(([one, value]) => ({ op: "set" as const, path: ["incidents", at, one], value })),
  ];
}

/** What was taken in, byte for byte: a later change will show. A file that is our own rendering, or began as one, says of which template. */
export function intakeEdit({ caseFile, evidence, file, kind, today }: Incoming): Edit {
  const { sha256, bytes, firstRevisionSha256 } = evidence;
  const renderings = Object.values(caseFile.intake).flatMap(({ rendered }) => (rendered === null ? [] : [rendered]));
  const rendered = renderings.find((one) => one.sha256 === sha256 || one.sha256 === firstRevisionSha256) ?? null;
  return { op: "set", path: ["intake", file], value: { sha256, bytes, addedOn: today, readAs: kind, rendered } };
}
