import { execFile } from "node:child_process";
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/*
 * Transcripts on the shipped cases, word for word: what a person types after `$`, what the program answers, and `[1]` when its exit code is
 * not 0. After a change that is meant, `UPDATE_SESSIONS=1 npx vitest run tests/sessions` writes them again, to be read before they are kept.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));

async function played(lines: readonly string[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "dossier-session-"));
  try {
    const cases = join(dir, "cases");
    await cp(join(root, "cases"), cases, { recursive: true });
    await writeFile(join(dir, "dossier"), `#!/bin/sh\nexec "${process.execPath}" "${root}bin/dossier.js" "$@"\n`);
    await chmod(join(dir, "dossier"), 0o755);
    const answers: string[] = [];
    for (const line of lines) answers.push(`$ ${line}\n${await answer(line, cases, dir)}`);
    return answers.join("\n");
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const answer = (line: string, cwd: string, bin: string): Promise<string> =>
  new Promise((resolve) => {
    const env = { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: bin };
    execFile("bash", ["-c", `{ ${line}\n} 2>&1 </dev/null`], { cwd, env }, (error, shown) => {
      resolve(error === null ? shown : `${shown}[${String(error.code)}]\n`);
    });
  });

describe("on the shipped cases", () => {
  it.each(["francais.txt", "english.txt"])("%s", async (name) => {
    const file = new URL(`golden/${name}`, import.meta.url);
    const written = await readFile(file, "utf8");
    const lines = [...written.matchAll(/^\$ (.*)$/gm)].map(([, line = ""]) => line);
    const now = await played(lines);
    if (process.env["UPDATE_SESSIONS"] !== undefined) await writeFile(file, now);
    else expect(now).toBe(written);
  });
});
