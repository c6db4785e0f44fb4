import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCase } from "../../src/case/parse-case.ts";
import { runLine, type Outcome } from "../cli/run-line.ts";
import { aShippedCase } from "./a-hand-over.ts";

const SET = "brasserie-k/handover/recourse-2026-11-23";
const bundle = (root: string, ...more: string[]) =>
  runLine(["remettre", "brasserie-k", "--for", "recourse", ...more], root);
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

const has = (tool: string, argument = "--version"): boolean =>
  process.env["CI"] !== undefined || spawnSync(tool, [argument]).error === undefined;

describe("bundle", () => {
  const one = aShippedCase("brasserie-k");
  const other = aShippedCase("brasserie-k");
  const at = (path: string): string => join(one.root, SET, path);
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await bundle(one.root);
    await bundle(other.root);
  }, 120_000);
  afterAll(() => {
    one.remove();
    other.remove();
  });

  it("writes what the contract names, sealed", () => {
    expect(outcome.code).toBe(0);
    expect(filesUnder(join(one.root, SET))).toEqual([
      "bag-info.txt",
      "bagit.txt",
      "bundle.pdf",
      "bundle.zip",
      "case.yaml",
      "data/manifest.json",
      "exhibits.csv",
      "manifest-sha256.txt",
      "message.eml",
      "note-interne.pdf",
      "originals/delivery/pv-recette.pdf",
      "originals/invoices/PM-2026-0790.pdf",
      "originals/order/contrat-signe.pdf",
      "statement.pdf",
      "tagmanifest-sha256.txt",
    ]);
    const seal = sha256(readFileSync(at("tagmanifest-sha256.txt")));
    expect(outcome.out).toContain(seal);
    expect(outcome.out).toContain(
      "Prochaine étape, une fois envoyé\u00a0: dossier noter demande-de-recours brasserie-k",
    );
  });

  it("gives the same bytes to the same case on the same day", () => {
    const files = filesUnder(join(one.root, "brasserie-k"));
    expect(filesUnder(join(other.root, "brasserie-k"))).toEqual(files);
    for (const file of files) {
      const [first, second] = [one, other].map(({ root }) => sha256(readFileSync(join(root, "brasserie-k", file))));
      expect([file, first]).toEqual([file, second]);
    }
  });

  it("leaves the originals byte for byte", () => {
    for (const file of ["order/contrat-signe.pdf", "delivery/pv-recette.pdf", "invoices/PM-2026-0790.pdf"])
      expect(readFileSync(at(`originals/${file}`))).toEqual(readFileSync(join(one.root, "brasserie-k", file)));
  });

  it("records the numbers and the seal in the case", () => {
    const { caseFile } = parseCase(readFileSync(join(one.root, "brasserie-k/case.yaml")));
    const digestOf = (file: string): string => sha256(readFileSync(join(one.root, "brasserie-k", file)));
    expect(caseFile?.exhibits).toEqual([
      {
        number: 1,
        document: "order/contrat-signe.pdf",
        handedOverOn: "2026-11-23",
        sha256: digestOf("order/contrat-signe.pdf"),
      },
      {
        number: 2,
        document: "delivery/pv-recette.pdf",
        handedOverOn: "2026-11-23",
        sha256: digestOf("delivery/pv-recette.pdf"),
      },
      {
        number: 3,
        document: "invoices/PM-2026-0790.pdf",
        handedOverOn: "2026-11-23",
        sha256: digestOf("invoices/PM-2026-0790.pdf"),
      },
    ]);
    expect(caseFile?.journal.at(-1)).toMatchObject({
      kind: "note",
      sha256: sha256(readFileSync(at("tagmanifest-sha256.txt"))),
    });
  });

  it("is found whole, and a change in it is found", async () => {
    expect((await runLine(["controler", SET], one.root)).code).toBe(0);
    const { code, err } = await bundle(one.root);
    expect(code).toBe(2);
    expect(err).toContain("existe déjà");
  });

  it("writes nothing in a dry run, and names what would go", async () => {
    const { code, out } = await bundle(other.root, "--dry-run", "--today", "2026-11-24");
    expect(code).toBe(0);
    expect(out).toContain("Pièce n°\u00a02  Procès-verbal de recette pv-1  delivery/pv-recette.pdf");
    expect(existsSync(join(other.root, "brasserie-k/handover/recourse-2026-11-24"))).toBe(false);
  });

  it.skipIf(!has("qpdf"))("is a PDF that qpdf finds clean, its pages those of its parts", () => {
    expect(spawnSync("qpdf", ["--check", at("bundle.pdf")]).status).toBe(0);
    const pages = (file: string): number =>
      Number(spawnSync("qpdf", ["--show-npages", at(file)], { encoding: "utf8" }).stdout);
    const exhibits = filesUnder(join(one.root, SET, "originals")).map((file) => pages(`originals/${file}`));
    const front = 1 + pages("statement.pdf") + 1;
    expect(pages("bundle.pdf")).toBe(front + exhibits.reduce((sum, count) => sum + count, 0));
  });

  it.skipIf(!has("pdffonts", "-v"))("embeds every font of its own", () => {
    const { stdout } = spawnSync("pdffonts", [at("bundle.pdf")], { encoding: "utf8" });
    const fonts = stdout.split("\n").slice(2).filter(Boolean);
    expect(fonts.some((font) => font.includes("DOSSIE+SourceSans3"))).toBe(true);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });

  it.skipIf(!has("pdftotext", "-v"))("keeps the text of each exhibit, under its number", () => {
    const text = (...args: string[]): string => spawnSync("pdftotext", [...args, "-"], { encoding: "utf8" }).stdout;
    const invoice = text("-f", "7", "-l", "7", at("bundle.pdf"));
    expect(invoice).toContain("Facture PM-2026-0790");
    expect(invoice).toContain("Pièce n° 3");
    expect(invoice).toContain("Pièce n° 3 – 1/1");
    expect(text(at("note-interne.pdf"))).toContain("attesté par Paul Durand (consultant)");
    for (const word of ["attesté", "à confirmer", "dérogation", "Note interne"])
      expect(text(at("bundle.pdf"))).not.toContain(word);
  });

  it.skipIf(!has("pdfinfo", "-v"))("has a named place for each exhibit, on its first page", () => {
    const { stdout } = spawnSync("pdfinfo", ["-dests", at("bundle.pdf")], { encoding: "utf8" });
    expect([...stdout.matchAll(/^ +(\d+) .*"(piece-\d)"/gm)].map(([, page, name]) => [page, name])).toEqual([
      ["4", "piece-1"],
      ["6", "piece-2"],
      ["7", "piece-3"],
    ]);
  });

  it.skipIf(!has("python3"))("is an archive, a message and a bag that Python and unzip agree on", () => {
    const judge = new URL("check-hand-over.py", import.meta.url).pathname;
    expect(spawnSync("python3", [judge, join(one.root, SET)], { encoding: "utf8" })).toMatchObject({
      status: 0,
      stdout: "agreed\n",
    });
    const bag = new URL("check-bag.py", import.meta.url).pathname;
    expect(spawnSync("python3", [bag, join(one.root, SET)], { encoding: "utf8" }).stdout).toBe("valid\n");
  });
});

describe("the words of a bundle", () => {
  const own = aShippedCase("brasserie-k");
  afterAll(own.remove);
  const eject = async (id: string, change: (text: string) => string): Promise<void> => {
    expect((await runLine(["templates", "eject", id], own.root)).code).toBe(0);
    const path = join(own.root, `templates/statements/${id}.fr.md`);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };

  it("are those of the templates that the workspace edited", { timeout: 120_000 }, async () => {
    await eject("hand-over-cover", (text) => text.replace("## Les parties", "## Parties au dossier"));
    await eject("exhibit-list", (text) => text.replace("# Bordereau de pièces", "# Bordereau de communication"));
    expect((await bundle(own.root)).code).toBe(0);
    const { stdout } = spawnSync("pdftotext", [join(own.root, SET, "bundle.pdf"), "-"], { encoding: "utf8" });
    for (const words of ["Parties au dossier", "Bordereau de communication", "Pièce n° 1 – 1/2"])
      expect(stdout.replaceAll("\u00a0", " ")).toContain(words);
  });

  it("stop the bundle, and leave nothing, when a template is at fault", { timeout: 120_000 }, async () => {
    const path = join(own.root, "templates/statements/exhibit-list.fr.md");
    writeFileSync(path, readFileSync(path, "utf8").replace("# Bordereau", "# {{ nobody.knows }} Bordereau"));
    const { code, refusal } = await bundle(own.root, "--force");
    expect(code).toBe(2);
    expect(refusal?.fr).toContain("nobody.knows");
    expect(readdirSync(join(own.root, "brasserie-k/handover"))).toEqual(["recourse-2026-11-23"]);
  });
});

describe("the papers of a payment order", () => {
  const { root, remove } = aShippedCase("brasserie-k");
  afterAll(remove);

  it("go without what the case says beyond them", { timeout: 120_000 }, async () => {
    expect((await runLine(["remettre", "brasserie-k", "--for", "payment-order", "--force"], root)).code).toBe(0);
    const set = "brasserie-k/handover/payment-order-2026-11-23";
    expect(readFileSync(join(root, set, "bundle.zip"), "latin1")).not.toContain("case.yaml");
    expect((await runLine(["controler", set], root)).code).toBe(0);
  });
});

describe("a case that is not complete", () => {
  const { root, remove } = aShippedCase("acme-2026-refonte");
  afterAll(remove);
  const line = (...more: string[]) => runLine(["remettre", "acme-2026-refonte", "--for", "recourse", ...more], root);

  it("is refused with what is missing, and forced only under its name", { timeout: 120_000 }, async () => {
    const refused = await line();
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^Il manque 1 chose pour demander un recours.:\s+la preuve de livraison/);
    expect(existsSync(join(root, "acme-2026-refonte/handover"))).toBe(false);
    const forced = await line("--force");
    expect(forced.code).toBe(0);
    expect(forced.out).toContain("INCOMPLET");
    const dir = join(root, "acme-2026-refonte/handover/recourse-2026-11-23");
    expect(JSON.parse(readFileSync(join(dir, "data/manifest.json"), "utf8"))).toMatchObject({ complete: false });
    expect(readFileSync(join(dir, "message.eml"), "utf8")).toContain("Subject: =?utf-8?B?W0lOQ09NUExFVF0g");
    if (!has("pdftotext", "-v")) return;
    const { stdout } = spawnSync("pdftotext", [join(dir, "bundle.pdf"), "-"], { encoding: "utf8" });
    expect(stdout).toContain("INCOMPLET — ce dossier n’est pas complet.");
    expect(stdout).toContain("Pièce n° 2 – 1/1 – INCOMPLET");
  });

  it.each([
    [["remettre", "acme-2026-refonte"], "Remettre pour quoi"],
    [["remettre", "acme-2026-refonte", "--for", "contract"], "contract"],
  ])("%j exits 2", async (argv, said) => {
    const { code, err } = await runLine(argv, root);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
