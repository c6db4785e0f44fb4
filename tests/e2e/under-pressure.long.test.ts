import { createHash } from "node:crypto";
import { once } from "node:events";
import { execFileSync, fork, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { aWorkspace, unpaidCase } from "../commands/a-workspace.ts";
import { aPdf } from "../evidence/signing/a-pdf.ts";
import { signedPdf } from "../evidence/signing/a-signed-pdf.ts";
import { dossier, projectRoot, scratch, shippedCases, TODAY } from "./dossier-command.ts";

interface CheckJson {
  readonly cases: readonly { readonly findings: readonly { readonly ruleId: string }[] }[];
}

const check = async (root: string, ...more: readonly string[]) => {
  const ran = await dossier(root, "check", "--format", "json", "--today", TODAY, ...more);
  return { ...ran, json: JSON.parse(ran.stdout) as CheckJson };
};

describe("a folder that asks much", () => {
  it("of ten thousand files is checked, and each file that nothing names is told", async () => {
    const root = aWorkspace({
      "cases/a/case.yaml": unpaidCase("a"),
      "cases/a/invoices/WP-1.pdf": "facture WP-1, 120,00",
    });
    mkdirSync(join(root, "cases/a/order"));
    for (let index = 0; index < 10_000; index += 1)
      writeFileSync(join(root, `cases/a/order/f${String(index)}.txt`), "");
    const { code, json } = await check(root);
    expect(code).toBe(1);
    expect(json.cases[0]?.findings.filter(({ ruleId }) => ruleId === "document/orphan")).toHaveLength(10_000);
  });

  it("with a document of 200 MB says that it is too large, without opening it", async () => {
    const root = aWorkspace({ "cases/a/case.yaml": unpaidCase("a"), "cases/a/invoices/WP-1.pdf": "%PDF-1.7\n" });
    truncateSync(join(root, "cases/a/invoices/WP-1.pdf"), 200 * 1024 * 1024);
    const { code, json } = await check(root);
    expect(code).toBe(1);
    expect(json.cases[0]?.findings.map(({ ruleId }) => ruleId)).toContain("document/unreadable");
    const seen = await dossier(root, "inspect", "cases/a/invoices/WP-1.pdf", "--format", "json");
    expect(JSON.parse(seen.stdout)).toMatchObject({ files: [{ readable: false, reason: "too-large" }] });
  });
});

/** A disk of 256 kB, when this machine lets one be made. */
function smallDisk(): string | null {
  const dir = mkdtempSync(join(tmpdir(), "dossier-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", dir], { stdio: "ignore" });
  } catch {
    rmSync(dir, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync("umount", ["--lazy", dir]);
    rmSync(dir, { recursive: true });
  });
  return dir;
}

describe("a disk that is full", () => {
  it("keeps the old file whole, and the save says why it was not made", async (context) => {
    const disk = smallDisk();
    if (disk === null) return context.skip();
    const before = unpaidCase("a");
    mkdirSync(join(disk, "cases/a"), { recursive: true });
    writeFileSync(join(disk, "dossier.yaml"), "schema: 1\nrole: consultant\n");
    writeFileSync(join(disk, "cases/a/case.yaml"), before);
    try {
      writeFileSync(join(disk, "filling"), Buffer.alloc(1 << 20));
    } catch {
      // As much of it as there was room for.
    }
    const line = ["log", "reminder", "a", "--on", "2026-06-10", "--channel", "email", "--outcome", "no-answer"];
    const { code, stderr } = await dossier(disk, ...line, "--today", TODAY);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/plus de place sur le disque.*rien n’a été écrit/);
    expect(readFileSync(join(disk, "cases/a/case.yaml"), "utf8")).toBe(before);
    expect(readdirSync(join(disk, "cases/a")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    rmSync(join(disk, "filling"));
    expect(await dossier(disk, ...line, "--today", TODAY)).toMatchObject({ code: 0 });
  });
});

describe("a document that changes while it is read", () => {
  it("is kept as it was at one moment: what is recorded is what was copied", async () => {
    const root = aWorkspace({ "cases/a/case.yaml": unpaidCase("a"), "devis.txt": "one" });
    const swap = `const fs = require("node:fs"); for (let turn = 0; ; turn++) { fs.writeFileSync("next", String(turn).repeat(1 + (turn % 4000))); fs.renameSync("next", "devis.txt"); }`;
    const writer = spawn(process.execPath, ["-e", swap], { cwd: root, stdio: "ignore" });
    onTestFinished(() => {
      writer.kill("SIGKILL");
    });
    const line = ["add", "order", "devis.txt", "--case", "a", "--kind", "quote", "--id", "D-1", "--today", TODAY];
    const { code, stdout, stderr } = await dossier(root, ...line);
    expect(code, stdout + stderr).toBe(0);
    const source = readFileSync(join(root, "cases/a/case.yaml"), "utf8");
    const copied = readFileSync(join(root, "cases/a/order/devis.txt"));
    expect(source).toContain(createHash("sha256").update(copied).digest("hex"));
  });
});

describe("one cache for two processes", () => {
  it("gives both the answer of one alone", async () => {
    const root = await scratch();
    cpSync(shippedCases, root, { recursive: true });
    const run = () => dossier(root, "check", "--format", "json", "--today", TODAY);
    const [alone, ...both] = [
      await dossier(root, "check", "--format", "json", "--today", TODAY, "--no-cache"),
      ...(await Promise.all([run(), run()])),
    ];
    for (const { stdout } of [...both, await run()]) expect(stdout).toBe(alone.stdout);
  });
});

describe("what a run loads", () => {
  const covered = (): string => {
    const dir = mkdtempSync(join(tmpdir(), "dossier-cover-"));
    onTestFinished(() => {
      rmSync(dir, { recursive: true });
    });
    return dir;
  };
  interface Covered {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }
  const resultsIn = (dir: string): Covered[] =>
    readdirSync(dir).flatMap(
      (name) => (JSON.parse(readFileSync(join(dir, name), "utf8")) as { readonly result: Covered[] }).result,
    );
  const scriptsIn = (results: readonly Covered[]): string[] =>
    results.flatMap(({ url }) => (url.startsWith("file:") ? [new URL(url).pathname] : []));
  const loads = (scripts: readonly string[], word: string): boolean =>
    scripts.some((path) => readFileSync(path, "utf8").includes(word));

  /** By a check of one case that names this file: readers are processes of their own, which this one has to start. */
  const startsReaders = (invoice: string | Uint8Array): boolean => {
    const root = aWorkspace({ "cases/a/case.yaml": unpaidCase("a"), "cases/a/invoices/WP-1.pdf": "" });
    writeFileSync(join(root, "cases/a/invoices/WP-1.pdf"), invoice);
    const cover = covered();
    const args = [join(projectRoot, "bin/dossier.js"), "check", "--no-cache", "--today", TODAY];
    const env = { PATH: process.env["PATH"], HOME: root, NODE_V8_COVERAGE: cover };
    spawnSync(process.execPath, args, { cwd: root, env, stdio: "ignore" });
    const results = resultsIn(cover);
    const scripts = scriptsIn(results);
    expect(scripts.length).toBeGreaterThan(0);
    const isAny = Object.values(readers).some((word) => loads(scripts, word));
    const isStarted = results.some(
      ({ url, functions }) =>
        url === "node:child_process" &&
        functions.some(({ functionName, ranges }) => functionName === "fork" && (ranges[0]?.count ?? 0) > 0),
    );
    if (isAny) expect(isStarted).toBe(true);
    return isStarted;
  };

  it("is no reader when the case has no PDF", () => {
    expect(startsReaders("facture WP-1, 120,00")).toBe(false);
    expect(startsReaders(aPdf())).toBe(true);
  });

  const readers = { pdf: "PDFDocumentProxy", signatures: "SignedAndUnsignedAttributes", xml: "xmlReadMemory" };
  const invoice = readFileSync(join(shippedCases, "brasserie-k/invoices/PM-2026-0790.pdf"));
  it.each([
    ["the PDF alone, for one without signature", aPdf(), { pdf: true, signatures: false, xml: false }],
    [
      "signatures, for one that is signed",
      signedPdf(aPdf(), { signer: "A" }),
      { pdf: true, signatures: true, xml: false },
    ],
    ["XML, for an e-invoice", invoice, { pdf: true, signatures: false, xml: true }],
  ])("by a reader is what reads %s", async (_what, bytes, expected) => {
    const cover = covered();
    const reader = fork(join(projectRoot, "dist/reader.js"), {
      env: { NODE_V8_COVERAGE: cover },
      serialization: "advanced",
    });
    reader.send({ bytes, limits: defaultLimits });
    await once(reader, "message");
    reader.disconnect();
    await once(reader, "exit");
    const scripts = scriptsIn(resultsIn(cover));
    expect(Object.fromEntries(Object.entries(readers).map(([what, word]) => [what, loads(scripts, word)]))).toEqual(
      expected,
    );
  });
});
