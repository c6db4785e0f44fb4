import { parentPort } from "node:worker_threads";
import { readStates, type StatesOrder } from "./read-states.ts";

/* A thread that lists folders and digests documents while the main one reads reports: answers come in the order of the questions. */
parentPort?.on("message", (order: StatesOrder) => {
  parentPort?.postMessage(readStates(order));
});
