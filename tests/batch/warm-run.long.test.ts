import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { aWorkspace, unpaidCase } from "../commands/a-workspace.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const isBuilt = existsSync(join(project, "dist/kept.js"));
const CASES = 200;

/** A workspace with enough cases for the thread that digests documents, and for its buffers to come back; each invoice is a text, read without a process of its own. */
function workspace(): {
  readonly root: string;
  readonly check: (format: string, ...more: readonly string[]) => string;
} {
  const files = Object.fromEntries(
    Array.from({ length: CASES }, (_, index) => index).flatMap((index) => [
      [`cases/c${String(index)}/case.yaml`, unpaidCase(`c${String(index)}`)],
      [`cases/c${String(index)}/invoices/WP-1.pdf`, `facture ${String(index)}`],
    ]),
  ) as Record<string, string>;
  const root = aWorkspace(files);
  const check = (format: string, ...more: readonly string[]): string => {
    const args = [join(project, "bin/dossier.js"), "check", "--format", format, "--today", "2026-11-23", ...more];
    const env = { PATH: process.env["PATH"], HOME: root, DOSSIER_CACHE: join(root, ".cache") };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      env,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    expect(status, stderr).toBe(1);
    return stdout;
  };
  return { root, check };
}

describe.skipIf(!isBuilt)("a warm run", () => {
  it("gives the bytes of a cold one, in any format, and of a run without a cache", () => {
    const { root, check } = workspace();
    const cold = check("jsonl");
    expect(readdirSync(join(root, ".cache/dossier/reports"))).toHaveLength(CASES);
    expect(check("jsonl")).toBe(cold);
    expect(check("jsonl", "--no-cache")).toBe(cold);
    expect(check("compact")).toBe(check("compact", "--no-cache"));
    expect(check("csv")).toBe(check("csv", "--no-cache"));
  });

  it("answers the same where its threads were begun for too many cases, or not at all", () => {
    const { root, check } = workspace();
    const linesOf = (...more: readonly string[]): readonly string[] => check("jsonl", ...more).split("\n");
    const isCase = (line: string): boolean => line.startsWith('{"path"');
    const whole = linesOf();
    const named = Array.from({ length: CASES }, (_, index) => join(root, `cases/c${String(index)}`));
    expect(linesOf(...named).join("\n") === whole.join("\n")).toBe(true);
    for (const few of [linesOf("--shard", "1/40"), linesOf("cases/c77")].map((lines) => lines.filter(isCase))) {
      expect(few).not.toHaveLength(0);
      expect(few.filter((line) => !whole.includes(line))).toHaveLength(0);
    }
  });

  it("misses no change of a document, even of the same size and time", () => {
    const { root, check } = workspace();
    const before = check("jsonl").split("\n");
    const file = join(root, "cases/c77/invoices/WP-1.pdf");
    writeFileSync(file, "factura 77");
    utimesSync(file, 0, 0);
    check("jsonl");
    writeFileSync(file, "%PDF-1.4\n\n");
    utimesSync(file, 0, 0);
    const after = check("jsonl").split("\n");
    const changed = after.filter((line, index) => line !== before[index] && line.startsWith('{"path"'));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('"id":"c77"');
  });
});
