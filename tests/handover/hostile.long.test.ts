import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readBag } from "../../src/handover/bag/read-bag.ts";
import { runLine } from "../cli/run-line.ts";
import { aShippedCase } from "./a-hand-over.ts";

const program = fileURLToPath(new URL("../../bin/dossier.js", import.meta.url));
const hostile = fileURLToPath(new URL("../../../shared/corpora/hostile/", import.meta.url));

describe("a hand-over killed while it is made", () => {
  const { root, remove } = aShippedCase("brasserie-k");
  afterAll(remove);
  const made = join(root, "brasserie-k/handover/recourse-2026-11-23");
  const start = (): ReturnType<typeof spawn> =>
    spawn(process.execPath, [program, "bundle", "brasserie-k", "--for", "recourse", "--today", "2026-11-23"], {
      cwd: root,
      env: { ...process.env, DOSSIER_CACHE: join(root, "cache") },
      stdio: "ignore",
    });
  const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
    new Promise((resolve) =>
      child.on("exit", (code) => {
        resolve(code);
      }),
    );

  it("leaves nothing or a whole one, at whatever moment", { timeout: 120_000 }, async () => {
    const before = readFileSync(join(root, "brasserie-k/case.yaml"));
    const started = performance.now();
    await ended(start());
    const whole = performance.now() - started;
    expect((await readBag(made)).valid).toBe(true);
    let stopped = 0;
    for (let part = 1; part <= 12; part++) {
      rmSync(made, { recursive: true, force: true });
      writeFileSync(join(root, "brasserie-k/case.yaml"), before);
      const child = start();
      const timer = setTimeout(() => child.kill("SIGKILL"), (whole * (part + 4)) / 16);
      if ((await ended(child)) !== 0) stopped++;
      clearTimeout(timer);
      if (existsSync(made)) expect((await readBag(made)).valid).toBe(true);
    }
    expect(stopped).toBeGreaterThan(0);
    rmSync(made, { recursive: true, force: true });
    writeFileSync(join(root, "brasserie-k/case.yaml"), before);
    expect(await ended(start())).toBe(0);
    expect(readdirSync(join(root, "brasserie-k/handover"))).toEqual(["recourse-2026-11-23"]);
  });
});

describe.skipIf(!existsSync(hostile))("hostile files as exhibits", () => {
  const { root, remove } = aShippedCase("brasserie-k");
  afterAll(remove);

  it("are all named, none stops the others, and nothing is written elsewhere", { timeout: 240_000 }, async () => {
    const files = readdirSync(hostile, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
    const dir = join(root, "brasserie-k");
    mkdirSync(join(dir, "evidence"));
    for (const name of files) cpSync(join(hostile, name), join(dir, "evidence", name));
    const entries = files.map(
      (name) => `  - ${JSON.stringify({ id: name, kind: "other", file: `evidence/${name}` })}\n`,
    );
    const source = readFileSync(join(dir, "case.yaml"), "utf8");
    writeFileSync(join(dir, "case.yaml"), source.replace(/^evidence: \[\]\n/m, `evidence:\n${entries.join("")}`));
    const around = (): string[] => readdirSync(root).sort();
    const before = around();
    const { code, out, err } = await runLine(["remettre", "brasserie-k", "--for", "recourse", "--force"], root);
    expect([code, err]).toEqual([0, ""]);
    expect(around()).toEqual(before);
    const made = join(dir, "handover/recourse-2026-11-23");
    const csv = readFileSync(join(made, "exhibits.csv"), "utf8");
    const { exhibits } = JSON.parse(readFileSync(join(made, "data/manifest.json"), "utf8")) as {
      exhibits: { document: string; file: string; pages: number | null; number: number }[];
    };
    for (const name of files) {
      expect(csv).toContain(`evidence/${name}`);
      const exhibit = exhibits.find(({ document }) => document === `evidence/${name}`);
      const digest = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
      expect(digest(join(made, exhibit?.file ?? ""))).toBe(digest(join(hostile, name)));
      if (exhibit?.pages === null) expect(out).toContain(`evidence/${name}`);
    }
    expect(spawnSync("qpdf", ["--check", join(made, "bundle.pdf")], { encoding: "utf8" }).stdout).toContain(
      "No syntax or stream encoding errors found",
    );
    expect((await readBag(made)).valid).toBe(true);
  });
});
