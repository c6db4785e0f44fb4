import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { byPath } from "../../src/batch/in-path-order.ts";
import { MergeProblem, readMerged } from "../../src/batch/read-merged.ts";
import { isInShard } from "../../src/batch/shard.ts";
import { formats, reporters } from "../../src/reporters/index.ts";
import type { ReportContext } from "../../src/reporters/reporter.ts";
import { aContext, streamOf, textOf, written } from "../reporters/a-context.ts";
import { anAssessment, everyVerdict } from "../reporters/an-assessment.ts";

const many: readonly Assessment[] = [
  ...everyVerdict(),
  ...["Société Élan & Cie #1%", "<script>", "::error::", "=cmd()", "\u001b[31mx", "\u202eabc", "é".repeat(200)].map(
    (name) => anAssessment(name),
  ),
  ...Array.from({ length: 30 }, (_, index) => anAssessment(`client-${String(index)}`)),
].sort((a, b) => byPath(a.path, b.path));

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "dossier-merge-"));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function shards(count: number, rest: Partial<ReportContext> = {}): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const file = join(dir, `${String(index)}.json`);
    const part = many.filter(({ path }) => isInShard(path, { index, count }));
    await writeFile(file, await written(reporters.json, part, rest));
    files.unshift(file);
  }
  return files;
}

describe("merged shards", () => {
  it.each([1, 2, 3, 4, 5, 6, 7])("of %i parts give the bytes of one run, in every format", async (count) => {
    const { today, asked, cases } = await readMerged(await shards(count));
    expect({ today, asked }).toEqual({ today: "2026-11-23", asked: "auto" });
    for (const format of formats) {
      for (const rest of [{}, { locale: "en", tree: true, verbose: true }] as const) {
        const merged = await textOf(reporters[format](streamOf(cases), aContext(rest)));
        expect(merged).toBe(await written(reporters[format], many, rest));
      }
    }
  });

  it.each([
    { name: "a file that is not there", content: null, code: "unreadable" },
    { name: "a file that is no JSON", content: "{", code: "not-a-report" },
    { name: "a file that is something else", content: "{}", code: "not-a-report" },
    { name: "another verdict", content: '{"version":1,"cases":[{"verdict":"won"}]}', code: "not-a-report" },
  ])("refuse $name", async ({ content, code }) => {
    const file = join(dir, "x.json");
    if (content !== null) await writeFile(file, content);
    await expect(readMerged([file])).rejects.toMatchObject({ code });
  });

  it("refuse another day, another gate and the same case twice", async () => {
    const [first = ""] = await shards(1);
    const other = join(dir, "other.json");
    await expect(readMerged([first, first])).rejects.toBeInstanceOf(MergeProblem);
    await writeFile(other, await written(reporters.json, [], { asked: "recourse" }));
    await expect(readMerged([first, other])).rejects.toMatchObject({ code: "different-gate" });
    await writeFile(other, (await written(reporters.json, [])).replace("2026-11-23", "2026-11-24"));
    await expect(readMerged([first, other])).rejects.toMatchObject({ code: "different-day" });
  });
});
