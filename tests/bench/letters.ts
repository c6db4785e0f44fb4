import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assess } from "../../src/assessment/assess.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import { compose } from "../../src/drafting/compose.ts";
import type { DocumentModel } from "../../src/drafting/model.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { renderAs } from "../../src/render/render.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { pdfmakeLetter } from "./pdfmake-letter.ts";
import { sampleCase } from "./sample-case.ts";
import { typstLetter } from "./typst-letter.ts";

const LETTERS = 300;
const ROUNDS = 3;
const program = fileURLToPath(new URL("../../bin/dossier.js", import.meta.url));

/** The formal notice of each of the sample cases, composed. */
async function notices(): Promise<readonly DocumentModel[]> {
  const [templates, law, policy] = await Promise.all([readTemplates(null), readLaw(), readPolicy("default", null)]);
  const template = templates.find(({ id }) => id === "formal-notice");
  if (template === undefined) throw new Error("there is no formal notice");
  const models: DocumentModel[] = [];
  for (let number = 0; number < LETTERS; number++) {
    const source = Buffer.from(sampleCase(number), "utf8");
    const path = `/client-${String(number)}`;
    const folder = { path, name: path.slice(1), entries: new Map(), source, unreadable: null };
    const parsed = parseCase(source);
    const today = plainDate("2026-11-23");
    const dossier = {
      folder,
      parsed,
      evidence: new Map(),
      law,
      policy,
      role: "umbrella-company" as const,
      today,
      cwd: "/",
    };
    const assessment = assess(dossier, { gates: "auto", noWaivers: false, severities: {} });
    const composed = await compose(template, assessment, { locale: "fr", final: true });
    if ("missing" in composed) throw new Error(composed.missing.map(({ path: missing }) => missing).join(", "));
    models.push(composed.model);
  }
  return models;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function perSecond(
  models: readonly DocumentModel[],
  write: (model: DocumentModel) => Promise<unknown>,
): Promise<number> {
  for (const model of models.slice(0, 5)) await write(model);
  const started = performance.now();
  for (const model of models) await write(model);
  return models.length / ((performance.now() - started) / 1000);
}

/** Letters a second of one process that converts them all, its start-up (one letter) taken off; null where it is not installed. */
async function officePerSecond(models: readonly DocumentModel[]): Promise<number | null> {
  if (spawnSync("soffice", ["--version"]).error !== undefined) return null;
  const root = mkdtempSync(join(tmpdir(), "dossier-letters-"));
  try {
    const many = join(root, "many");
    mkdirSync(many);
    for (const [index, model] of models.entries())
      writeFileSync(join(many, `${String(index)}.docx`), await renderAs(model, "docx"));
    const convert = (names: readonly string[]): number => {
      const started = performance.now();
      const profile = `-env:UserInstallation=file://${root}/profile`;
      const to = ["--headless", "--convert-to", "pdf", "--outdir", join(root, "out")];
      spawnSync("soffice", [profile, ...to, ...names.map((name) => join(many, name))], { stdio: "ignore" });
      return performance.now() - started;
    };
    const names = readdirSync(many);
    convert(names.slice(0, 1));
    const start = convert(names.slice(0, 1));
    const all = convert(names);
    return (names.length - 1) / ((all - start) / 1000);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** One letter from a cold start, against `node -e 0`. */
function coldStart(): { readonly letter: number; readonly node: number } {
  const root = mkdtempSync(join(tmpdir(), "dossier-letter-"));
  try {
    const dir = join(root, "client-1");
    mkdirSync(dir);
    writeFileSync(join(dir, "case.yaml"), sampleCase(1));
    const time = (args: readonly string[]): number => {
      const started = performance.now();
      const { status } = spawnSync(process.execPath, args, { cwd: dir, stdio: "ignore" });
      if (status !== 0) throw new Error(`${args.join(" ")}: ${String(status)}`);
      return performance.now() - started;
    };
    const line = [program, "render", "formal-notice", "--today", "2026-11-23", "--output", "out.pdf", "--force"];
    const rounds = Array.from({ length: 9 }, () => [time(["-e", "0"]), time(line)] as const);
    return { node: median(rounds.map(([node]) => node)), letter: median(rounds.map(([, letter]) => letter)) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The formal notice on 300 cases: ours, pdfmake's, typst's, LibreOffice's. */
export async function benchLetters(print: (line: string) => void): Promise<void> {
  const models = await notices();
  const ours: number[] = [];
  const theirs: number[] = [];
  const typst: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await perSecond(models, (model) => renderAs(model, "pdf")));
    theirs.push(await perSecond(models, pdfmakeLetter));
    typst.push(await perSecond(models, typstLetter));
  }
  const office = await officePerSecond(models);
  const own = median(ours);
  const against = (name: string, speed: number): void => {
    print(
      `${name.padEnd(12)} ${speed.toFixed(0).padStart(6)} letters/s   dossier is ${(own / speed).toFixed(2)} × as fast`,
    );
  };
  print(`${"dossier".padEnd(12)} ${own.toFixed(0).padStart(6)} letters/s`);
  against("pdfmake", median(theirs));
  against("typst", median(typst));
  if (office === null) print("LibreOffice  is not installed");
  else against("LibreOffice", office);
  const { letter, node } = coldStart();
  print(
    `one letter from a cold start: ${letter.toFixed(0)} ms, ${(letter / node).toFixed(2)} × node -e 0 (${node.toFixed(0)} ms)`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchLetters((line) => {
    process.stdout.write(`${line}\n`);
  });
}
