import { Worker } from "node:worker_threads";
import { packageRoot } from "../place/package-root.ts";
import { readStates, type States, type StatesOrder } from "./read-states.ts";

export interface StateReader {
  readonly read: (order: StatesOrder) => Promise<States>;
  readonly end: () => void;
}

/** Below so many cases a thread costs more than it brings. */
const ENOUGH = 100;

const here: StateReader = { read: (order) => Promise.resolve(readStates(order)), end: () => undefined };

/** Reads the state of folders and documents beside the main thread when there are many cases; from source, where no thread is built, in it. */
export function stateReader(cases: number): StateReader {
  if (cases < ENOUGH || import.meta.url.endsWith(".ts")) return here;
  const worker = new Worker(new URL("dist/states.js", packageRoot));
  const waiting: { order: StatesOrder; resolve: (states: States | Promise<States>) => void }[] = [];
  let broken = false;
  // It keeps the program running only while an answer is awaited.
  worker.unref();
  worker.on("message", (states: States) => {
    waiting.shift()?.resolve(states);
    if (waiting.length === 0) worker.unref();
  });
  const onBroken = (): void => {
    broken = true;
    for (const { order, resolve } of waiting.splice(0)) resolve(readStates(order));
  };
  worker.on("error", onBroken).on("exit", onBroken);
  return {
    read: (order) => {
      if (broken) return Promise.resolve(readStates(order));
      if (waiting.length === 0) worker.ref();
      worker.postMessage(order);
      return new Promise((resolve) => waiting.push({ order, resolve }));
    },
    end: () => void worker.terminate(),
  };
}
