import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runLine, type Outcome } from "./run-line.ts";
import { copyOfCases, scratch } from "./scratch.ts";

const scan = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

async function done(line: readonly string[], cwd: string): Promise<Outcome> {
  const outcome = await runLine(line, cwd);
  expect(outcome.code, outcome.err).toBe(0);
  return outcome;
}

async function treeOf(dir: string): Promise<string> {
  const hash = createHash("sha256");
  const names = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const name of names) hash.update(name).update(await readFile(name));
  return hash.digest("hex");
}

describe("from nothing to a case that can be judged, without a prompt", () => {
  it("init, new, add, log", async () => {
    const dir = await scratch();
    await done(["init", ".", "--from", "webportage", "--consultant-name", "Paul Durand"], dir);
    const made = await done(
      ["new", "ACME Industrie SAS", "--client-siren", "732829320", "--mission-start", "2026-03-02"],
      dir,
    );
    expect(made.out).toContain("cases/acme-industrie-2026");
    expect(made.out.trim().split("\n").at(-1)).toMatch(/^Prochaine étape\u00a0: dossier /);
    await writeFile(join(dir, "facture.pdf"), scan);
    const added = await done(
      ["add", "invoice", "facture.pdf", "--number", "F-1", "--gross", "1 200,00", "--due-on", "03/06/2026"],
      dir,
    );
    expect(added.out).toContain("invoices/facture.pdf");
    await done(["log", "call", "--on", "2026-06-10", "--outcome", "no-answer", "--by", "Paul Durand"], dir);
    const source = await readFile(join(dir, "cases/acme-industrie-2026/case.yaml"), "utf8");
    expect(source).toMatch(/number: F-1[\s\S]*gross: "1200.00"/);
    expect(source).toMatch(/kind: call\n\s+by: consultant/);
    const again = await done(["add", "facture.pdf"], dir);
    expect(again.out).toMatch(/déjà dans le dossier\u00a0: invoices\/facture\.pdf/);
    expect(await readFile(join(dir, "cases/acme-industrie-2026/case.yaml"), "utf8")).toBe(source);
  });

  it("a save keeps every other byte", async () => {
    const dir = await copyOfCases();
    const file = join(dir, "cobalt/case.yaml");
    const before = await readFile(file, "utf8");
    await done(["noter", "remarque", "cobalt", "--note", "vu avec la société"], dir);
    const after = await readFile(file, "utf8");
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(added.join("\n")).toMatch(/kind: note[\s\S]*note: vu avec la société/);
    const lost = before.split("\n").filter((line) => !after.split("\n").includes(line));
    expect(lost.filter((line) => !line.startsWith("journal:"))).toEqual([]);
  });

  it("an e-mail of the client becomes equivalent evidence by itself", async () => {
    const dir = await copyOfCases();
    const mail =
      "From: Anne Martin <anne.martin@acme-industrie.example>\r\nTo: paul@x.example\r\nSubject: Bien recu\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\n\r\nNous avons bien recu le site.\r\n";
    await writeFile(join(dir, "courriel.eml"), mail);
    await done(["ajouter", "courriel.eml", "--case", "acme-2026-refonte"], dir);
    const source = await readFile(join(dir, "acme-2026-refonte/case.yaml"), "utf8");
    expect(source).toMatch(/id: courriel\n\s+kind: email\n\s+file: delivery\/courriel\.eml[\s\S]*from: client/);
  });

  it("another file of the same name is not overwritten", async () => {
    const dir = await copyOfCases();
    for (const text of ["un", "deux"]) {
      await writeFile(join(dir, "note.txt"), text);
      await done(["ajouter", "courrier", "note.txt", "--case", "cobalt"], dir);
    }
    expect(await readFile(join(dir, "cobalt/letters/note.txt"), "utf8")).toBe("un");
    expect(await readFile(join(dir, "cobalt/letters/note-2.txt"), "utf8")).toBe("deux");
  });
});

describe("--dry-run writes nothing", () => {
  it.each([
    ["init", "ailleurs", "--from", "webportage"],
    ["new", "Nouvelle SARL"],
    ["add", "letter", "note.txt", "--case", "cobalt"],
    ["log", "call", "cobalt"],
    ["log", "closing", "cobalt", "--reason", "paid"],
  ])("%s", async (...line) => {
    const dir = await copyOfCases();
    await writeFile(join(dir, "note.txt"), "bonjour");
    const before = await treeOf(dir);
    const { out } = await done([...line, "--dry-run"], dir);
    expect(out).toMatch(/^Serait (?:écrit|créé)/);
    expect(await treeOf(dir)).toBe(before);
  });
});
