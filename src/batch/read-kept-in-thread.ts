import { parentPort } from "node:worker_threads";
import { buffersOf, type Question } from "./kept-reports.ts";
import { readKept, type Room } from "./read-cached-report.ts";

const GATHERED = 1 << 20;
const spare: ArrayBuffer[] = [];

/** The reports of one question stand side by side in buffers that may come back: a new one for each report is a tenth of the run. */
function sharedRoom(): Room {
  let left = new Uint8Array();
  return (size) => {
    if (size > left.length) left = new Uint8Array(bufferFor(size));
    const taken = left.subarray(0, size);
    left = left.subarray(size);
    return taken;
  };
}

const bufferFor = (size: number): ArrayBuffer =>
  (size > GATHERED ? undefined : spare.pop()) ?? new ArrayBuffer(Math.max(size, GATHERED));

/* A thread that reads kept reports and digests documents while the main one prints: answers come in the order of the questions. */
parentPort?.on("message", ({ dirs, cache, spent }: Question) => {
  spare.push(...spent.filter(({ byteLength }) => byteLength === GATHERED));
  const room = sharedRoom();
  const kept = dirs.map((dir) => readKept(dir, cache, room));
  parentPort?.postMessage(kept, buffersOf(kept));
});
