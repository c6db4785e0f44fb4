import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { attestationsOf, entriesOf, namedFiles } from "../../src/facts/entry.ts";
import { fileState } from "../../src/facts/file-state.ts";
import { must } from "../must.ts";
import { aCase, anEvidence, DIGEST, files } from "../a-case.ts";

/** A new one for each test: what a case gives is kept. */
const everywhere = () =>
  aCase({
    orders: [{ id: "D-1", kind: "quote", file: "d.pdf", issuer: "umbrella-company" }],
    invoices: [{ number: "F-1", kind: "invoice", file: "f.pdf", gross: "120.00" }],
    deliveries: [
      {
        id: "pv",
        kind: "acceptance-report",
        file: "pv.pdf",
        exhibit: false,
        reservations: [{ text: "un défaut" }, { text: "un autre", file: "levee.pdf" }],
      },
    ],
    evidence: [{ id: "e", proves: ["delivery"], from: "client", kind: "email", file: "e.eml" }],
    incidents: [
      {
        id: "i",
        liabilityNotice: { file: "mise-en-cause.pdf" },
        factualStatement: { file: "declaration.pdf", signedOn: "2026-09-14" },
      },
      { id: "j", factualStatement: { file: "autre.pdf" } },
      { id: "k" },
    ],
    otherDocuments: [{ kind: "mandate", file: "mandat.pdf" }],
    journal: [
      { id: "j1", kind: "call" },
      { id: "j2", kind: "reminder", file: "relance.pdf" },
    ],
    dispute: { status: "open", file: "contestation.eml" },
  });

describe("the documents of a case", () => {
  it("are those of every list, in the order of the file, each at its keys", () => {
    expect(entriesOf(everywhere()).map(({ kind, id, path, from, exhibit }) => [kind, id, path, from, exhibit])).toEqual(
      [
        ["order", "D-1", ["orders", 0], "umbrella-company", true],
        ["invoice", "F-1", ["invoices", 0], null, true],
        ["delivery", "pv", ["deliveries", 0], null, false],
        ["reservation", "levee.pdf", ["deliveries", 0, "reservations", 1], "client", false],
        ["evidence", "e", ["evidence", 0], "client", true],
        ["liability-notice", "mise-en-cause.pdf", ["incidents", 0, "liabilityNotice"], "client", true],
        ["factual-statement", "declaration.pdf", ["incidents", 0, "factualStatement"], "consultant", true],
        ["factual-statement", "autre.pdf", ["incidents", 1, "factualStatement"], "consultant", true],
        ["other", "mandat.pdf", ["otherDocuments", 0], null, true],
      ],
    );
  });

  it("are worked out once for a case", () => {
    const caseFile = everywhere();
    expect(entriesOf(caseFile)).toBe(entriesOf(caseFile));
    expect(namedFiles(caseFile)).toBe(namedFiles(caseFile));
  });

  it("hold the consultant's signature where the statement says the day, and none elsewhere", () => {
    const signatures = entriesOf(everywhere()).map(({ id, signatures }) => [id, signatures] as const);
    expect(signatures.filter(([, list]) => list.length > 0)).toEqual([
      [
        "declaration.pdf",
        [{ party: "consultant", on: "2026-09-14", initialled: null, stamped: null, signatory: null, mention: null }],
      ],
    ]);
  });

  it("are opened with the logged files and the dispute's", () => {
    const named = namedFiles(everywhere()).map(({ file, path }) => [file, path.join(".")]);
    expect(named).toHaveLength(11);
    expect(named.slice(3, 4)).toEqual([["levee.pdf", "deliveries.0.reservations.1.file"]]);
    expect(named.slice(9)).toEqual([
      ["relance.pdf", "journal.1.file"],
      ["contestation.eml", "dispute.file"],
    ]);
  });

  it("are none in a case that names none", () => {
    expect(namedFiles(aCase())).toEqual([]);
    expect(namedFiles(aCase({ dispute: { status: "open" } }))).toEqual([]);
  });
});

describe("attestations of one thing", () => {
  const attestation = (what: unknown, party?: string) => ({ what, party, by: "P", role: "consultant", sha256: DIGEST });
  const attested = [attestation("signature", "client"), attestation(["signature", "content"]), attestation("date")];
  const [entry] = entriesOf(aCase({ orders: [{ id: "D", kind: "quote", file: "d.pdf", attested }] }));

  it.each([
    ["signature", "client", 2],
    ["signature", "consultant", 1],
    ["signature", null, 2],
    ["content", null, 1],
    ["date", "client", 1],
    ["stamp", "client", 0],
  ] as const)("%s of %s: %i", (what, party, count) => {
    expect(attestationsOf(must(entry), what, party)).toHaveLength(count);
  });
});

describe("what a file is worth", () => {
  it.each<[string, string, Evidence | { absent: "unsafe-path" }, string | true]>([
    ["one that leaves the folder", "f.pdf", { absent: "unsafe-path" }, "unsafe-path"],
    ["an empty one", "f.pdf", anEvidence({ type: "empty", readable: false, reason: "empty" }), "empty"],
    [
      "one too large to be opened",
      "f.pdf",
      anEvidence({ sha256: "", type: "unknown", reason: "too-large" }),
      "too-large",
    ],
    ["one not opened, nobody knows why", "f.pdf", anEvidence({ sha256: "", type: "unknown" }), "unsupported"],
    ["a text called .pdf", "f.pdf", anEvidence({ type: "text" }), "not-what-it-says"],
    ["a protected one", "f.pdf", anEvidence({ readable: false, reason: "encrypted" }), "encrypted"],
    ["one that is not read, nobody knows why", "f.pdf", anEvidence({ readable: false }), "unsupported"],
    ["one that opens", "f.pdf", anEvidence(), true],
  ])("%s", (_name, file, shows, answer) => {
    const evidence = "absent" in shows ? null : shows;
    expect(fileState(file, files({ [file]: shows }))).toEqual(
      answer === true ? { usable: true, evidence } : { usable: false, why: answer, evidence },
    );
  });

  it("one that was not found is absent", () => {
    expect(fileState("f.pdf", new Map())).toEqual({ usable: false, why: "absent", evidence: null });
  });
});
