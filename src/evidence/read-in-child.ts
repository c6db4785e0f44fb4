import { isMainThread, parentPort, Worker } from "node:worker_threads";
import type { Evidence } from "./evidence.ts";
import { inspectBytes } from "./inspect-bytes.ts";
import type { EvidenceLimits } from "./limits.ts";

/*
 * A process that reads documents which may be hostile. Its main thread reads; a second thread watches the memory of the whole process, which no
 * heap limit bounds (array buffers, wasm), and the time, and ends the process when either runs out: a blocked reader cannot end itself.
 */
export interface Order {
  readonly bytes: Uint8Array;
  readonly limits: EvidenceLimits;
}

export interface Answer {
  readonly evidence: Evidence;
  /** The process holds much memory: the next document goes to a new one. */
  readonly tired: boolean;
}

/** How the process ends tells why: one signal for the time, one for the memory. */
const OUT_OF_TIME = "SIGTERM";
const OUT_OF_MEMORY = "SIGKILL";

const WATCH_EVERY_MS = 40;
const MEGABYTE = 1024 * 1024;

if (isMainThread) serve();
else watch();

function serve(): void {
  if (process.send === undefined) return;
  const guard = new Worker(new URL(import.meta.url));
  guard.unref();
  // Ctrl-C reaches every process of the terminal: the batch says what is done, its readers finish.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  process.on("message", ({ bytes, limits }: Order) => {
    guard.postMessage(limits);
    void inspectBytes(bytes, limits).then((evidence) => {
      guard.postMessage(null);
      const tired = process.memoryUsage.rss() > (limits.memory * MEGABYTE) / 2;
      process.send?.({ evidence, tired } satisfies Answer);
    });
  });
}

function watch(): void {
  let deadline: NodeJS.Timeout | undefined;
  let watched: NodeJS.Timeout | undefined;
  parentPort?.on("message", (limits: EvidenceLimits | null) => {
    clearTimeout(deadline);
    clearInterval(watched);
    if (limits === null) return;
    deadline = setTimeout(() => process.kill(process.pid, OUT_OF_TIME), limits.seconds * 1000);
    watched = setInterval(() => {
      if (process.memoryUsage.rss() > limits.memory * MEGABYTE) process.kill(process.pid, OUT_OF_MEMORY);
    }, WATCH_EVERY_MS);
  });
}
