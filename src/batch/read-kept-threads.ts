import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import { packageRoot } from "../place/package-root.ts";

/** Below so many cases a thread costs more than it brings. */
const ENOUGH = 100;
const CASES_PER_THREAD = 500;
const MOST_THREADS = 4;

/** How many threads read what is kept of so many cases; none from source, where no thread is built. */
export const threadsFor = (cases: number): number =>
  cases < ENOUGH || import.meta.url.endsWith(".ts")
    ? 0
    : Math.min(availableParallelism(), MOST_THREADS, Math.ceil(cases / CASES_PER_THREAD));

export const threadEntry = (): URL => new URL("dist/kept.js", packageRoot);

const begun = new Set<Worker>();

/**
 * Begins the threads that a line of `check` seems to need: they start while the program loads its own code and finds the cases, which takes as
 * long. A guess: too many are left idle, and end with the program; too few are begun later.
 */
export async function beginThreads(line: readonly string[], cwd: string): Promise<void> {
  if (line.includes("--no-cache") || line.includes("--merge")) return;
  const named = line.filter((word, index) => !word.startsWith("-") && line[index - 1]?.startsWith("--") !== true);
  const cases = (named.length > 0 ? named : ["cases"]).reduce((sum, path) => sum + entriesIn(resolve(cwd, path)), 0);
  const count = threadsFor(cases);
  if (count === 0) return;
  const { Worker } = await import("node:worker_threads");
  while (begun.size < count) {
    const worker = new Worker(threadEntry());
    worker.unref();
    const forget = (): void => void begun.delete(worker);
    worker.on("error", forget).on("exit", forget);
    begun.add(worker);
  }
}

/** One of the threads begun, for its taker alone; null when there is none. */
export function takeBegun(): Worker | null {
  const [worker = null] = begun;
  if (worker !== null) begun.delete(worker);
  return worker;
}

function entriesIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}
