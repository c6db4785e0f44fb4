import { spawn, spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseCase } from "../../../src/case/parse-case.ts";
import { printable } from "../../../src/reporters/text/printable.ts";
import { runLine } from "../../cli/run-line.ts";
import { scratch } from "../../cli/scratch.ts";

const program = fileURLToPath(new URL("../../../bin/dossier.js", import.meta.url));
const hostile = fileURLToPath(new URL("../../../../shared/corpora/hostile/", import.meta.url));

async function company(): Promise<string> {
  const root = await scratch();
  writeFileSync(
    join(root, "dossier.yaml"),
    "schema: 1\nrole: umbrella-company\ncases: cases\nlimits: { seconds: 60 }\n",
  );
  mkdirSync(join(root, "cases/acme"), { recursive: true });
  writeFileSync(join(root, "cases/acme/case.yaml"), "schema: 1\nid: acme\nclient: { name: ACME }\n");
  return root;
}

/** Files and folders under a folder, but for what a reader keeps for itself. */
const under = (dir: string): readonly string[] => readdirSync(dir, { recursive: true, encoding: "utf8" }).sort();

describe.skipIf(!existsSync(hostile))("hostile files received", () => {
  const files = existsSync(hostile)
    ? readdirSync(hostile, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    : [];

  it("are all named, taken or left out, and nothing is written but in the case", { timeout: 240_000 }, async () => {
    const root = await company();
    const sent = join(root, "sent");
    mkdirSync(sent);
    for (const name of files) cpSync(join(hostile, name), join(sent, name));
    const before = under(root).filter((path) => !path.startsWith("cases/acme"));
    const { code, out, err } = await runLine(["receive", "sent", "--case", "acme"], root);
    expect([code, err]).toEqual([1, ""]);
    for (const name of files) expect(out).toContain(printable(name));
    expect(under(root).filter((path) => !path.startsWith("cases/acme"))).toEqual(before);
    const { caseFile } = parseCase(readFileSync(join(root, "cases/acme/case.yaml")));
    expect(caseFile?.id).toBe("acme");
    // What is called left out is not there; what is called taken is, byte for byte.
    for (const [, path = ""] of out.matchAll(/^ {2}[+?] ([^\s]+)/gm))
      expect(existsSync(join(root, "cases/acme", path.replace(/[\u00a0 ]*:$/, ""))), path).toBe(true);
  });

  it("are each refused as a parcel of their own, with nothing written", { timeout: 240_000 }, async () => {
    const root = await company();
    const before = under(root);
    for (const name of files) {
      const { code, refusal } = await runLine(["receive", join(hostile, name), "--case", "acme"], root);
      expect([name, code === 1 || code === 2, refusal !== null]).toEqual([name, true, true]);
      expect(under(root)).toEqual(before);
    }
  });
});

describe("a receipt", () => {
  const line = (root: string): ReturnType<typeof spawn> =>
    spawn(process.execPath, [program, "receive", "sent", "--today", "2026-11-23"], {
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
  const fill = (dir: string, count: number): void => {
    mkdirSync(join(dir, "invoices"), { recursive: true });
    for (let number = 1; number <= count; number++)
      writeFileSync(join(dir, `invoices/${number}.txt`), `Facture ${number}\n`);
    const invoices = Array.from(
      { length: count },
      (_, index) => `  - { number: F-${index + 1}, kind: invoice, file: invoices/${index + 1}.txt, gross: "10.00" }\n`,
    );
    writeFileSync(
      join(dir, "case.yaml"),
      `schema: 1\nid: nouveau\nclient: { name: N }\ninvoices:\n${invoices.join("")}`,
    );
  };

  it("that is killed leaves no case or a whole one, at whatever moment", { timeout: 120_000 }, async () => {
    const root = await company();
    fill(join(root, "sent"), 40);
    const made = join(root, "cases/nouveau");
    const started = performance.now();
    expect(await ended(line(root))).toBe(0);
    const whole = performance.now() - started;
    let stopped = 0;
    for (let part = 1; part <= 12; part++) {
      rmSync(made, { recursive: true, force: true });
      const child = line(root);
      const timer = setTimeout(() => child.kill("SIGKILL"), (whole * (part + 4)) / 16);
      if ((await ended(child)) !== 0) stopped++;
      clearTimeout(timer);
      if (!existsSync(made)) continue;
      expect(readdirSync(join(made, "invoices"))).toHaveLength(40);
      expect(parseCase(readFileSync(join(made, "case.yaml"))).caseFile?.invoices).toHaveLength(40);
    }
    expect(stopped).toBeGreaterThan(0);
    rmSync(made, { recursive: true, force: true });
    expect(await ended(line(root))).toBe(0);
  });

  it("of 300 papers and 200 MB takes a memory that their size does not decide", { timeout: 240_000 }, async () => {
    const root = await company();
    const measured = (count: number): number => {
      const sent = join(root, "sent");
      rmSync(sent, { recursive: true, force: true });
      mkdirSync(sent);
      const scan = Buffer.alloc(700 * 1024);
      // A picture as far as its marks tell: nothing decodes it.
      for (let number = 0; number < count; number++) {
        randomFillSync(scan);
        scan.set([0xff, 0xd8, 0xff, 0xe0]);
        scan.set([0xff, 0xd9], scan.length - 2);
        writeFileSync(join(sent, `facture-${number}.jpg`), scan);
      }
      const peak = "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}`))";
      const loaded = `data:text/javascript,${encodeURIComponent(peak)}`;
      const args = [
        "--import",
        loaded,
        program,
        "receive",
        "sent",
        "--client",
        `Client ${count}`,
        "--today",
        "2026-11-23",
      ];
      const { stderr } = spawnSync(process.execPath, args, {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, DOSSIER_CACHE: join(root, "cache") },
      });
      expect(readdirSync(join(root, `cases/client-${count}-2026/invoices`))).toHaveLength(count);
      return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
    };
    expect(measured(300)).toBeLessThan(measured(20) + 100);
  });
});
