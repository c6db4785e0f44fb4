import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseReport } from "../../src/assessment/case-report.ts";
import { runCheck } from "../../src/cli/commands/check.ts";
import type { CheckOptions } from "../../src/cli/commands/check-options.ts";
import { sha256Of } from "../../src/batch/digest.ts";
import { type Format, formats } from "../../src/reporters/index.ts";
import { aShell } from "../commands/a-shell.ts";
import { unpaidCase } from "../commands/a-workspace.ts";

const corpora = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));
const CASES = 2000;

const none: CheckOptions = {
  paths: [],
  for: "auto",
  format: [],
  output: null,
  strict: null,
  waivers: true,
  maxWarnings: null,
  severity: [],
  since: null,
  shard: null,
  merge: null,
  baseline: null,
  writeBaseline: null,
  cache: true,
  watch: false,
  csvDialect: null,
  tree: false,
  verbose: false,
};

/** Twenty ways to be corrupt: what stands in place of `case.yaml`, or beside it. */
const corruptions: readonly ((dir: string) => void)[] = [
  (dir) => {
    write(dir, "");
  },
  (dir) => {
    write(dir, "a: [\n");
  },
  (dir) => {
    write(dir, "- a\n- b\n");
  },
  (dir) => {
    write(dir, "schema: 1\n\tid: x\n");
  },
  (dir) => {
    write(dir, "schema: 1\nschema: 1\n");
  },
  (dir) => {
    write(dir, "schema: 99\nid: x\nclient: { name: X }\n");
  },
  (dir) => {
    write(dir, "schema: 1\nid: x\ncleint: { name: X }\n");
  },
  (dir) => {
    write(dir, 'schema: 1\nid: x\nclient: { name: X }\npayments: [{ on: 2026-02-30, amount: "1" }]\n');
  },
  (dir) => {
    write(dir, "schema: 1\nid: x\nclient: { name: X }\npayments: [{ on: 2026-02-03, amount: mille }]\n");
  },
  (dir) => {
    write(dir, Buffer.from("schema: 1\nid: x\ntitle: Élodie\nclient: { name: X }\n", "latin1"));
  },
  (dir) => {
    write(dir, "schema: 1\nid: x\ntitle: a\0b\nclient: { name: X }\n");
  },
  (dir) => {
    write(dir, `title: ${"[".repeat(5000)}${"]".repeat(5000)}\n`);
  },
  (dir) => {
    write(dir, Buffer.alloc(1_000_000, 0xff));
  },
  (dir) => {
    write(
      dir,
      "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e, *e, *e]\n",
    );
  },
  (dir) => {
    write(dir, "\ufeff\ufeffschema: 1\n");
  },
  (dir) => {
    rmSync(join(dir, "case.yaml"));
    mkdirSync(join(dir, "case.yaml"));
  },
  (dir) => {
    rmSync(join(dir, "case.yaml"));
    symlinkSync("/etc/passwd", join(dir, "case.yaml"));
  },
  (dir) => {
    rmSync(join(dir, "case.yaml"));
    execFileSync("mkfifo", [join(dir, "case.yaml")]);
  },
  (dir) => {
    write(dir, "id: x\nclient: { name: X }\n");
  },
  (dir) => {
    write(dir, "schema: 1\nid: x\nclient: ACME\n");
  },
];
const write = (dir: string, content: string | Uint8Array): void => {
  writeFileSync(join(dir, "case.yaml"), content);
};

let root: string;
const idOf = (number: number): string => `client-${String(number).padStart(4, "0")}`;
const isCorrupt = (number: number): boolean => number % 100 === 7;

beforeAll(() => {
  if (!existsSync(corpora)) return;
  root = mkdtempSync(join(tmpdir(), "dossier-thousands-"));
  writeFileSync(join(root, "dossier.yaml"), "schema: 1\nrole: consultant\n");
  const pdfs = (kind: string): string[] =>
    readdirSync(join(corpora, kind))
      .filter((name) => name.endsWith(".pdf"))
      .map((name) => join(corpora, kind, name));
  const usual = [...pdfs("facturx/pdf"), ...pdfs("signed")].filter((file) => statSync(file).size < 100_000);
  const hostile = pdfs("hostile");
  for (let number = 0; number < CASES; number += 1) {
    const dir = join(root, "cases", idOf(number));
    mkdirSync(join(dir, "invoices"), { recursive: true });
    write(dir, unpaidCase(idOf(number)));
    const target = join(dir, "invoices/WP-1.pdf");
    copyFileSync(hostile[number] ?? usual[number % usual.length] ?? "", target);
    chmodSync(target, 0o644);
    if (isCorrupt(number)) corruptions[Math.floor(number / 100)]?.(dir);
  }
}, 120_000);
afterAll(() => {
  if (existsSync(corpora)) rmSync(root, { recursive: true, force: true });
});

async function check(format: Format, rest: Partial<CheckOptions> = {}): Promise<string> {
  const { shell, out } = aShell(root, "fr", { DOSSIER_CACHE: join(root, "cache") });
  await runCheck({ ...none, format: [format], ...rest }, shell);
  return out();
}

interface Output {
  readonly cases: readonly CaseReport[];
  readonly summary: Readonly<Record<string, number>>;
}

describe.skipIf(!existsSync(corpora))("two thousand cases, twenty of them corrupt", () => {
  it("are all answered: the corrupt ones are unreadable, the others judged as if alone", async () => {
    const output = JSON.parse(await check("json")) as Output;
    expect(output.cases).toHaveLength(CASES);
    const unreadable = output.cases.filter(({ verdict }) => verdict === "unreadable").map(({ id }) => id);
    expect(unreadable).toEqual(
      Array.from({ length: CASES }, (_, number) => number)
        .filter(isCorrupt)
        .map(idOf),
    );
    for (const report of output.cases.filter(({ verdict }) => verdict !== "unreadable")) {
      expect(report.verdict).toBe("incomplete");
      expect(report.claim?.invoiced).toBe("120.00");
    }
    const [alone] = (JSON.parse(await check("json", { paths: [`cases/${idOf(42)}`], cache: false })) as Output).cases;
    expect(output.cases[42]).toEqual(alone);
  });

  it("give the same counts in every format", async () => {
    const { summary, cases } = JSON.parse(await check("json")) as Output;
    const [errors = 0, warnings = 0, notes = 0] = [summary["errors"], summary["warnings"], summary["notes"]];
    const times = (text: string, part: string): number => text.split(part).length - 1;
    const github = await check("github");
    expect([times(github, "::error "), times(github, "::warning "), times(github, "::notice ")]).toEqual([
      errors,
      warnings,
      notes + 1,
    ]);
    expect((JSON.parse(await check("gitlab")) as unknown[]).length).toBe(errors + warnings + notes);
    const sarif = JSON.parse(await check("sarif")) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]?.results).toHaveLength(cases.flatMap(({ findings }) => findings).length);
    expect(times(await check("junit"), "<testsuite ")).toBe(CASES);
    expect(times(await check("csv"), "\r\n")).toBe(CASES + 1);
    expect((await check("jsonl")).trimEnd().split("\n")).toHaveLength(CASES + 1);
    for (const format of ["pretty", "markdown", "html", "compact"] as const) {
      expect((await check(format)).replace(/&#160;/g, "\u00a0")).toMatch(/2\u202f000 dossiers/);
    }
  });

  it("in 1 to 7 parts merge to the same bytes, all formats in one run", async () => {
    const inAll = async (folder: string, rest: Partial<CheckOptions>): Promise<readonly string[]> => {
      const files = formats.map((format) => join(root, folder, format));
      await check("json", { ...rest, format: formats.map((format, index) => `${format}:${files[index] ?? ""}`) });
      return files.map((file) => sha256Of(readFileSync(file)));
    };
    const whole = await inAll("whole", {});
    for (let count = 1; count <= 7; count += 1) {
      const parts = Array.from({ length: count }, (_, index) =>
        join(root, `${String(count)}-${String(index + 1)}.json`),
      );
      for (const [index, part] of parts.entries()) {
        await check("json", { format: [`json:${part}`], shard: `${String(index + 1)}/${String(count)}` });
      }
      expect(await inAll(`merged-${String(count)}`, { merge: parts })).toEqual(whole);
    }
  });
});
