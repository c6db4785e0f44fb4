import { describe, expect, it } from "vitest";
import { logEvents } from "../../src/cli/commands/log-options.ts";
import { topics } from "../../src/cli/help/topics.ts";
import { program } from "../../src/cli/program.ts";
import { knownIds } from "../../src/assessment/known-ids.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { englishNamesIn } from "../locale/english-names.ts";
import { runLine } from "./run-line.ts";
import { copyOfCases, shippedCases } from "./scratch.ts";

const policy = await readPolicy("default", null);

/** What a run prints and says, line by line, without the file names of the example cases. */
async function englishIn(argv: readonly string[], cwd: string): Promise<string[]> {
  const { out, err } = await runLine(argv, cwd);
  const said = `${out}\n${err}`;
  expect(said.trim(), argv.join(" ")).not.toBe("");
  return said
    .split("\n")
    .flatMap((line) => englishNamesIn(line).map((name) => `dossier ${argv.join(" ")} → ${name}: ${line}`));
}

async function englishInAll(lines: readonly (readonly string[])[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const argv of lines) found.push(...(await englishIn(argv, cwd)));
  return [...new Set(found)];
}

describe("what is composed for a French reader holds no English name that has a French one", () => {
  it("the help of every command, event and topic", async () => {
    const pages = [
      ["--help"],
      [],
      ...program.map(({ name }) => [name.fr, "--help"]),
      ...logEvents.map(({ name }) => ["noter", name.fr, "--help"]),
      ...topics.map(({ name }) => ["aide", name.fr]),
    ];
    expect(await englishInAll(pages, shippedCases)).toEqual([]);
  });

  it("the explanation of every rule, requirement and gate, and the road", async () => {
    const ids = [...knownIds(policy), ...policy.gates.map(({ id }) => id), "route"];
    expect(ids.length).toBeGreaterThan(90);
    const lines = ids.map((id) => ["expliquer", id]);
    expect(await englishInAll(lines, shippedCases)).toEqual([]);
  });

  it("every case, as it is checked, told, counted and asked about", async () => {
    const cases = await copyOfCases();
    const names = ["acme-2026-refonte", "atelier-nord", "brasserie-k", "ferronnerie-gaudin", "garage-hamon"];
    const lines = [
      ["verifier"],
      ["verifier", "--verbose"],
      ["etat"],
      ["loi"],
      ["modeles", "list"],
      ["configuration"],
      ...names.flatMap((name) => [
        ["etat", name],
        ["etat", name, "--tree"],
        ["penalites", name],
        ["rassembler", name],
        ["remettre", name, "--for", "recours", "--dry-run"],
        ["rediger", "mise-en-demeure", name, "--final"],
        ["rediger", "contrat-tripartite", name, "--dry-run"],
        ["rediger", "demande-de-recours", name, "--final"],
      ]),
    ];
    expect(await englishInAll(lines, cases)).toEqual([]);
  });

  it("every refusal of a line that is not understood", async () => {
    const lines = [
      ["chek"],
      ...program.map(({ name }) => [name.fr, "--pour"]),
      ...program.map(({ name }) => [name.fr, "nulle-part", "x", "y"]),
      ...program.map(({ name }) => [name.fr]),
      ...logEvents.map(({ name }) => ["noter", name.fr, "acme-2026-refonte"]),
      ["noter", "relence"],
      ["verifier", "--for", "rien"],
      ["expliquer", "rien-du-tout"],
      ["remettre", "acme-2026-refonte", "--for", "rien"],
      ["rediger", "rien-du-tout", "acme-2026-refonte"],
      ["rediger", "mise", "acme-2026-refonte"],
      ["ajouter", "rien.pdf"],
    ].filter(([word, ...rest]) => word !== "initialiser" && (word !== "schema" || rest.length > 0));
    expect(await englishInAll(lines, await copyOfCases())).toEqual([]);
  });
});
