import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseDocument } from "yaml";
import { namedFiles } from "../../../src/facts/entry.ts";
import { parseCase } from "../../../src/case/parse-case.ts";
import { shippedCases, TODAY } from "../../e2e/dossier-command.ts";

const program = fileURLToPath(new URL("../../../bin/dossier.js", import.meta.url));
const dieAt = new URL("die-at.mjs", import.meta.url).href;
/** More changes than any of these lines makes. */
const MOST = 200;

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), "killed-receive-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

/** Runs a line in a workspace, killed when it is about to make that change; not at all when it is 0. Whether it was. */
function run(workspace: string, line: readonly string[], change: number): boolean {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", dieAt, program, ...line, "--today", TODAY, "--no-input"],
    {
      cwd: workspace,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        XDG_CACHE_HOME: join(workspace, "../cache"),
        DIE_IN: join(workspace, "cases"),
        DIE_AT: String(change),
      },
    },
  );
  if (signal !== "SIGKILL" && status !== 0) throw new Error(`${line.join(" ")}: ${String(status)}\n${stdout}${stderr}`);
  return signal === "SIGKILL";
}

type Files = Readonly<Record<string, string>>;

const filesOf = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
    .sort();

const isHidden = (path: string): boolean => /(?:^|\/)\./.test(path);

/** What a person sees there: digest by path. */
const seenIn = (dir: string): Files =>
  Object.fromEntries(
    filesOf(dir)
      .filter((path) => !isHidden(path))
      .map((path) => [
        path,
        createHash("sha256")
          .update(readFileSync(join(dir, path)))
          .digest("hex"),
      ]),
  );

/** A day ago, as the next person to open the case finds it. */
function age(dir: string): void {
  for (const path of filesOf(dir).filter(isHidden)) utimesSync(join(dir, path), 1, 1);
}

/** Every file that the case names is there, whole. */
function expectWhole(dir: string, whole: Files): void {
  const { caseFile, problems } = parseCase(readFileSync(join(dir, "case.yaml")));
  expect(problems).toEqual([]);
  const seen = seenIn(dir);
  for (const { file } of caseFile === null ? [] : namedFiles(caseFile)) expect(seen[file], file).toBe(whole[file]);
}

const ID = "brasserie-k";

/** The company's copy, as it was before the consultant added the order and the delivery. */
function olderCopy(workspace: string): void {
  const dir = join(workspace, "cases", ID);
  cpSync(join(shippedCases, ID), dir, { recursive: true });
  const yaml = parseDocument(readFileSync(join(dir, "case.yaml"), "utf8"));
  for (const list of ["orders", "deliveries"]) yaml.set(list, yaml.createNode([]));
  yaml.setIn(["invoices", 0, "orders"], yaml.createNode([]));
  for (const file of ["order/contrat-signe.pdf", "delivery/pv-recette.pdf"]) {
    yaml.deleteIn(["intake", file]);
    rmSync(join(dir, file));
  }
  writeFileSync(join(dir, "case.yaml"), yaml.toString());
}

function workspaceIn(root: string, name: string, prepare: (workspace: string) => void): string {
  const workspace = join(root, name);
  cpSync(join(shippedCases, "dossier.yaml"), join(workspace, "dossier.yaml"));
  const settings = readFileSync(join(workspace, "dossier.yaml"), "utf8");
  writeFileSync(join(workspace, "dossier.yaml"), settings.replace(/^cases: .*$/m, "cases: cases"));
  prepare(workspace);
  return workspace;
}

const lines: readonly (readonly [string, (workspace: string) => void, readonly string[]])[] = [
  ["receive into a case", olderCopy, ["receive", join(shippedCases, ID), "--take", "theirs"]],
  ["receive as a new case", () => undefined, ["receive", join(shippedCases, ID)]],
  ["add to a case", olderCopy, ["add", "order", join(shippedCases, ID, "order/contrat-signe.pdf"), "--case", ID]],
];

describe.each(lines)("%s, killed before any of its changes", (_what, prepare, line) => {
  it("leaves the case as it was or as it will be, and is done by running it again", { timeout: 900_000 }, () => {
    const root = scratch();
    const done = workspaceIn(root, "done", prepare);
    const before = existsSync(join(done, "cases", ID)) ? seenIn(join(done, "cases", ID)) : {};
    run(done, line, 0);
    const after = seenIn(join(done, "cases", ID));
    expect(after).not.toEqual(before);
    let change = 1;
    for (; change < MOST; change++) {
      const workspace = workspaceIn(root, `at-${String(change)}`, prepare);
      const dir = join(workspace, "cases", ID);
      if (!run(workspace, line, change)) break;
      const left = existsSync(dir) ? seenIn(dir) : {};
      expect([before["case.yaml"], after["case.yaml"]], `change ${String(change)}`).toContain(left["case.yaml"]);
      for (const [path, digest] of Object.entries(left)) expect([before[path], after[path]], path).toContain(digest);
      if (existsSync(dir)) expectWhole(dir, after);
      age(join(workspace, "cases"));
      run(workspace, line, 0);
      expect(seenIn(dir), `again after change ${String(change)}`).toEqual(after);
      // A lock whose holder died waits for the next save, which takes it over (`killed.long.test.ts` of the interview).
      const hidden = filesOf(join(workspace, "cases")).filter((path) => isHidden(path) && !path.endsWith(".lock"));
      expect(hidden, `left by change ${String(change)}`).toEqual([]);
      rmSync(workspace, { recursive: true });
    }
    expect(change).toBeGreaterThan(5);
    expect(change).toBeLessThan(MOST);
  });
});

describe("a bundle killed before one of its changes", () => {
  it(
    "is not there or whole, its numbers never given twice, and is made by running it again",
    { timeout: 900_000 },
    () => {
      const root = scratch();
      const line = ["bundle", ID, "--for", "recourse"];
      const set = join("cases", ID, `handover/recourse-${TODAY}`);
      const shipped = (workspace: string): void => {
        cpSync(join(shippedCases, ID), join(workspace, "cases", ID), { recursive: true });
      };
      const done = workspaceIn(root, "done", shipped);
      run(done, line, 0);
      const whole = seenIn(join(done, set));
      let made = 0;
      let change = 1;
      // Every third: each change is a file of the same folder, or one of the few around it.
      for (; change < MOST; change += 3) {
        const workspace = workspaceIn(root, `at-${String(change)}`, shipped);
        if (!run(workspace, line, change)) break;
        // Once it is there, what is left to do is to tell the journal: made again, it would hold that too.
        if (existsSync(join(workspace, set))) made++;
        else run(workspace, line, 0);
        expect(seenIn(join(workspace, set)), `change ${String(change)}`).toEqual(whole);
        expect(readdirSync(join(workspace, "cases", ID, "handover"))).toEqual([`recourse-${TODAY}`]);
        rmSync(workspace, { recursive: true });
      }
      expect(change).toBeGreaterThan(20);
      expect(change).toBeLessThan(MOST);
      expect(made).toBeGreaterThan(0);
    },
  );
});
