import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";
import { parseCase } from "../../src/case/parse-case.ts";

const here = fileURLToPath(new URL("./", import.meta.url));
const ROUNDS = 200;
// A case as large as people have: after that many notes, a new one.
const MOST_NOTES = 40;

/** Kills the program once it has confirmed so many answers, at whatever it is doing then; the answers it had confirmed. */
function confirmedBeforeKill(program: string, dir: string, answers: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, dir], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split("\n").length > answers) child.kill("SIGKILL");
  });
  return new Promise((resolve) => {
    child.on("close", () => {
      resolve(said.split("\n").slice(0, -1));
    });
  });
}

it(`after each of ${ROUNDS} kill -9, case.yaml parses and holds every confirmed answer`, async () => {
  // Inside the project, where the packages are found.
  const scratch = mkdtempSync(join(here, "../../node_modules/.killed-"));
  onTestFinished(() => {
    rmSync(scratch, { recursive: true, force: true });
  });
  const program = join(scratch, "program.mjs");
  await build({
    entryPoints: [join(here, "answers-until-killed.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  copyFileSync(join(here, "../../package.json"), join(scratch, "package.json"));
  const path = join(scratch, "case.yaml");
  let expected: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (expected.length === 0) writeFileSync(path, "schema: 1\nid: k\nclient: { name: ACME }\n# gardé\n");
    expected.push(...(await confirmedBeforeKill(program, scratch, round % 4)));
    const source = readFileSync(path);
    const { caseFile, problems } = parseCase(source);
    expect(problems, `round ${round}`).toEqual([]);
    const held = new Set(caseFile?.journal.map(({ id }) => id));
    expect(expected.filter((id) => !held.has(id))).toEqual([]);
    expect(source.toString()).toContain("# gardé");
    if (expected.length > MOST_NOTES) expected = [];
  }
});
