import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("the demo goes from what is missing to a letter, in under a minute", { timeout: 60_000 }, async () => {
  const script = fileURLToPath(new URL("demo.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { PATH: process.env["PATH"] } });
  const letter = /^La lettre\u00a0: (.+\.pdf)$/m.exec(stdout)?.[1] ?? "";
  expect((await readFile(letter)).subarray(0, 5).toString()).toBe("%PDF-");
  expect(stdout.match(/^\$ dossier /gm)).toHaveLength(7);
});
