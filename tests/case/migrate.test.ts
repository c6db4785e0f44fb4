import { describe, expect, it } from "vitest";
import { migrated, migrationsOf } from "../../src/case/migrate.ts";

const reference = "../.dossier/schemas/case.json";
const hint = `# yaml-language-server: $schema=${reference}`;

const all = (source: string): string => migrated(source, migrationsOf(source, reference));

describe("an older case.yaml", () => {
  it.each([
    ["without its version", "# mon client\nid: x\n", `${hint}\n# mon client\nschema: 1\nid: x\n`],
    ["with Windows line ends", "id: x\r\ntitle: y\r\n", `${hint}\r\nschema: 1\r\nid: x\r\ntitle: y\r\n`],
    ["with a mark at its start", "\uFEFFschema: 1\nid: x\n", `\uFEFF${hint}\nschema: 1\nid: x\n`],
    [
      "with a mistyped key",
      "schema: 1\nid: x\ntitel: y # à revoir\n",
      `${hint}\nschema: 1\nid: x\ntitle: y # à revoir\n`,
    ],
    ["without a last line end", "schema: 1\nid: x", `${hint}\nschema: 1\nid: x`],
  ])("%s comes up to date, the rest byte for byte", (_what, source, expected) => {
    expect(all(source)).toBe(expected);
    expect(migrationsOf(expected, reference)).toEqual([]);
  });

  it("is asked about where a change could alter its meaning", () => {
    const harmless = migrationsOf("id: x\ntitel: y\n", reference).map((one) => [one.after, one.harmless]);
    expect(harmless).toEqual([
      [hint, true],
      ["schema: 1", true],
      ["title: y", false],
    ]);
  });

  it.each([
    ["is up to date", `${hint}\nschema: 1\nid: x\n`],
    ["is no YAML", "id: [x\n"],
    ["is of a later version", `${hint}\nschema: 2\nid: x\n`],
  ])("is left as it is when it %s", (_what, source) => {
    expect(migrationsOf(source, reference)).toEqual([]);
  });

  it("is not pointed to a schema that is not there", () => {
    expect(migrationsOf("schema: 1\nid: x\n", null)).toEqual([]);
  });
});
