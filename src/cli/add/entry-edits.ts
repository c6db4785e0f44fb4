import type { CaseFile } from "../../case/case-file.ts";
import type { Edit } from "../../case/edit-case.ts";
import type { Given } from "../log/log-event.ts";
import type { DocumentKindWord } from "./document-kinds.ts";
import type { Incoming } from "./incoming.ts";
import { ourRendering } from "./our-rendering.ts";

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
  const { sha256, bytes } = evidence;
  const rendered = ourRendering(caseFile, evidence);
  return { op: "set", path: ["intake", file], value: { sha256, bytes, addedOn: today, readAs: kind, rendered } };
}
