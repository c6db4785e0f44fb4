import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isScalar, parseDocument, visit } from "yaml";
import { describe, expect, it } from "vitest";
import { englishNamesIn, frenchTextsIn } from "./english-names.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function filesOf(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

const found = (text: string, place: string): string[] =>
  englishNamesIn(text).map((name) => `${place}: ${name} — ${text}`);

describe("French texts name commands, kinds, events, templates and gates in French", () => {
  it("in the sources", async () => {
    const names: string[] = [];
    for (const path of await filesOf("src", ".ts"))
      for (const { line, text } of frenchTextsIn(await read(path), path)) names.push(...found(text, `${path}:${line}`));
    expect(names).toEqual([]);
  });

  it.each(["src/law", "templates/policies", "templates/profiles"])("in the `fr:` texts of %s", async (folder) => {
    const names: string[] = [];
    for (const path of await filesOf(folder, ".yaml"))
      visit(parseDocument(await read(path)), {
        Pair(_, { key, value }) {
          if (isScalar(key) && key.value === "fr" && isScalar(value)) names.push(...found(String(value.value), path));
        },
      });
    expect(names).toEqual([]);
  });

  it("in the French templates", async () => {
    const names: string[] = [];
    for (const path of await filesOf("templates", ".fr.md")) {
      const [, body = ""] = (await read(path)).split(/^---\n[\s\S]*?^---\n/m);
      names.push(...found(body.replace(/\{[{%].*?[%}]\}/g, ""), path));
    }
    expect(names).toEqual([]);
  });

  it("in what reports print", async () => {
    const names: string[] = [];
    for (const name of ["pretty.fr.txt", "pretty-verbose.fr.txt", "markdown.fr.md"]) {
      const path = `tests/reporters/golden/${name}`;
      for (const line of (await read(path)).split("\n")) names.push(...found(line, path));
    }
    expect(names).toEqual([]);
  });

  it("in the sessions that are played word for word", async () => {
    const names: string[] = [];
    const paths = [...(await filesOf("tests/sessions", ".fr.md")), "tests/sessions/golden/francais.txt"];
    for (const path of paths) for (const line of (await read(path)).split("\n")) names.push(...found(line, path));
    expect(names).toEqual([]);
  });
});

describe("an English name is found", () => {
  it.each([
    ["Lancez dossier gather acme", "gather"],
    ["Prochaine étape : dossier noter reminder acme", "reminder"],
    ["l’étape formal-notice", "formal-notice"],
    ["dossier verifier acme --for recourse", "recourse"],
    ["la commande « check »", "check"],
    ["dossier rediger acceptance-report", "acceptance-report"],
    ["dossier noter promise acme", "promise"],
  ])("%s", (text, name) => {
    expect(englishNamesIn(text)).toEqual([name]);
  });

  it.each([
    "dossier noter relance acme --outcome no-answer",
    "delivery/pv-recette.pdf — ajouté",
    "· preuve de livraison [delivery]",
    "dossier noter attestation acme --document order/devis.pdf",
    "mettez dossier.yaml à côté",
  ])("« %s » holds none", (text) => {
    expect(englishNamesIn(text)).toEqual([]);
  });
});
