import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseReport } from "../../src/assessment/case-report.ts";
import { gistOf, keptJson, newGist } from "../../src/assessment/kept-report.ts";
import { sha256Of } from "../../src/batch/digest.ts";
import { readKept, reportKeptIn, type ReportCache } from "../../src/batch/read-cached-report.ts";
import { writeCachedReport } from "../../src/batch/write-cached-report.ts";
import { readCase } from "../../src/case/read-case.ts";
import type { EvidenceByPath } from "../../src/evidence/evidence.ts";
import { jsonText } from "../../src/locale/json-text.ts";
import { reportsOf } from "../reporters/a-context.ts";
import { anIncompleteCase } from "../reporters/an-assessment.ts";

let root: string;
let dir: string;
let cache: ReportCache;
const [report] = reportsOf([anIncompleteCase()]);
if (report === undefined) throw new Error("one report");

const keep = async (rest: Partial<ReportCache> = {}): Promise<void> => {
  const evidence = new Map([
    ["order/devis.pdf", { sha256: sha256Of("devis"), reason: null }],
    ["gone.pdf", { absent: "absent" }],
  ]) as unknown as EvidenceByPath;
  await writeCachedReport(await readCase(dir), evidence, report, { ...cache, ...rest });
};
const known = (rest: Partial<ReportCache> = {}): CaseReport | null => {
  const kept = readKept(dir, { ...cache, ...rest });
  return kept === null ? null : reportKeptIn(kept);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dossier-cache-"));
  dir = join(root, "acme");
  mkdirSync(join(dir, "order"), { recursive: true });
  writeFileSync(join(dir, "case.yaml"), "id: acme\n");
  writeFileSync(join(dir, "order", "devis.pdf"), "devis");
  cache = { dir: join(root, "cache"), settings: "settings of 2026-11-23", maxBytes: 1000 };
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("the cache of reports", () => {
  it("gives back what it was given while nothing changed", async () => {
    expect(known()).toBeNull();
    await keep();
    const back = known();
    if (back === null) throw new Error("kept");
    for (const key of Object.keys(report) as (keyof CaseReport)[]) expect(back[key], key).toEqual(report[key]);
    expect(gistOf(back)).toEqual(newGist(report));
    expect(Buffer.from(keptJson(back) ?? []).toString()).toBe(jsonText(report));
  });

  it.each<{ readonly name: string; readonly change: () => void }>([
    {
      name: "case.yaml",
      change: () => {
        writeFileSync(join(dir, "case.yaml"), "id: acmf\n");
      },
    },
    {
      name: "a document, even at the same size and time",
      change: () => {
        writeFileSync(join(dir, "order", "devis.pdf"), "devjs");
        utimesSync(join(dir, "order", "devis.pdf"), 0, 0);
      },
    },
    {
      name: "a document that is gone",
      change: () => {
        unlinkSync(join(dir, "order", "devis.pdf"));
      },
    },
    {
      name: "a document that was absent",
      change: () => {
        writeFileSync(join(dir, "gone.pdf"), "x");
      },
    },
    {
      name: "a document that became a link",
      change: () => {
        unlinkSync(join(dir, "order", "devis.pdf"));
        symlinkSync("/etc/hostname", join(dir, "order", "devis.pdf"));
      },
    },
    {
      name: "a file that nobody names",
      change: () => {
        writeFileSync(join(dir, "notes.txt"), "x");
      },
    },
  ])("forgets after a change of $name", async ({ change }) => {
    await keep();
    change();
    expect(known()).toBeNull();
  });

  it("forgets on another day, or under other settings or limits", async () => {
    await keep();
    expect(known({ settings: "settings of 2026-11-24" })).toBeNull();
    expect(known({ maxBytes: 3 })).toBeNull();
  });

  it("keeps one file per case, readable by its owner alone, and survives what others leave there", async () => {
    await keep();
    await keep({ settings: "other" });
    const [name = "", ...others] = readdirSync(cache.dir);
    expect(others).toEqual([]);
    const kept = readFileSync(join(cache.dir, name), "utf8");
    for (const broken of [
      "",
      "{}",
      '{"key":1}\n{}',
      kept.slice(0, 80),
      kept.slice(0, -1),
      kept.replace(/ACME/g, "ACMF"),
    ]) {
      writeFileSync(join(cache.dir, name), broken);
      expect(known({ settings: "other" })).toBeNull();
    }
  });

  it("is no reason to fail when it cannot be written", async () => {
    writeFileSync(join(root, "cache"), "a file where the folder should be");
    await keep();
    expect(known()).toBeNull();
  });
});
