import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scoreHostile, scoreScans, scoreSignatures } from "./score-corpora.ts";

describe.skipIf(!existsSync(new URL("../../../shared/corpora", import.meta.url)))("documents that others made", () => {
  it.each([
    ["signatures: every verdict that is scored", scoreSignatures, 1],
    ["scans: nothing claimed that cannot be seen", scoreScans, 1],
    ["hostile: readable or not, as three other readers found", scoreHostile, 1],
  ] as const)("%s", async (_what, score, least) => {
    const { right, of, wrong } = await score();
    expect(of).toBeGreaterThan(0);
    expect(right / of, wrong.join("\n")).toBeGreaterThanOrEqual(least);
  });
});
