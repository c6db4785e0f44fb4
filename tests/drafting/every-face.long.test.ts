import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { Edit } from "../../src/case/edit-case.ts";
import { compose } from "../../src/drafting/compose.ts";
import type { Block, DocumentModel } from "../../src/drafting/model.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import type { Plain } from "../../src/yaml-source/edit.ts";
import type { Locale } from "../../src/locale/text.ts";
import { renderAs } from "../../src/render/render.ts";
import { englishFaults, frenchFaults } from "./typography-faults.ts";
import { eventfulCase, shippedAssessments, shippedCase } from "./shipped.ts";

const MM = 72 / 25.4;
const has = (tool: string, flag = "-v"): boolean =>
  process.env["CI"] !== undefined || spawnSync(tool, [flag]).error === undefined;
const dir = mkdtempSync(join(tmpdir(), "faces-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const templates = await readTemplates(null);
const readable: readonly { readonly name: string; readonly assessment: Assessment }[] = [
  ...(await shippedAssessments()),
  { name: "eventful", assessment: await eventfulCase() },
];

interface Made {
  readonly name: string;
  readonly model: DocumentModel;
}

/** What every template makes of these cases, in each of its languages. */
async function made(cases: typeof readable, locales: readonly Locale[] = ["fr", "en"]): Promise<readonly Made[]> {
  const models: Made[] = [];
  for (const template of templates)
    for (const locale of locales)
      for (const { name, assessment } of cases) {
        if (template.faces[locale] === undefined) continue;
        const composed = await compose(template, assessment, { locale, final: false });
        if ("model" in composed) models.push({ name: `${template.id}.${locale} ${name}`, model: composed.model });
      }
  return models;
}

const unmarked = (markup: string): string =>
  markup
    .replace(/<style>[^]*?<\/style>/g, "")
    .replace(/<w:br\/>|<br>|<\/(?:w:p|p|li|h\d|td|th|tr|address|title)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

async function texts(model: DocumentModel): Promise<Readonly<Record<string, string>>> {
  const text = async (face: "html" | "md" | "txt"): Promise<string> =>
    Buffer.from(await renderAs(model, face)).toString();
  const parts = Object.entries(unzipSync(await renderAs(model, "docx")))
    .filter(([name]) => /(?:document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, xml]) => unmarked(strFromU8(xml)));
  return { html: unmarked(await text("html")), md: await text("md"), txt: await text("txt"), docx: parts.join("\n") };
}

describe("typography", () => {
  it("is held by rules that see faults", () => {
    for (const fault of [
      "Quoi ?",
      "Note : oui",
      "Note: oui",
      "« oui »",
      "10 €",
      "n° 3",
      "l'un",
      "le 1 mai",
      'dit "oui"',
    ])
      expect(frenchFaults(fault), fault).not.toEqual([]);
    expect(frenchFaults("Quoi\u202f? Note\u00a0: «\u00a0oui\u00a0», 10\u00a0€, n°\u00a03, l’un, le 1er mai.")).toEqual(
      [],
    );
    for (const fault of ["What ?", "Note : yes", "the client's", 'said "yes"', "« yes »"])
      expect(englishFaults(fault), fault).not.toEqual([]);
    expect(englishFaults("What? Note: the client’s “yes”.")).toEqual([]);
  });

  it("is right in every format of every document, heads and attachments included", { timeout: 240_000 }, async () => {
    for (const { name, model } of await made(readable)) {
      const faultsOf = model.language === "fr" ? frenchFaults : englishFaults;
      for (const [format, text] of Object.entries(await texts(model)))
        expect(faultsOf(text), `${name} ${format}`).toEqual([]);
    }
  });
});

const long = (words: string): string => `${words} `.repeat(20).slice(0, 80).trim();
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const set = (path: readonly string[], value: Plain): Edit => ({ op: "set", path, value });

/** Names of 80 characters, addresses of six lines, 60 invoices, 12 exhibits, letters that few faces have. */
const heavy = (name: string): Promise<Assessment> =>
  shippedCase("acme-2026-refonte", "consultant", [
    set(["client", "name"], long(name)),
    set(["client", "address"], {
      lines: numbers(4).map((line) => `Bâtiment ${line} de la très longue zone industrielle des Étangs`),
      postalCode: "13100",
      city: "Aix-en-Provence",
      country: "FR",
    }),
    set(["client", "contact", "name"], long("Anne-Marguerite Łukasiewicz")),
    set(["title"], long("Refonte")),
    set(
      ["orders"],
      numbers(6).map((id) => ({ id: `D-${id}`, kind: "quote", file: `order/devis-${id}.pdf`, issuedOn: "2026-01-02" })),
    ),
    set(
      ["deliveries"],
      numbers(6).map((id) => ({ id: `pv-${id}`, kind: "acceptance-report", file: `delivery/pv-${id}.pdf` })),
    ),
    set(
      ["invoices"],
      numbers(60).map((id) => ({
        number: `PM-2026-${1000 + id}`,
        kind: "invoice",
        file: `invoices/${id}.pdf`,
        issuer: "umbrella-company",
        issuedOn: "2026-05-04",
        dueOn: "2026-06-03",
        net: "8400.00",
        vat: "1680.00",
        gross: "10080.00",
      })),
    ),
    set(["payments"], []),
  ]);

describe.skipIf(!has("pdftotext") || !has("qpdf", "--version"))("a heavy case", () => {
  it.each([
    ["in Latin letters", "Œuvres d’Ÿves Société"],
    ["in Arabic ones", "شركة محمد (باريس)"],
    ["in both", "Cabinet כהן & שלום"],
  ])("overflows nothing and leaves no address out of the window: %s", { timeout: 240_000 }, async (_, client) => {
    const documents = await made([{ name: "heavy", assessment: await heavy(client) }], ["fr"]);
    expect(documents.length).toBeGreaterThanOrEqual(15);
    for (const { name, model } of documents) {
      const path = join(dir, "heavy.pdf");
      writeFileSync(path, await renderAs(model, "pdf"));
      expect(spawnSync("qpdf", ["--check", path]).status, name).toBe(0);
      const { stdout } = spawnSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
      const words = [
        ...stdout.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
      ];
      for (const [, left, top, right, bottom, word] of words) {
        expect(Number(left), `${name} ${word ?? ""}`).toBeGreaterThanOrEqual(19 * MM);
        expect(Number(right), `${name} ${word ?? ""}`).toBeLessThanOrEqual(191 * MM);
        expect(Number(top), `${name} ${word ?? ""}`).toBeGreaterThanOrEqual(9 * MM);
        expect(Number(bottom), `${name} ${word ?? ""}`).toBeLessThanOrEqual(288 * MM);
      }
      expect(model.letterHead?.recipient.length ?? 0, name).toBeLessThanOrEqual(6);
    }
  });
});

describe.skipIf(!has("pdfinfo") || !has("qpdf", "--version"))("every PDF", () => {
  it(
    "says that it is PDF/A-3b, tagged, in its language, its colours meant for one profile",
    { timeout: 120_000 },
    async () => {
      const first = new Map(
        (await made(readable, ["fr"])).toReversed().map((one) => [one.name.split(" ")[0] ?? "", one.model]),
      );
      for (const [name, model] of first) {
        const path = join(dir, "archive.pdf");
        writeFileSync(path, await renderAs(model, "pdf"));
        const plain = spawnSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], { maxBuffer: 1 << 26 });
        const text = plain.stdout.toString("latin1");
        expect(text, name).toMatch(/pdfaid:part>3<\/pdfaid:part>/);
        expect(text, name).toMatch(/pdfaid:conformance>B</);
        expect(text, name).toMatch(/\/OutputIntents/);
        expect(text, name).toMatch(/\/MarkInfo \d+ 0 R[^]*\/Marked true/);
        expect(text, name).toContain("/Lang (fr-FR)");
        // Nothing that an archive may not hold: scripts, links that run, outside files, encryption.
        expect(text, name).not.toMatch(/\/JavaScript|\/Launch|\/Encrypt|\/S \/URI/);
      }
    },
  );
});

const runsOf = (block: Block): readonly string[] => {
  const joined = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [joined(block.runs)];
    case "list":
      return block.items.flat().flatMap(runsOf);
    case "table":
      return [...block.header, ...block.rows.flat()].map(joined);
    case "signatures":
      return block.blocks.flatMap(({ title, name }) => [title, name ?? ""]);
    case "page-break":
      return [];
  }
};

describe.skipIf(!has("soffice", "--version"))("every DOCX", () => {
  it("opens in a word processor with the same text", { timeout: 300_000 }, async () => {
    const first = new Map((await made(readable)).toReversed().map((one) => [one.name.split(" ")[0] ?? "", one.model]));
    for (const [name, model] of first) writeFileSync(join(dir, `${name}.docx`), await renderAs(model, "docx"));
    const files = [...first.keys()].map((name) => join(dir, `${name}.docx`));
    const to = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir];
    const line = [`-env:UserInstallation=file://${dir}/profile`, ...to, ...files];
    expect(spawnSync("soffice", line, { timeout: 240_000 }).status).toBe(0);
    const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\ufeff]+/g, " ").trim();
    for (const [name, model] of first) {
      const seen = plain(readFileSync(join(dir, `${name}.txt`), "utf8"));
      for (const text of model.blocks.flatMap(runsOf)) expect(seen, name).toContain(plain(text));
      for (const { title } of model.attachments) expect(seen, name).toContain(plain(title));
    }
  });
});
