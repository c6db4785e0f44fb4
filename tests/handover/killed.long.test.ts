import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const root = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("a folder whose maker is killed", () => {
  /** Lets it make the same folder over and over, then kills it after so many turns. */
  const killedAfter = (turns: number): Promise<void> =>
    new Promise((resolve) => {
      const maker = spawn(process.execPath, ["--import", "tsx", beside("make-folders.ts"), join(root, "set")]);
      let seen = 0;
      maker.stdout.on("data", (lines: Buffer) => {
        seen += lines.length;
        if (seen > turns) maker.kill("SIGKILL");
      });
      maker.on("exit", () => {
        resolve();
      });
    });

  it("is whole or absent, and what was being made is swept by the next one", { timeout: 120_000 }, async () => {
    for (const turns of [0, 1, 2, 3, 5, 8, 13, 21]) {
      await killedAfter(turns);
      if (!existsSync(join(root, "set"))) continue;
      const contents = readdirSync(join(root, "set")).map((name) => readFileSync(join(root, "set", name), "utf8"));
      expect(contents).toHaveLength(8);
      expect(new Set(contents).size).toBe(1);
    }
    // Only what the last one left may still be there.
    expect(readdirSync(root).filter((name) => name !== "set").length).toBeLessThanOrEqual(2);
  });
});

describe("a bundle of 300 exhibits and 200 MB", () => {
  it("is made in a memory that its size does not decide", { timeout: 120_000 }, () => {
    const make = (exhibits: number): { pages: number; megabytes: number; peak: number } => {
      const line = ["--import", "tsx", beside("make-heavy-bundle.ts"), root, String(exhibits)];
      const { stdout } = spawnSync(process.execPath, line, { encoding: "utf8" });
      return JSON.parse(stdout) as { pages: number; megabytes: number; peak: number };
    };
    const small = make(20);
    const large = make(300);
    expect(large.pages).toBe(300);
    expect(large.megabytes).toBeGreaterThan(200);
    expect(large.peak).toBeLessThan(small.peak + 200);
  });
});
