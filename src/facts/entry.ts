import type { Acceptance, Attestable, Attestation, CaseFile, Party, SignatureEntry } from "../case/case-file.ts";
import type { KeyPath } from "../place/place.ts";
import type { DocumentKind } from "./facts.ts";
import { keepLast } from "./keep-last.ts";

/** What `case.yaml` says of one document, whatever list it stands in. */
export interface Entry {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly path: KeyPath;
  readonly file: string;
  readonly exhibit: boolean;
  readonly attested: readonly Attestation[];
  readonly signatures: readonly SignatureEntry[];
  readonly accepted: Acceptance | null;
  /** Who it is said to come from, for what may be evidence from the client. */
  readonly from: Party | "other" | null;
}

const noSignatures: readonly SignatureEntry[] = [];

/** Every document of the case in the order of the file, with the keys of its entry. */
export const entriesOf: (caseFile: CaseFile) => readonly Entry[] = keepLast(listEntries);

function listEntries(caseFile: CaseFile): Entry[] {
  const entries: Entry[] = [];
  caseFile.orders.forEach((order, index) => {
    entries.push({ ...order, kind: "order", path: ["orders", index], from: order.issuer });
  });
  caseFile.invoices.forEach((invoice, index) => {
    entries.push({
      ...invoice,
      kind: "invoice",
      id: invoice.number,
      path: ["invoices", index],
      signatures: noSignatures,
      accepted: null,
      from: null,
    });
  });
  caseFile.deliveries.forEach((delivery, index) => {
    entries.push({ ...delivery, kind: "delivery", path: ["deliveries", index], from: null });
    entries.push(...reservationsOf(delivery, index));
  });
  caseFile.evidence.forEach((evidence, index) => {
    entries.push({ ...evidence, kind: "evidence", path: ["evidence", index], signatures: noSignatures });
  });
  caseFile.incidents.forEach((incident, index) => {
    entries.push(...incidentPapers(incident, index));
  });
  caseFile.otherDocuments.forEach((document, index) => {
    entries.push({
      ...document,
      kind: "other",
      id: document.file,
      path: ["otherDocuments", index],
      signatures: noSignatures,
      accepted: null,
      from: null,
    });
  });
  return entries;
}

/** A lifted reservation needs its file, judged as coming from the client. */
function reservationsOf(delivery: CaseFile["deliveries"][number], index: number): Entry[] {
  return delivery.reservations.flatMap((reservation, at) =>
    reservation.file === null
      ? []
      : [
          {
            kind: "reservation" as const,
            id: reservation.file,
            path: ["deliveries", index, "reservations", at],
            file: reservation.file,
            exhibit: delivery.exhibit,
            attested: reservation.attested,
            signatures: noSignatures,
            accepted: null,
            from: "client" as const,
          },
        ],
  );
}

function incidentPapers(incident: CaseFile["incidents"][number], index: number): Entry[] {
  const papers: Entry[] = [];
  const { liabilityNotice, factualStatement } = incident;
  if (liabilityNotice !== null) {
    papers.push({
      ...liabilityNotice,
      kind: "liability-notice",
      id: liabilityNotice.file,
      path: ["incidents", index, "liabilityNotice"],
      signatures: noSignatures,
      accepted: null,
      from: "client",
    });
  }
  if (factualStatement !== null) {
    papers.push({
      ...factualStatement,
      kind: "factual-statement",
      id: factualStatement.file,
      path: ["incidents", index, "factualStatement"],
      signatures: factualStatement.signedOn === null ? noSignatures : [consultantSignature(factualStatement.signedOn)],
      accepted: null,
      from: "consultant",
    });
  }
  return papers;
}

const consultantSignature = (on: SignatureEntry["on"]): SignatureEntry => ({
  party: "consultant",
  on,
  initialled: null,
  stamped: null,
  signatory: null,
  mention: null,
});

/** A path that the case names, and the keys of where. */
export interface NamedFile {
  readonly file: string;
  readonly path: KeyPath;
}

/** Every path the case names, documents and logged files alike: what must be opened to judge it. */
export const namedFiles: (caseFile: CaseFile) => readonly NamedFile[] = keepLast(listFiles);

function listFiles(caseFile: CaseFile): NamedFile[] {
  const files: NamedFile[] = entriesOf(caseFile).map(({ file, path }) => ({ file, path: [...path, "file"] }));
  caseFile.journal.forEach((entry, index) => {
    if (entry.file !== null) files.push({ file: entry.file, path: ["journal", index, "file"] });
  });
  if (caseFile.dispute?.file != null) files.push({ file: caseFile.dispute.file, path: ["dispute", "file"] });
  return files;
}

/** Attestations of one thing, by or about one party; one without a party speaks of the document. */
export const attestationsOf = (entry: Entry, what: Attestable, party: Party | null): readonly Attestation[] =>
  entry.attested.filter(
    (attestation) =>
      attestation.what.includes(what) && (party === null || attestation.party === null || attestation.party === party),
  );
