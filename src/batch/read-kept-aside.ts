import { Worker } from "node:worker_threads";
import { buffersOf, type KeptReports, type Question } from "./kept-reports.ts";
import { readKept, type ReportCache } from "./read-cached-report.ts";
import { takeBegun, threadEntry, threadsFor } from "./read-kept-threads.ts";

export interface KeptReader {
  /** What is kept of the case at this place; to be asked in order, each once. */
  readonly of: (index: number) => Promise<Uint8Array | null>;
  readonly end: () => void;
}

/** Cases in one question, since a message costs as much as reading one; questions asked before their answers are needed. */
const TOGETHER = 16;
const EARLY = 4;

/**
 * Reads what is kept beside the main thread when there are many cases; from source, where no thread is built, in it. Where it is `fleeting`, what
 * was given for a case is gone once that of the thirty-second after it is asked for: its memory is filled again.
 */
export function keptReader(dirs: readonly string[], cache: ReportCache, fleeting: boolean): KeptReader {
  const threads = threadsFor(dirs.length);
  if (threads === 0) {
    return { of: (index) => Promise.resolve(readKept(dirs[index] ?? "", cache)), end: () => undefined };
  }
  const staff = Array.from({ length: threads }, () => thread(cache));
  const answers = new Map<number, Promise<KeptReports>>();
  const given = new Map<number, KeptReports>();
  const spent: ArrayBuffer[] = [];
  const endWith = (question: number): void => {
    spent.push(...buffersOf(given.get(question) ?? []));
    given.delete(question);
  };
  const answer = (question: number): Promise<KeptReports> => {
    const asked = dirs.slice(question * TOGETHER, (question + 1) * TOGETHER);
    const known = answers.get(question) ?? staff[question % threads]?.read(asked, spent) ?? Promise.resolve([]);
    answers.set(question, known);
    return known;
  };
  return {
    of: async (index) => {
      const question = Math.floor(index / TOGETHER);
      // All of the last but one are looked at: fewer are read ahead than stand in a question.
      if (fleeting && index % TOGETHER === 0) endWith(question - 2);
      for (let early = 1; early <= EARLY; early += 1)
        if (dirs.length > (question + early) * TOGETHER) void answer(question + early);
      const kept = await answer(question);
      if (fleeting) given.set(question, kept);
      if ((index + 1) % TOGETHER === 0) answers.delete(question);
      return kept[index % TOGETHER] ?? null;
    },
    end: () => {
      for (const { end } of staff) end();
    },
  };
}

interface Thread {
  /** `spent`: buffers to be filled again, taken out of the list. */
  readonly read: (dirs: readonly string[], spent: ArrayBuffer[]) => Promise<KeptReports>;
  readonly end: () => void;
}

function thread(cache: ReportCache): Thread {
  const worker = takeBegun() ?? new Worker(threadEntry());
  const waiting: { dirs: readonly string[]; resolve: (kept: KeptReports) => void }[] = [];
  let broken = false;
  const here = (dirs: readonly string[]): KeptReports => dirs.map((dir) => readKept(dir, cache));
  // It keeps the program running only while an answer is awaited.
  worker.unref();
  worker.on("message", (kept: KeptReports) => {
    waiting.shift()?.resolve(kept);
    if (waiting.length === 0) worker.unref();
  });
  const onBroken = (): void => {
    broken = true;
    for (const { dirs, resolve } of waiting.splice(0)) resolve(here(dirs));
  };
  worker.on("error", onBroken).on("exit", onBroken);
  return {
    read: (dirs, spent) => {
      if (broken) return Promise.resolve(here(dirs));
      if (waiting.length === 0) worker.ref();
      const back = spent.splice(0);
      worker.postMessage({ dirs, cache, spent: back } satisfies Question, back);
      return new Promise((resolve) => waiting.push({ dirs, resolve }));
    },
    end: () => void worker.terminate(),
  };
}
