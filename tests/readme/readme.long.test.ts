import { execFile } from "node:child_process";
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every line of every command block, except npm's: `.ci/run` runs those, and this test runs inside one of them. */
async function commandLines(readme: string): Promise<string[]> {
  const text = await readFile(join(root, readme), "utf8");
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)]
    .flatMap(([, block = ""]) => block.trimEnd().split("\n"))
    .filter((line) => !line.startsWith("npm "));
}

/** The exit code a line says of itself, in a comment at its end. */
const expectedCode = (line: string): number => Number(/# (?:exit|code) (\d+)/.exec(line)?.[1] ?? 0);

interface Outcome {
  readonly line: string;
  readonly code: number;
  readonly shown: string;
}

/** Runs the lines in one shell, as a reader would type them, in a copy of the example cases. */
async function run(lines: readonly string[]): Promise<Outcome[]> {
  const dir = await mkdtemp(join(tmpdir(), "dossier-readme-"));
  try {
    await cp(join(root, "cases"), join(dir, "cases"), { recursive: true });
    await writeFile(join(dir, "dossier"), `#!/bin/sh\nexec "${process.execPath}" "${root}bin/dossier.js" "$@"\n`);
    await chmod(join(dir, "dossier"), 0o755);
    const mark = "=== ";
    const script = lines.map((line) => `{ ${line}\n} 2>&1; echo "${mark}$?"`).join("\n");
    const env = { PATH: `${dir}:${process.env["PATH"] ?? ""}`, HOME: dir };
    const stdout = await new Promise<string>((resolve) => {
      execFile("bash", ["-c", script], { cwd: dir, env, maxBuffer: 1 << 26 }, (_error, out) => {
        resolve(out);
      });
    });
    const parts = stdout.split(new RegExp(`^${mark}(\\d+)\n`, "m"));
    return lines.map((line, at) => ({ line, shown: parts[2 * at] ?? "", code: Number(parts[2 * at + 1]) }));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

describe.each(["README.md", "README.fr.md"])("%s", (readme) => {
  it("does what each of its command lines says", async () => {
    const lines = await commandLines(readme);
    expect(lines.length).toBeGreaterThan(8);
    const outcomes = await run(lines);
    expect(outcomes.filter(({ line, code }) => code !== expectedCode(line))).toEqual([]);
  });

  it("names its two set-up commands first, and no third", async () => {
    const text = await readFile(join(root, readme), "utf8");
    const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block.trim());
    expect(blocks.slice(0, 2)).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
    expect(blocks.filter((block) => /^npm /m.test(block))).toHaveLength(2);
  });
});

it("both say the same: as many headings, tables, blocks and steps", async () => {
  const shape = (text: string) => ({
    headings: [...text.matchAll(/^## /gm)].length,
    blocks: [...text.matchAll(/^```sh/gm)].length,
    steps: [...text.matchAll(/^\d\. /gm)].length,
    rooms: [...text.matchAll(/^\| `/gm)].length,
  });
  const [english, french] = await Promise.all(
    ["README.md", "README.fr.md"].map(async (name) => shape(await readFile(join(root, name), "utf8"))),
  );
  // The French one has one more part: a page for the administrative service, with its list of three proofs.
  expect({ ...french, headings: (french?.headings ?? 0) - 1, steps: (french?.steps ?? 0) - 3 }).toEqual(english);
});
