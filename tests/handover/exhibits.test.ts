import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/case/case-file.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import type { Evidence, EvidenceByPath } from "../../src/evidence/evidence.ts";
import { namedFiles } from "../../src/facts/entry.ts";
import { twinKey } from "../../src/handover/bag/bag-path.ts";
import { chooseExhibits } from "../../src/handover/exhibits/choose-exhibits.ts";
import { numberExhibits, recordExhibits } from "../../src/handover/exhibits/number-exhibits.ts";
import { safePaths } from "../../src/handover/exhibits/safe-name.ts";
import { mailParts } from "../../src/handover/mail-parts.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { must } from "../must.ts";

const head = "schema: 1\nid: acme\nclient: { name: ACME }\n";
const aCase = (body: string): CaseFile => must(parseCase(Buffer.from(head + body)).caseFile);

/** Every file that the case names is there, but for these. */
const seenIn = (caseFile: CaseFile, absent: readonly string[] = []): EvidenceByPath =>
  new Map(
    namedFiles(caseFile).map(({ file }) => [
      file,
      absent.includes(file) ? { absent: "absent" as const } : ({ email: null } as unknown as Evidence),
    ]),
  );

const story = aCase(`
orders:
  - { id: D-1, kind: quote, file: order/devis.pdf, issuedOn: 2026-02-16 }
  - { id: D-0, kind: quote, file: order/ancien.pdf, issuedOn: 2026-01-02, exhibit: false }
invoices:
  - { number: F-1, kind: invoice, file: invoices/F-1.pdf, issuedOn: 2026-05-04, gross: "100.00" }
deliveries:
  - { id: pv-1, kind: acceptance-report, file: delivery/pv.pdf, deliveredOn: 2026-04-30 }
journal:
  - { id: j1, on: 2026-07-01, kind: formal-notice, file: letters/med.pdf }
  - { id: j2, on: 2026-06-01, kind: reminder, file: letters/relance.eml }
  - { id: j3, on: 2026-07-10, kind: mediation, file: letters/mediation.pdf }
  - { id: j4, on: 2026-07-12, kind: payment-plan, outcome: refused, file: letters/offre.pdf }
  - { id: j5, on: 2026-07-13, kind: company-reply, file: letters/interne.pdf }
otherDocuments:
  - { kind: registry-extract, file: order/extrait.pdf, on: 2026-01-01 }
  - { kind: insurance-certificate, file: order/assurance.pdf }
incidents:
  - { id: i1, occurredOn: 2026-04-15, order: D-1, liabilityNotice: { file: incident/mise-en-cause.pdf, datedOn: 2026-09-10 }, factualStatement: { file: incident/declaration.pdf, signedOn: 2026-09-14 } }
`);

describe("which documents are handed over", () => {
  const filesFor = (gate: "recourse" | "incident", forced: readonly string[] = []): readonly string[] =>
    chooseExhibits(gate, story, seenIn(story), forced).chosen.map(({ file }) => file);

  it("tells the story in order, what is of no day last", () => {
    expect(filesFor("recourse")).toEqual([
      "order/devis.pdf",
      "delivery/pv.pdf",
      "invoices/F-1.pdf",
      "letters/relance.eml",
      "letters/med.pdf",
      "order/extrait.pdf",
    ]);
  });

  it("leaves out what is not relied upon, mediation, offers and what passed inside the house, and says why", () => {
    const { leftOut } = chooseExhibits("recourse", story, seenIn(story), []);
    expect(leftOut.map(({ file, why }) => [file, why.en])).toEqual([
      ["order/ancien.pdf", "kept, not relied upon (exhibit: false)"],
      ["letters/mediation.pdf", "mediation: confidential"],
      ["letters/offre.pdf", "settlement offer that came to nothing"],
    ]);
  });

  it("takes in what is asked for by name", () => {
    expect(filesFor("recourse", ["letters/mediation.pdf"])).toContain("letters/mediation.pdf");
  });

  it("takes for an incident what the article asks for", () => {
    expect(filesFor("incident")).toEqual([
      "order/devis.pdf",
      "incident/mise-en-cause.pdf",
      "incident/declaration.pdf",
      "order/assurance.pdf",
    ]);
  });

  it("never lists what is not there", () => {
    const { chosen, leftOut } = chooseExhibits("recourse", story, seenIn(story, ["invoices/F-1.pdf"]), []);
    expect(chosen.map(({ file }) => file)).not.toContain("invoices/F-1.pdf");
    expect(leftOut.map(({ file }) => file)).toContain("invoices/F-1.pdf");
  });
});

describe("numbers", () => {
  const candidate = (file: string) => ({ file, title: file, on: null, rank: 0 });
  const today = plainDate("2026-11-23");

  it("keep those given, and go on after the last one", () => {
    const recorded = [
      { number: 4, document: "b.pdf", handedOverOn: plainDate("2026-10-01"), sha256: null },
      { number: 7, document: "gone.pdf", handedOverOn: plainDate("2026-10-01"), sha256: null },
    ];
    const exhibits = numberExhibits([candidate("a.pdf"), candidate("b.pdf"), candidate("c.pdf")], recorded, new Map());
    expect(exhibits.map(({ number, file }) => [number, file])).toEqual([
      [4, "b.pdf"],
      [8, "a.pdf"],
      [9, "c.pdf"],
    ]);
    expect(recordExhibits(exhibits, recorded, today)).toEqual([
      { op: "append", path: ["exhibits"], value: { number: 8, document: "a.pdf", handedOverOn: today } },
      { op: "append", path: ["exhibits"], value: { number: 9, document: "c.pdf", handedOverOn: today } },
    ]);
  });

  it("never mean other bytes of the same file", () => {
    const recorded = [
      { number: 1, document: "a.pdf", handedOverOn: plainDate("2026-10-01"), sha256: "old" },
      { number: 2, document: "b.pdf", handedOverOn: plainDate("2026-10-01"), sha256: null },
    ];
    const numbered = (digest: string) =>
      numberExhibits(
        [candidate("a.pdf"), candidate("b.pdf")],
        recorded,
        new Map([
          ["a.pdf", digest],
          ["b.pdf", "any"],
        ]),
      );
    expect(numbered("old").map(({ number, file }) => [number, file])).toEqual([
      [1, "a.pdf"],
      [2, "b.pdf"],
    ]);
    const changed = numbered("new");
    expect(changed.map(({ number, file }) => [number, file])).toEqual([
      [2, "b.pdf"],
      [3, "a.pdf"],
    ]);
    expect(recordExhibits(changed, recorded, today)).toEqual([
      { op: "append", path: ["exhibits"], value: { number: 3, document: "a.pdf", handedOverOn: today, sha256: "new" } },
    ]);
  });

  it("never mean two documents, whatever is handed over in turn", () => {
    const files = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(files, { maxLength: 5 }), (rounds) => {
        let recorded: CaseFile["exhibits"] = [];
        const meaning = new Map<number, string>();
        for (const round of rounds) {
          const exhibits = numberExhibits(round.map(candidate), recorded, new Map());
          for (const { number, file } of exhibits) {
            expect(meaning.get(number) ?? file).toBe(file);
            meaning.set(number, file);
          }
          const added = recordExhibits(exhibits, recorded, today).map(
            ({ value }) => value as (typeof recorded)[number],
          );
          recorded = [...recorded, ...added];
        }
      }),
    );
  });
});

describe("safe names", () => {
  it.each([
    ["order/devis-signe.pdf", "order/devis-signe.pdf"],
    ["delivery/reçu signé (n° 2).PDF", "delivery/recu-signe-n-2-.PDF"],
    ["nul.pdf", "_nul.pdf"],
    ["日本.pdf", "pdf"],
    ["a/…/b.pdf", "a/fichier/b.pdf"],
  ])("%s → %s", (path, safe) => {
    expect(safePaths([path]).get(path)).toBe(safe);
  });

  it("stay apart, short, plain, on any disk", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1 }), (paths) => {
        const names = [...safePaths(paths).values()];
        expect(new Set(names.map(twinKey)).size).toBe(new Set(paths).size);
        for (const name of names) expect(name).toMatch(/^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\/?)+$/);
      }),
    );
  });
});

describe("e-mails within the limit", () => {
  it("hold every file once, in order, or name it as too large", () => {
    const file = fc.record({ path: fc.string(), bytes: fc.nat({ max: 4_000_000 }) });
    fc.assert(
      fc.property(fc.array(file), fc.integer({ min: 200_000, max: 10_000_000 }), (files, limit) => {
        const { parts, tooLarge } = mailParts(files, limit);
        expect([...parts.flat(), ...tooLarge]).toHaveLength(files.length);
        expect(parts.flat()).toEqual(files.filter((one) => !tooLarge.includes(one)));
        for (const part of parts) {
          const raw = part.reduce((sum, { bytes }) => sum + bytes, 0);
          expect(Math.ceil(raw / 57) * 78).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});
