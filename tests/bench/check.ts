import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stagesOf } from "./check-stages.ts";
import { writeSampleCases } from "./sample-case.ts";

const RUNS = 15;
const CASES = 1000;
const program = fileURLToPath(new URL("../../bin/dossier.js", import.meta.url));

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function once(cwd: string, args: readonly string[], cache: string): number {
  const started = performance.now();
  const { error } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ["ignore", "ignore", "ignore"],
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  if (error !== undefined) throw error;
  return performance.now() - started;
}

/** Medians of runs taken in turn, so that a slow moment of the machine falls on all of them alike. */
function medians(
  cwd: string,
  lines: Readonly<Record<string, readonly string[]>>,
  cache: string,
  runs: number,
): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(Object.keys(lines).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, args] of Object.entries(lines)) times.get(name)?.push(once(cwd, args, cache));
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** Start-up against `node -e 0`, then a thousand cases: how fast, and where the time goes. */
export async function benchCheck(print: (line: string) => void): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  const cache = join(root, ".cache");
  try {
    writeSampleCases(join(root, "many"), CASES);
    writeSampleCases(join(root, "one"), 1);
    const day = ["--today", "2026-11-23"];
    const starts = medians(
      root,
      {
        "node -e 0": ["-e", "0"],
        "--version": [program, "--version"],
        "--help": [program, "--help"],
        "check one": [program, "check", "one", "--no-cache", ...day],
      },
      cache,
      RUNS,
    );
    const base = starts.get("node -e 0") ?? 1;
    for (const [name, time] of starts)
      print(`${name.padEnd(12)} ${time.toFixed(0).padStart(6)} ms   ${(time / base).toFixed(2)} × node -e 0`);
    const many = [program, "check", "many", "--format", "jsonl", ...day];
    const cold = median(Array.from({ length: 5 }, () => once(root, [...many, "--no-cache"], cache)));
    once(root, many, cache);
    const warm = median(Array.from({ length: 5 }, () => once(root, many, cache)));
    print(
      `check ${String(CASES)} cases: cold ${(CASES / (cold / 1000)).toFixed(0)} cases/s (${cold.toFixed(0)} ms), warm ${(CASES / (warm / 1000)).toFixed(0)} cases/s (${warm.toFixed(0)} ms)`,
    );
    const dirs = readdirSync(join(root, "many")).map((name) => join(root, "many", name));
    for (const [stage, time] of await stagesOf(dirs))
      print(`  ${stage.padEnd(44)} ${(time / CASES).toFixed(3).padStart(7)} ms per case`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchCheck((line) => {
    process.stdout.write(`${line}\n`);
  });
}
