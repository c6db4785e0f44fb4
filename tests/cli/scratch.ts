import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const shippedCases = fileURLToPath(new URL("../../cases/", import.meta.url));

/** An empty folder, gone when the test ends. */
export async function scratch(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "dossier-cli-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** A copy of the example cases. */
export async function copyOfCases(): Promise<string> {
  const dir = await scratch();
  await cp(shippedCases, dir, { recursive: true });
  return dir;
}
