import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { editYaml } from "../../src/yaml-source/edit-yaml.ts";
import { EditRefused, type Edit, type Plain } from "../../src/yaml-source/edit.ts";
import { asRead, editedValue } from "../../src/yaml-source/edited-value.ts";
import { parseYamlText } from "../../src/yaml-source/parse-yaml.ts";
import type { YamlNode, YamlValue } from "../../src/yaml-source/yaml-node.ts";

const source = `\
# a case
schema: 1
id: acme # its folder
client:
  # who owes
  name: ACME
  siret: null   # not known yet
  postal: 01000
orders: []
invoices:
  - number: F-1   # first
    net: "8400.00"
  # about the second
  - number: F-2
    net: 1.10
payments: [{ on: 2026-07-10, amount: 4000.00 }]
text: |
  two
  lines
dispute: { status: unknown }
intake: {}
`;

const set = (path: Edit["path"], value: Plain): Edit => ({ op: "set", path, value });
const append = (path: Edit["path"], value: Plain): Edit => ({ op: "append", path, value });
const remove = (path: Edit["path"]): Edit => ({ op: "remove", path });

/** The lines that an edit took away and those that it brought. */
function difference(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  return { gone: old.filter((line) => !fresh.includes(line)), come: fresh.filter((line) => !old.includes(line)) };
}

describe("one edit", () => {
  it.each<[string, Edit, string[], string[]]>([
    ["a scalar", set(["client", "name"], "Beta"), ["  name: ACME"], ["  name: Beta"]],
    [
      "a null with a comment",
      set(["client", "siret"], "73282932000074"),
      ["  siret: null   # not known yet"],
      ['  siret: "73282932000074"   # not known yet'],
    ],
    [
      "a null made a mapping",
      set(["client", "siret"], { a: "1" }),
      ["  siret: null   # not known yet"],
      ["  siret:   # not known yet", '    a: "1"'],
    ],
    ["a key that is not there", set(["client", "city"], "Aix"), [], ["  city: Aix"]],
    [
      "a path that is not there",
      set(["mission", "price", "net"], "0100.00"),
      [],
      ["mission:", "  price:", '    net: "0100.00"'],
    ],
    [
      "an empty list",
      append(["orders"], { id: "C", file: "a.pdf" }),
      ["orders: []"],
      ["orders:", "  - id: C", "    file: a.pdf"],
    ],
    ["a list that is not there", append(["journal"], { id: "j1" }), [], ["journal:", "  - id: j1"]],
    [
      "a block list",
      append(["invoices"], { number: "F-3", orders: ["C"] }),
      [],
      ["  - number: F-3", "    orders:", "      - C"],
    ],
    [
      "a flow list",
      append(["payments"], { on: "2026-08-01", amount: "1.00" }),
      ["payments: [{ on: 2026-07-10, amount: 4000.00 }]"],
      ['payments: [{ on: 2026-07-10, amount: 4000.00 }, { on: 2026-08-01, amount: "1.00" }]'],
    ],
    [
      "a flow mapping",
      set(["dispute", "by"], "client"),
      ["dispute: { status: unknown }"],
      ["dispute: { status: unknown, by: client }"],
    ],
    [
      "an empty mapping",
      set(["intake", "order/contrat signé.pdf"], { bytes: 12 }),
      ["intake: {}"],
      ["intake:", "  order/contrat signé.pdf:", "    bytes: 12"],
    ],
    ["an item's key", set(["invoices", 0, "net"], null), ['    net: "8400.00"'], ["    net: null"]],
    ["a block scalar", set(["text"], "one"), ["text: |", "  two", "  lines"], ["text: one"]],
    ["a text of two lines", set(["client", "name"], "A\nB"), ["  name: ACME"], ["  name: |-", "    A", "    B"]],
    [
      "a mapping made a scalar",
      set(["client"], "x"),
      ["client:", "  # who owes", "  name: ACME", "  siret: null   # not known yet", "  postal: 01000"],
      ["client: x"],
    ],
    ["an item", remove(["invoices", 0]), ["  - number: F-1   # first", '    net: "8400.00"'], []],
    ["a key", remove(["client", "siret"]), ["  siret: null   # not known yet"], []],
    [
      "the last key of a flow mapping",
      remove(["dispute", "status"]),
      ["dispute: { status: unknown }"],
      ["dispute: {}"],
    ],
    [
      "the first key of an item",
      remove(["invoices", 1, "number"]),
      ["  - number: F-2", "    net: 1.10"],
      ["  - net: 1.10"],
    ],
    ["what is not there", remove(["client", "nothing"]), [], []],
  ])("%s", (_, edit, gone, come) => {
    const kept =
      edit.path[0] === "client" && edit.path.length === 1 ? gone.filter((line) => !line.includes("#  ")) : gone;
    const after = editYaml(source, [edit]);
    expect(difference(source, after).come).toEqual(come);
    expect(kept).toEqual(expect.arrayContaining(difference(source, after).gone));
    expect(editYaml(source.replaceAll("\n", "\r\n"), [edit])).toBe(after.replaceAll("\n", "\r\n"));
    expect(editYaml(`\uFEFF${source}`, [edit])).toBe(`\uFEFF${after}`);
    expect(editYaml(source.trimEnd(), [edit]).trimEnd()).toBe(after.trimEnd());
  });

  it.each([
    ["", [set(["a"], "1")], 'a: "1"\n'],
    ["# only\n", [set(["a", "b"], "x")], "# only\na:\n  b: x\n"],
    ["{}", [set(["a"], "x")], "a: x"],
  ] as const)("fills %j", (before, edits, after) => {
    expect(editYaml(before, edits)).toBe(after);
  });

  it("refuses what it cannot do without harm", () => {
    expect(() => editYaml("a: &x {b: c}\nd: *x\n", [set(["d", "b"], "e")])).toThrow(EditRefused);
    expect(() => editYaml("a: b\n", [set(["a", "c"], "e")])).toThrow(EditRefused);
    expect(() => editYaml("a: [", [set(["a"], "e")])).toThrow(EditRefused);
    expect(() => editYaml("a: &x {b: c}\nd: *x\n", [set(["a", "b"], "e")])).toThrow(EditRefused);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    "01000",
    "null",
    "~",
    "",
    "yes",
    "1e3",
    "8400.00",
    "2026-01-31",
    "a: b",
    "a #b",
    "- x",
    "é, à",
    "[x]",
    "{y",
    "'",
    '"',
    "\\",
    "x\ny",
    "x\n\ny\n",
    " lead",
    "trail ",
    "\t",
    "#",
    "*a",
    "&a",
    "!t",
    "%",
    "@",
    "?",
    "|",
    ">",
    ":",
    "-",
    "12:30",
    "0x1F",
    "\u202Ex",
    "\u0085",
    "😀",
  ),
  fc.string({ maxLength: 8 }),
);
const key = fc.oneof(
  fc.constantFrom("a", "b", "c", "net", "order/é à.pdf", "x y", "01", "#k", "k:"),
  fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text !== "__proto__" && !/[\p{Cc}\p{Cs}]/u.test(text)),
);
const plain: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3 }).map((record) => ({ ...record })),
  ),
})).value;

/** The source text of every scalar, by its path. */
function scalars(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: YamlNode, path: string): void => {
    if (node.kind === "scalar") found.set(path, text.slice(node.start, node.end).trimEnd());
    if (node.kind === "map")
      node.pairs.forEach(({ key: { name }, value }) => {
        walk(value, `${path}\0${name}`);
      });
    if (node.kind === "list")
      node.items.forEach((item, index) => {
        walk(item, `${path}\0${index}`);
      });
  };
  const { root } = parseYamlText(text);
  if (root !== null) walk(root, "");
  return found;
}

const pathsIn = (value: YamlValue): (string | number)[][] => {
  if (typeof value !== "object" || value === null) return [[]];
  const children = Object.entries(value).map(([name, child]: [string, YamlValue]) => ({
    name: Array.isArray(value) ? Number(name) : name,
    child,
  }));
  return [[], ...children.flatMap(({ name, child }) => pathsIn(child).map((path) => [name, ...path]))];
};

describe("any edit of any file", () => {
  const document = fc
    .tuple(
      fc.dictionary(key, plain, { minKeys: 1, maxKeys: 4 }),
      fc.constantFrom<{ indentSeq?: boolean; collectionStyle?: "block" | "flow" | "any"; lineWidth: number }>(
        { lineWidth: 0 },
        { indentSeq: false, lineWidth: 20 },
        { collectionStyle: "flow", lineWidth: 40 },
      ),
    )
    .map(([value, options]) => stringify({ ...value }, { ...options, version: "1.2" }))
    .map((text) => text.replaceAll(/^(\s*[a-z]+: [a-z]+)$/gm, "$1 # comment"))
    .filter((text) => parseYamlText(text).problems.length === 0);

  it("changes only what it is asked to", () => {
    fc.assert(
      fc.property(
        document,
        plain,
        fc.nat(),
        fc.constantFrom("set", "append", "remove", "add"),
        key,
        (text, value, pick, op, fresh) => {
          const { value: before } = parseYamlText(text);
          const paths = pathsIn(before).filter((path) => path.length > 0 || op === "add");
          const path = paths[pick % paths.length] ?? ["a"];
          const there = path.reduce<unknown>((reached, name) => (reached as Record<string, unknown>)[name], before);
          if (op === "append" && !Array.isArray(there) && there !== null) return;
          if (op === "add" && (typeof there !== "object" || Array.isArray(there))) return;
          const edit: Edit = op === "add" ? { op: "set", path: [...path, fresh], value } : { op, path, value };
          const after = editYaml(text, [edit]);
          const file = parseYamlText(after);
          expect(file.problems).toEqual([]);
          expect(file.value).toEqual(editedValue(before, edit));
          const prefix = edit.path.map((name) => `\0${name}`).join("");
          const [was, is] = [scalars(text), scalars(after)];
          if (op === "remove" && typeof path.at(-1) === "number") return;
          for (const [at, written] of was)
            if (!`${at}\0`.startsWith(`${prefix}\0`) && is.has(at)) expect(is.get(at)).toBe(written);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("writes any value so that it is read again as it was", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect((parseYamlText(editYaml("a: 1\n", [set(["a"], value)])).value as { a: YamlValue }).a).toEqual(
          asRead(value),
        );
        expect((parseYamlText(editYaml("{ a: 1 }", [set(["a"], value)])).value as { a: YamlValue }).a).toEqual(
          asRead(value),
        );
      }),
      { numRuns: 500 },
    );
  });
});
