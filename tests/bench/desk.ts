import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleCase, writeSampleCases } from "./sample-case.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const CASES = Number(process.argv[2] ?? 2000);
const PAPERS = 4;

/** The PDFs of the example cases, each made different from every other by a comment at its end: nothing is read once for two. */
const pdfs = readdirSync(join(project, "cases"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".pdf"))
  .map((path) => readFileSync(join(project, "cases", path)));

function writeDesk(root: string): void {
  for (let number = 0; number < CASES; number += 1) {
    const dir = join(root, "cases", `client-${String(number)}`);
    for (const folder of ["order", "invoices", "delivery"]) mkdirSync(join(dir, folder), { recursive: true });
    writeFileSync(join(dir, "case.yaml"), sampleCase(number).replace("courriel-2026-05-02.eml", "courriel.pdf"));
    const papers = [
      "order/contrat-signe",
      `invoices/WP-2026-${String(number)}`,
      "delivery/pv-recette",
      "delivery/courriel",
    ];
    for (const [index, paper] of papers.entries()) {
      const pdf = pdfs[(number * PAPERS + index) % pdfs.length] ?? Buffer.alloc(0);
      writeFileSync(
        join(dir, `${paper}.pdf`),
        Buffer.concat([pdf, Buffer.from(`%${String(number)}-${String(index)}\n`)]),
      );
    }
  }
}

interface Timed {
  readonly seconds: number;
  readonly errors: string;
}

/** null where the command is not installed. */
function timed(cwd: string, command: string, args: readonly string[]): Timed | null {
  const started = performance.now();
  const { error, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, DOSSIER_CACHE: join(cwd, ".cache") },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return error === undefined ? { seconds: (performance.now() - started) / 1000, errors: stderr } : null;
}

const say = (name: string, count: number, time: Timed | null): void => {
  const figures =
    time === null ? "not installed" : `${time.seconds.toFixed(2)} s, ${(count / time.seconds).toFixed(0)} per second`;
  process.stdout.write(`${name.padEnd(48)} ${figures}\n`);
};

const check = [join(project, "bin/dossier.js"), "check", "cases", "--format", "jsonl", "--today", "2026-11-23"];
const peak = 'process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

const root = mkdtempSync(join(tmpdir(), "dossier-desk-"));
try {
  writeDesk(root);
  const node = process.execPath;
  say("check, cold", CASES, timed(root, node, check));
  const each = "find cases -name '*.pdf' -print0 | xargs -0 -P2 -I{} pdftotext {} /dev/null";
  say("pdftotext once per PDF, 2 in parallel (per case)", CASES, timed(root, "sh", ["-c", each]));
  for (let run = 1; run <= 3; run += 1) {
    say(`check, warm (${String(run)})`, CASES, timed(root, node, check));
    say(
      "sha256sum over the same files",
      CASES,
      timed(root, "sh", ["-c", "find cases -type f -print0 | xargs -0 sha256sum"]),
    );
  }
  const yamls = readdirSync(join(root, "cases")).map((name) => `cases/${name}/case.yaml`);
  say("yamllint", CASES, timed(root, "yamllint", ["-d", "relaxed", ...yamls]));
  const schema = spawnSync(node, [join(project, "bin/dossier.js"), "schema", "case"], { encoding: "utf8" }).stdout;
  writeFileSync(join(root, "case.schema.json"), schema);
  const ajv = ["validate", "--strict=false", "-s", "case.schema.json", ...yamls.flatMap((file) => ["-d", file])];
  say("ajv-cli", CASES, timed(root, join(project, "node_modules/.bin/ajv"), ajv));
  for (const count of [5 * CASES, 10 * CASES]) {
    rmSync(join(root, "cases"), { recursive: true });
    writeSampleCases(join(root, "cases"), count);
    const time = timed(root, node, ["--import", `data:text/javascript,${peak}`, ...check, "--no-cache"]);
    say(`check ${String(count)} cases without documents`, count, time);
    const kilobytes = Number(/peak (\d+)/.exec(time?.errors ?? "")?.[1] ?? 0);
    process.stdout.write(`  peak memory ${(kilobytes / 1024).toFixed(0)} MB\n`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
