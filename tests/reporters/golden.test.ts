import { describe, expect, it } from "vitest";
import { formats, reporters } from "../../src/reporters/index.ts";
import { width } from "../../src/reporters/text/width.ts";
import { written } from "./a-context.ts";
import { everyVerdict } from "./an-assessment.ts";

const extensions: Readonly<Record<string, string>> = {
  json: "json",
  jsonl: "jsonl",
  junit: "xml",
  sarif: "sarif",
  gitlab: "json",
  tap: "tap",
  markdown: "md",
  html: "html",
  csv: "csv",
};

describe("golden outputs", () => {
  it.each(formats.flatMap((format) => (["fr", "en"] as const).map((locale) => ({ format, locale }))))(
    "$format in $locale",
    async ({ format, locale }) => {
      const text = await written(reporters[format], everyVerdict(), { locale });
      await expect(text).toMatchFileSnapshot(`golden/${format}.${locale}.${extensions[format] ?? "txt"}`);
    },
  );

  it("pretty with its tree and all its details", async () => {
    const text = await written(reporters.pretty, everyVerdict(), { tree: true, verbose: true });
    await expect(text).toMatchFileSnapshot("golden/pretty-verbose.fr.txt");
  });

  it("CSV for machines", async () => {
    const text = await written(reporters.csv, everyVerdict(), { csvDialect: "rfc4180" });
    await expect(text).toMatchFileSnapshot("golden/csv-rfc4180.fr.csv");
  });

  it.each(formats)("%s says the same for no case at all, in the same shape", async (format) => {
    const text = await written(reporters[format], []);
    await expect(text).toMatchFileSnapshot(`golden/empty/${format}.${extensions[format] ?? "txt"}`);
  });
});

describe("for people", () => {
  it("keeps to 80 columns", async () => {
    for (const detail of [{}, { tree: true, verbose: true }]) {
      const text = await written(reporters.pretty, everyVerdict(), detail);
      const long = text.split("\n").filter((line) => width(line) > 80);
      expect(long).toEqual([]);
    }
  });

  it("shows no rule id and no English unless asked", async () => {
    const text = await written(reporters.pretty, everyVerdict());
    expect(text).not.toMatch(/delivery\/|invoice\/|case\/unknown|\b(?:missing|error|warning)\b/);
    expect(await written(reporters.pretty, everyVerdict(), { verbose: true })).toContain("invoice/above-the-order");
  });

  it("ends with the counts, what complete means and a next step", async () => {
    const text = await written(reporters.pretty, everyVerdict());
    expect(text.trimEnd().split("\n").slice(-3)).toEqual([
      "5 dossiers\u00a0: 1 complet, 1 à confirmer, 1 incomplet, 1 sans objet, 1 illisible",
      "Complet = pièces réunies\u202f; ceci n’est pas un avis juridique.",
      "Prochaine étape\u00a0: dossier ajouter preuve courriel.eml --case acme-2026-refonte",
    ]);
  });
});
