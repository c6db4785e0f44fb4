import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { isScalar, parseDocument, visit } from "yaml";
import { describe, expect, it } from "vitest";
import { hasPlainSpace, plainSpacesIn } from "./plain-spaces.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function filesOf(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

describe("the spaces of French texts do not break", () => {
  it("in the sources", async () => {
    const found: string[] = [];
    for (const path of await filesOf("src", ".ts"))
      found.push(...plainSpacesIn(await read(path), path).map(({ line, text }) => `${path}:${line} ${text}`));
    expect(found).toEqual([]);
  });

  it.each(["src/law", "templates/policies", "templates/profiles"])("in the `fr:` texts of %s", async (folder) => {
    const found: string[] = [];
    for (const path of await filesOf(folder, ".yaml"))
      found.push(...frenchOf(await read(path)).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['const a = { fr: "Quand ?" };', 1],
    ["const a = {\n  fr: `il manque : ${b}`,\n};", 2],
    ['const a = () => ({ fr: b ? `${c} : ${d}` : "" });', 1],
    ['const a = b === "fr" ? "« oui »" : "yes";', 1],
  ])("%s is refused", (source, line) => {
    expect(plainSpacesIn(source, "a.ts").map((found) => found.line)).toEqual([line]);
  });

  it.each([
    'const a = { fr: "Quand\u202f? À 12:30\u00a0: «\u00a0oui\u00a0»" };',
    'const a = { fr: "mettez siren: 012345674, ou https://exemple.fr" };',
    'const a = { fr: "(? pourquoi · ! je ne sais pas encore)" };',
    'const a = b ? c : { en: "::error::" };',
  ])("%s is accepted", (source) => {
    expect(plainSpacesIn(source, "a.ts")).toEqual([]);
  });
});

/** The French texts of a YAML file that have a plain space where one that does not break is due. */
function frenchOf(source: string): string[] {
  const texts: string[] = [];
  visit(parseDocument(source), {
    Map(_, map) {
      for (const { key, value } of map.items)
        if (isScalar(key) && key.value === "fr" && isScalar(value)) texts.push(String(value.value));
    },
  });
  return texts.filter(hasPlainSpace);
}
