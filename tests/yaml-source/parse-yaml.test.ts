import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml, parseYamlText } from "../../src/yaml-source/parse-yaml.ts";

const codesOf = (text: string): string[] => parseYamlText(text).problems.map(({ code }) => code);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("values", () => {
  it.each([
    ["postal: 01000\nsiren: 732829320\nnet: 8400.00", { postal: "01000", siren: "732829320", net: "8400.00" }],
    ["a:\nb: ~\nc: null\nd: 'null'\ne: \"\"", { a: null, b: null, c: null, d: "null", e: "" }],
    ["a: no\nb: yes\nc: 0x10\nd: 12:30", { a: "no", b: "yes", c: "0x10", d: "12:30" }],
    ["- a\n-\n- [x, {y: z}]", ["a", null, ["x", { y: "z" }]]],
    ["a: &b {c: d}\ne: *b", { a: { c: "d" }, e: { c: "d" } }],
    ["a: !!str 12", { a: "12" }],
    ["", null],
    ["# nothing\n", null],
  ])("reads %j as written", (text, value) => {
    const file = parseYamlText(text);
    expect(file.problems).toEqual([]);
    expect(file.value).toEqual(value);
  });

  it("keeps `__proto__` as a key like another", () => {
    const { value } = parseYamlText("__proto__: {polluted: 1}\n");
    expect(Object.keys(value ?? {})).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("problems", () => {
  it.each([
    ["a:\n\tb: 1\n", ["tab"]],
    ["a: 1\na: 2\n", ["duplicate-key"]],
    ["a: b: c\n", ["two-colons"]],
    ['a: "x\nb: 3\n', ["unclosed"]],
    ["a: *x\n", ["unknown-alias"]],
    ["a: &x [*x]\n", ["unknown-alias"]],
    ["a: 1\n---\nb: 1\n", ["several-documents"]],
    ["? [a]\n: b\n", ["key-not-text"]],
    ["a: !!js/function 'x'\n", ["unknown-tag"]],
    ["a: \u001b[31m\n", ["control-character"]],
    ["a: \u0000\n", ["control-character"]],
    ["[".repeat(5000), ["too-deep"]],
    ["- ".repeat(5000), ["too-deep"]],
    ["{a: ".repeat(1_000_000), ["too-deep"]],
  ])("names what is wrong in %j", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
    expect(parseYamlText(text).value).toBeNull();
  });

  it.each([
    ["Latin-1", Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]), "not-utf8"],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00]), "utf16"],
    ["UTF-16 without mark", Uint8Array.from([0x61, 0x00, 0x3a, 0x00, 0x20, 0x00]), "utf16"],
    ["five megabytes", encode(`a: ${"x".repeat(5_000_000)}`), "too-large"],
  ])("refuses %s", (_, bytes, code) => {
    expect(parseYaml(bytes).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        parseYaml(bytes);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."ab:-[]{}'\"|>#&*!?,\n\r\t %~".split("")), { maxLength: 60 }),
        (marks) => {
          parseYamlText(marks.join(""));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("places", () => {
  const file = parseYaml(encode("\uFEFFid: é😀\r\nclient:\r\n  name: A\r\nlist:\r\n  - x: 1\r\n    y: 2\r\n"));

  it.each([
    [["id"], { line: 1, column: 5 }],
    [["client"], { line: 3, column: 3 }],
    [["client", "name"], { line: 3, column: 9 }],
    [["client", "siren"], { line: 3, column: 3 }],
    [["list", 0], { line: 5, column: 5 }],
    [["list", 0, "y"], { line: 6, column: 8 }],
    [["list", 4, "y"], { line: 5, column: 3 }],
    [["nothing"], { line: 1, column: 1 }],
  ])("finds %j", (path, place) => {
    expect(file.problems).toEqual([]);
    expect(file.placeOf(path)).toEqual(place);
  });

  it("counts columns in UTF-16 units", () => {
    expect(parseYamlText("{a: 😀, b: c}").placeOf(["b"])).toEqual({ line: 1, column: 12 });
  });
});

const corpus = new URL("../../../shared/corpora/hostile/yaml/", import.meta.url);

describe.skipIf(!existsSync(corpus))("hostile files", () => {
  const read = (name: string): ReturnType<typeof parseYaml> => parseYaml(readFileSync(new URL(name, corpus)));

  it.each([
    ["alias-bomb.yaml", "alias-bomb"],
    ["deep-nesting-5k.yaml", "too-deep"],
    ["duplicate-keys.yaml", "duplicate-key"],
    ["tab-indent.yaml", "tab"],
    ["unsafe-tags.yaml", "unknown-tag"],
  ])("%s is refused: %s", (name, code) => {
    expect(read(name).problems[0]?.code).toBe(code);
  });

  it.each([
    ["bom-crlf.yaml", { client: "Café", total: "12" }],
    [
      "norway.yaml",
      { country: "NO", signed: "yes", value: "off", vat: "0x10", ver: "1.10", oct: "010", time: "12:30:45", nil: null },
    ],
    [
      "merge-anchors.yaml",
      {
        base: { vat: "20", cur: "EUR" },
        a: { "<<": { vat: "20", cur: "EUR" }, vat: "10" },
        b: { vat: "20", cur: "EUR" },
      },
    ],
    [
      "dates.yaml",
      { d1: "2026-03-01", d2: "2026-3-1", d3: "01/03/2026", d4: "2026-03-01T10:00:00+01:00", d5: "2025-02-29" },
    ],
  ])("%s gives its text", (name, value) => {
    expect(read(name).value).toEqual(value);
  });

  it("reads a scalar of 500 kB", () => {
    expect((read("scalar-500k.yaml").value as { note: string }).note).toHaveLength(250_000);
  });
});
