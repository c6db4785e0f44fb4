import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
export const shippedCases = join(projectRoot, "cases");

/** The day on which every example is told. */
export const TODAY = "2026-11-23";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = join(projectRoot, "bin/dossier.js");

/** Runs the built program as a person would, without a terminal: `dossier <args>` in `cwd`. */
export const dossier = (cwd: string, ...args: readonly string[]): Promise<Ran> => run(cwd, args, {});

/** Whom no folder obeys: root would read what it has no permission for. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The same, by a person without privileges. */
export const unprivilegedDossier = (cwd: string, ...args: readonly string[]): Promise<Ran> => run(cwd, args, nobody);

/** Whether such a person can start the program at all: not from a checkout under root's own folder. */
export function canRunUnprivileged(): boolean {
  try {
    execFileSync(process.execPath, [program, "--version"], { stdio: "ignore", cwd: "/", ...nobody });
    return true;
  } catch {
    return false;
  }
}

function run(cwd: string, args: readonly string[], identity: { uid?: number; gid?: number }): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    ...identity,
    env: { PATH: process.env["PATH"], HOME: cwd, XDG_CACHE_HOME: join(tmpdir(), "dossier-e2e-cache") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}

/** An empty folder, gone when the test ends. */
export async function scratch(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "dossier-e2e-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
