import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchDocumentStages } from "./document-stages.ts";

const corpora = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));
const program = fileURLToPath(new URL("../../bin/dossier.js", import.meta.url));
const RUNS = 3;
const AT_ONCE = 2;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const pdfs = (): string[] =>
  readdirSync(corpora, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".pdf"))
    .map(({ parentPath, name }) => join(parentPath, name));

/** Text, attachments and signatures of every document, by the program: one run of one command. */
function byProgram(files: readonly string[], cwd: string): number {
  // A cache of its own, besides asking for none: nothing that an earlier run kept can be counted as reading.
  const cache = mkdtempSync(join(cwd, "cache-"));
  const started = performance.now();
  const { error, stdout } = spawnSync(
    process.execPath,
    [program, "inspect", ...files, "--format", "json", "--no-cache"],
    { cwd, env: { ...process.env, XDG_CACHE_HOME: cache }, stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e9 },
  );
  const time = performance.now() - started;
  if (error !== undefined) throw error;
  const answered = (JSON.parse(stdout.toString()) as { readonly files: readonly unknown[] }).files.length;
  if (answered !== files.length) throw new Error(`${String(answered)} answers for ${String(files.length)} documents`);
  return time;
}

const toolLines = (file: string): readonly (readonly [string, ...string[]])[] => [
  ["pdftotext", file, "-"],
  ["pdfdetach", "-list", file],
  ["pdfsig", "-nocert", file],
];

const ended = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    spawn(command, args, { stdio: "ignore" })
      .on("error", reject)
      .on("close", () => {
        resolve();
      });
  });

/** The same by three tools for each document, two documents at once. */
async function byTools(lines: readonly (readonly (readonly [string, ...string[]])[])[]): Promise<number> {
  const started = performance.now();
  const left = [...lines];
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop())
      for (const [command, ...args] of next) await ended(command, args);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return performance.now() - started;
}

/** Documents per second, against the tools; what each side needs to start with nothing to read is taken off. */
export async function benchDocuments(print: (line: string) => void): Promise<void> {
  const files = pdfs();
  const root = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  try {
    const small = join(root, "small.pdf");
    writeFileSync(
      small,
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>\n%%EOF\n",
    );
    const [ours, ourStart, theirs, theirStart]: number[][] = [[], [], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      ours?.push(byProgram(files, root));
      ourStart?.push(byProgram([small, small], root));
      theirs?.push(await byTools(files.map(toolLines)));
      theirStart?.push(await byTools(files.map(() => toolLines(small))));
    }
    const net = { ours: median(ours ?? []) - median(ourStart ?? []), theirs: median(theirs ?? []) };
    const rate = (ms: number): string => `${(files.length / (ms / 1000)).toFixed(1).padStart(7)} documents/s`;
    print(`${String(files.length)} documents, text, attachments and signatures`);
    print(
      `dossier inspect                 ${rate(net.ours)}   (start ${median(ourStart ?? []).toFixed(0)} ms taken off)`,
    );
    print(`pdftotext, pdfdetach, pdfsig    ${rate(net.theirs)}   ${(net.theirs / net.ours).toFixed(2)} × as long`);
    const bare = net.theirs - median(theirStart ?? []);
    print(`  without starting each process ${rate(bare)}   ${(bare / net.ours).toFixed(2)} × as long`);
    await benchDocumentStages(files, print);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchDocuments((line) => {
    process.stdout.write(`${line}\n`);
  });
}
