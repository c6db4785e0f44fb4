import { execFileSync } from "node:child_process";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canRunUnprivileged, dossier, scratch, TODAY, unprivilegedDossier, type Ran } from "./dossier-command.ts";
import { expectPlain } from "./expect-plain.ts";
import { formats } from "../../src/reporters/index.ts";

interface Answer {
  readonly cases: readonly {
    readonly verdict: string;
    readonly findings: readonly { readonly ruleId: string; readonly message: { readonly fr: string } }[];
  }[];
}

/** A case whose one order stands at `file`. */
const withOrder = (file: string): string => `schema: 1
id: acme
client: { name: ACME }
orders: [{ id: D-1, kind: quote, file: ${JSON.stringify(file)} }]
`;

async function checkOrder(
  file: string,
  prepare: (dir: string) => Promise<unknown>,
): Promise<{ ran: Ran; rules: string[] }> {
  const dir = await scratch();
  const folder = join(dir, "acme");
  await mkdir(folder);
  await writeFile(join(folder, "case.yaml"), withOrder(file));
  await prepare(folder);
  const ran = await dossier(dir, "check", "acme", "--for", "contract", "--format", "json", "--today", TODAY);
  expectPlain(ran);
  const { cases } = JSON.parse(ran.stdout) as Answer;
  return { ran, rules: cases.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)) };
}

const nothing = (): Promise<void> => Promise.resolve();
const secret = "%PDF-1.4 SECRET";

describe("a file that must not be opened", () => {
  it.each([
    ["absolute", "/etc/passwd", nothing],
    ["above the folder", "../secret.pdf", (dir: string) => writeFile(join(dir, "../secret.pdf"), secret)],
    ["above, from inside", "order/../../secret.pdf", (dir: string) => writeFile(join(dir, "../secret.pdf"), secret)],
    ["of Windows, with a drive", "C:\\secret.pdf", nothing],
    ["a link out of the folder", "devis.pdf", (dir: string) => symlink("/etc/passwd", join(dir, "devis.pdf"))],
    ["a device, by a link", "devis.pdf", (dir: string) => symlink("/dev/zero", join(dir, "devis.pdf"))],
    ["a link to nowhere", "devis.pdf", (dir: string) => symlink("nowhere", join(dir, "devis.pdf"))],
    ["behind a folder that is a link", "order/hosts", (dir: string) => symlink("/etc", join(dir, "order"))],
  ])("%s: case/unsafe-path", async (_what, file, prepare) => {
    const { ran, rules } = await checkOrder(file, prepare);
    expect(ran.code).toBe(1);
    expect(rules).toContain("case/unsafe-path");
    expect(ran.stdout).not.toContain("SECRET");
  });

  it.each([
    ["a folder", (dir: string) => mkdir(join(dir, "devis.pdf"))],
    ["a FIFO", (dir: string) => Promise.resolve(execFileSync("mkfifo", [join(dir, "devis.pdf")]))],
  ])("%s: document/not-a-file", async (_what, prepare) => {
    const { ran, rules } = await checkOrder("devis.pdf", prepare);
    expect(ran.code).toBe(1);
    expect(rules).toContain("document/not-a-file");
  });
});

it.skipIf(!canRunUnprivileged())("a folder without permission is an answer about that case", async () => {
  const dir = await scratch();
  await chmod(dir, 0o755);
  for (const id of ["closed", "open"]) {
    await mkdir(join(dir, id));
    await writeFile(join(dir, id, "case.yaml"), withOrder("devis.pdf").replace("acme", id));
  }
  await chmod(join(dir, "closed"), 0);
  const ran = await unprivilegedDossier(dir, "check", "closed", "open", "--format", "json", "--today", TODAY);
  await chmod(join(dir, "closed"), 0o700);
  expect(ran.code, ran.stderr).toBe(1);
  expectPlain(ran);
  const { cases } = JSON.parse(ran.stdout) as Answer;
  expect(cases.map(({ verdict }) => verdict === "unreadable")).toEqual([true, false]);
});

describe("names with odd letters", () => {
  const odd = ["Élodie & Fils", "100% #1", "l’été [2026]", "a  b", "-rf", "$(touch x)"];
  it.each(odd)("a folder called « %s »", async (name) => {
    const dir = await scratch();
    await mkdir(join(dir, name));
    await writeFile(
      join(dir, name, "case.yaml"),
      withOrder("devis été & 100% #1.pdf").replace("acme", JSON.stringify(name)),
    );
    await writeFile(join(dir, name, "devis été & 100% #1.pdf"), "%PDF-1.4\n");
    const ran = await dossier(dir, "check", "--format", "json", "--today", TODAY, "--", name);
    expectPlain(ran);
    expect(ran.code).toBe(1);
    const { cases } = JSON.parse(ran.stdout) as { cases: { path: string; verdict: string }[] };
    expect(cases.map(({ path }) => path)).toEqual([name]);
    expect(cases[0]?.verdict).not.toBe("unreadable");
  });
});

describe("a client's name that would command the terminal or the CI log", () => {
  const hostile = "\u001b[31mACME\u001b[0m\n::error::pris\u0007<script>alert(1)</script>\u202e=cmd()";
  it.each(formats)("is escaped in %s", async (format) => {
    const dir = await scratch();
    await mkdir(join(dir, "acme"));
    await writeFile(
      join(dir, "acme/case.yaml"),
      `schema: 1\nid: acme\nclient: { name: ${JSON.stringify(hostile)} }\norders: [{ id: D-1, kind: quote, file: devis.pdf }]\n`,
    );
    const ran = await dossier(dir, "check", "acme", "--format", format, "--today", TODAY);
    expect(ran.code, ran.stderr).toBe(1);
    expectPlain({ ...ran, stdout: ran.stdout.replaceAll("\r\n", "\n") });
    expect(ran.stdout).not.toMatch(/^::error::pris/m);
    expect(ran.stdout).not.toContain("\u202e");
    if (format === "html" || format === "junit") expect(ran.stdout).not.toContain("<script>alert");
    if (format === "csv") expect(ran.stdout).not.toMatch(/(^|;|")=cmd/m);
  });
});
