import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
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

const MEGABYTE = 1024 * 1024;
const PATIENCE = 4;

// The readers themselves take half of the default limit.
const TIRED = 0.75;

/**
 * The watching thread, as text: a thread starts from plain JavaScript wherever the program runs from. One signal for the time, one for the memory.
 * The time is that of the processor, so that a busy machine does not change what is read; what waits without working is ended later.
 */
const watch = `
const { parentPort } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
// Linux keeps the most that the process ever held: what is taken and given back between two looks counts too.
function peak() {
  try {
    return Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
  } catch {
    return process.memoryUsage.rss();
  }
}
let deadline, watched;
parentPort.on("message", (limits) => {
  clearTimeout(deadline);
  clearInterval(watched);
  if (limits === null) return;
  const begun = process.cpuUsage();
  const end = (signal) => process.kill(process.pid, signal);
  deadline = setTimeout(() => end("SIGTERM"), limits.seconds * ${PATIENCE} * 1000);
  watched = setInterval(() => {
    const { user, system } = process.cpuUsage(begun);
    if (user + system > limits.seconds * 1e6) end("SIGTERM");
    if (peak() > limits.memory * ${MEGABYTE}) end("SIGKILL");
  }, 40);
});
`;

// Most of a reading is code that runs a few times: optimizing it as early as V8 does by default costs a quarter more than it gives back. A Node
// without this setting passes over it.
setFlagsFromString("--interrupt-budget=1000000");

const guard = new Worker(watch, { eval: true });
guard.unref();

// Ctrl-C reaches every process of the terminal: the batch says what is done, its readers finish.
process.on("SIGINT", () => undefined);
// The PDF reader leaves failed promises that nobody awaits, of objects that it does without: what it answers is what counts.
process.on("unhandledRejection", () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", ({ bytes, limits }: Order) => {
  guard.postMessage(limits);
  void inspectBytes(bytes, limits).then((evidence) => {
    guard.postMessage(null);
    const tired = process.memoryUsage.rss() > limits.memory * MEGABYTE * TIRED;
    process.send?.({ evidence, tired } satisfies Answer);
  });
});
