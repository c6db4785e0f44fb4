import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { newCaseText } from "../../src/case/new-case.ts";
import { composeNodes } from "../../src/yaml-source/compose-nodes.ts";
import { readCommon } from "../../src/yaml-source/read-common.ts";
import type { YamlNode } from "../../src/yaml-source/yaml-node.ts";

/** Without the offset of what is empty, which stands anywhere between its colon and the next value. */
const placed = (node: YamlNode | null): unknown => {
  if (node === null || node.kind === "alias") return node;
  if (node.kind === "scalar") return node.start === node.end ? null : node;
  const { kind, flow, start } = node;
  if (node.kind === "list") return { kind, flow, start, items: node.items.map(placed) };
  return { kind, flow, start, pairs: node.pairs.map(({ key, value }) => ({ key, value: placed(value) })) };
};

const agree = (text: string): boolean => {
  const common = readCommon(text);
  if (common === null) return false;
  const { root, problems } = composeNodes(text);
  expect(problems).toEqual([]);
  expect(placed(common)).toEqual(placed(root));
  return true;
};

describe("readCommon", () => {
  it.each([
    readFileSync(new URL("../case/sample.yaml", import.meta.url), "utf8"),
    newCaseText({ id: "a", client: { name: "A" } }, "x"),
    "a: 1\n\n# x\nb:\n- c: d # e\n  f:   g\n-\n- 'it''s'\n-  - x\n   - y\nz: {}\n",
    "a:  # x\n  b: [ ]\nc: # y\nd: -1\n",
    "a: 1\r\nb:\r\n  - c\r\n",
    "a:",
  ])("reads what is common as the whole reader does", (text) => {
    expect(agree(text)).toBe(true);
  });

  const line = fc.tuple(
    fc.constantFrom("", "  ", "    ", "- ", "  - ", " "),
    fc.constantFrom("a: ", "b:", "'c': ", "d : ", "- ", "", "null: ", "e:f: "),
    fc.constantFrom(
      "x",
      "x: y",
      "",
      "# c",
      "x # c",
      "x#c",
      "'q'",
      '"q"',
      "'q' x",
      "{a: b, c: [d, e]}",
      "{a: b",
      "}",
      "]",
      "],",
      "{a: b,",
      "[",
      "{",
      "e,",
      "},",
      "[x, y: z]",
      "[a, ]",
      "{a: , b: c}",
      "{a:b}",
      "[a b, 'c' ] # d",
      "~",
      "-1",
      "- y",
      "*a",
      "&a b",
      "|",
      "a: {b: c}x",
      "[x]: y",
      "[-, a]",
      "{ a: -1 }",
      "{a: b}: c",
      "x:",
      "{'a':b}",
      "{a : b}",
      "[a#b, c]",
      "[a #b, c]",
      "{a: b #c}",
    ),
    fc.constantFrom("\n", "\n", "\n\n", "\r\n"),
  );

  it("agrees with the whole reader on anything it reads", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        agree(lines.map((parts) => parts.join("")).join(""));
      }),
      { numRuns: 6000 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."ab:-[]{}'\"#,\n  é~&*!|>?%@\\".split("")), { maxLength: 24 }),
        (marks) => {
          agree(marks.join(""));
        },
      ),
      { numRuns: 6000 },
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom("block", "flow", "any"), (value, collectionStyle) => {
        agree(stringify({ value }, { collectionStyle, lineWidth: 0 } as { lineWidth: number }));
      }),
      { numRuns: 1500 },
    );
  });
});
