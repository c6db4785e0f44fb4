import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../place/package-root.ts";
import type { DocumentType, Evidence, EvidenceProblem } from "./evidence.ts";
import { PAGES_OVER_TIME, type EvidenceLimits } from "./limits.ts";
import { unreadable } from "./reading.ts";
import type { Answer, Order } from "./read-in-child.ts";

/** Types whose readers run a large library over what the file says: each is read in a process of its own. */
const watchedTypes: ReadonlySet<DocumentType> = new Set(["pdf", "xml", "docx"]);

export const isWatched = (type: DocumentType): boolean => watchedTypes.has(type);

/**
 * What a document shows, within its limits whatever it holds: one that takes too long or too much memory is ended with its process, and that is
 * an answer about this document alone. `bare` is what is known of the bytes already.
 */
export async function inspectWatched(bytes: Uint8Array, bare: Evidence, limits: EvidenceLimits): Promise<Evidence> {
  const child = await hired();
  const answer = await answerOf(child, { bytes, limits });
  if (typeof answer === "string" || answer.tired) dismiss(child);
  else release(child);
  return typeof answer === "string" ? { ...bare, ...unreadable("too-large", [stopped[answer]]) } : answer.evidence;
}

/** Whether reading was cut short by a limit of time or memory: the answer may differ on another day, so that it is not worth keeping. */
export const wasStopped = ({ problems }: Evidence): boolean =>
  problems.some(({ code }) => code === PAGES_OVER_TIME || Object.values(stopped).some((one) => one.code === code));

const STAFF = Math.min(availableParallelism(), 4);
const idle: ChildProcess[] = [];
const waiting: ((child: ChildProcess) => void)[] = [];
let hiredCount = 0;

async function hired(): Promise<ChildProcess> {
  for (let free = idle.pop(); free !== undefined; free = idle.pop()) {
    if (free.connected) return free;
    hiredCount--;
  }
  if (hiredCount < STAFF) return started();
  return new Promise((resolve) => waiting.push(resolve));
}

function started(): ChildProcess {
  hiredCount++;
  const fromSource = import.meta.url.endsWith(".ts");
  const entry = fromSource ? new URL("read-in-child.ts", import.meta.url) : new URL("dist/reader.js", packageRoot);
  const child = fork(fileURLToPath(entry), {
    execArgv: fromSource ? ["--import", import.meta.resolve("tsx")] : [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Neither the process nor its channel keeps the program running once nothing is asked of it.
  child.unref();
  child.channel?.unref();
  // A process that cannot be started answers nothing: its document says so when the order is not delivered.
  child.on("error", () => undefined);
  return child;
}

function release(child: ChildProcess): void {
  const next = waiting.shift();
  if (next === undefined) idle.push(child);
  else next(child);
}

function dismiss(child: ChildProcess): void {
  child.kill("SIGKILL");
  hiredCount--;
  waiting.shift()?.(started());
}

type Stopped = "time" | "memory" | "crash";

/** The child ends itself when a limit is passed; should it not even start, nobody waits for ever. */
const patienceOf = ({ seconds }: EvidenceLimits): number => (seconds * 5 + 20) * 1000;

function answerOf(child: ChildProcess, order: Order): Promise<Answer | Stopped> {
  return new Promise((resolve) => {
    const end = (answer: Answer | Stopped): void => {
      clearTimeout(patience);
      child.off("message", onAnswer).off("exit", onExit);
      resolve(answer);
    };
    const onAnswer = (answer: unknown): void => {
      end(answer as Answer);
    };
    const onExit = (_code: number | null, signal: NodeJS.Signals | null): void => {
      end(signal === "SIGTERM" ? "time" : signal === "SIGKILL" ? "memory" : "crash");
    };
    const patience = setTimeout(() => {
      end("time");
    }, patienceOf(order.limits));
    child.on("message", onAnswer).on("exit", onExit);
    child.send(order, (error) => {
      if (error !== null) end("crash");
    });
  });
}

const stopped: Record<Stopped, EvidenceProblem> = {
  time: {
    code: "too-slow",
    message: {
      fr: "La lecture a été arrêtée\u00a0: ce document demande plus de temps que la limite (limits.seconds de dossier.yaml).",
      en: "Reading was stopped: this document needs more time than the limit (limits.seconds of dossier.yaml).",
    },
  },
  memory: {
    code: "too-much-memory",
    message: {
      fr: "La lecture a été arrêtée\u00a0: ce document demande plus de mémoire que la limite (limits.memory de dossier.yaml).",
      en: "Reading was stopped: this document needs more memory than the limit (limits.memory of dossier.yaml).",
    },
  },
  crash: {
    code: "reader-stopped",
    message: {
      fr: "La lecture de ce document s’est arrêtée sans réponse\u00a0: il est peut-être fait pour cela.",
      en: "Reading this document stopped without an answer: it may have been made to do so.",
    },
  },
};
