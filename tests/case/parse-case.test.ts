import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { newCaseText } from "../../src/case/new-case.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import { describeProblem } from "../../src/case/problems/describe-problem.ts";
import { whyUnsafe } from "../../src/case/safe-path.ts";

const read = (text: string) => parseCase(new TextEncoder().encode(text));
const head = "schema: 1\nid: acme\nclient: { name: ACME }\n";

describe("parseCase", () => {
  it("reads the whole of schema 1", () => {
    const { problems, caseFile } = parseCase(readFileSync(new URL("sample.yaml", import.meta.url)));
    expect(problems).toEqual([]);
    expect(caseFile?.invoices[0]?.gross).toBe(1_008_000n);
    expect(caseFile?.consultant?.address?.postalCode).toBe("01000");
  });

  it("takes null for absent", () => {
    const absent = read(head).caseFile;
    const written = read(`${head}title: null\norders:\nintake: ~\npayments: []\nmission: null\n`).caseFile;
    expect(written).toEqual(absent);
    expect(absent?.orders).toEqual([]);
  });

  it("reads what the program writes", () => {
    const text = newCaseText({ id: "a-b", client: { name: "L’Été & Cie: #1" } }, "x");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=x");
    expect(read(text)).toMatchObject({ problems: [], caseFile: { id: "a-b", client: { name: "L’Été & Cie: #1" } } });
  });

  it("gives every problem of a file at once, each at its place", () => {
    const text = `schema: 1
id: acme
cleint: { name: A }
client:
  kind: busines
  siren: [1]
invoices:
  - number: F-1
    kind: invoice
    file: /etc/passwd
    gross: 12,50
    issuedOn: 2026-02-30
orders: none
`;
    const { problems, caseFile } = read(text);
    expect(caseFile).toBeNull();
    expect(
      problems.map(({ code, detail, line, column, expected }) => [code, detail, line, column, expected[0]]),
    ).toEqual([
      ["unknown-key", "unknown-key", 3, 1, "client"],
      ["type", "missing", 5, 3, undefined],
      ["type", "not-a-word", 5, 9, "business"],
      ["type", "not-text", 6, 10, undefined],
      ["unsafe-path", "absolute", 10, 11, undefined],
      ["type", "not-an-amount", 11, 12, undefined],
      ["type", "not-a-date", 12, 15, undefined],
      ["type", "not-a-list", 13, 9, undefined],
    ]);
  });

  it.each([
    ["", ["type", "missing"]],
    ["- a", ["type", "not-a-map"]],
    ["id: a\nclient: { name: A }", ["version", "missing-version"]],
    ["schema: 2\nfuture: true", ["version", "unknown-version"]],
    ["a: [", ["syntax", "unclosed"]],
  ])("%j", (text, [code, detail]) => {
    expect(read(text).problems[0]).toMatchObject({ code, detail });
  });

  it("keeps the case when only a path is unsafe", () => {
    const { caseFile, problems } = read(
      `${head}otherDocuments: [{ kind: other, file: ../../secret.pdf }]\nintake: { /a: { sha256: ${"a".repeat(64)} } }\n`,
    );
    expect(caseFile).not.toBeNull();
    expect(problems.map(({ detail }) => detail)).toEqual(["parent", "absolute"]);
  });

  it("has a sentence in both languages for each problem", () => {
    const details =
      "absent no-permission not-a-file too-large not-utf8 utf16 control-character too-deep alias-bomb unknown-alias unknown-tag several-documents duplicate-key key-not-text tab bad-indent unclosed two-colons not-yaml missing-version unknown-version unknown-key missing not-a-word not-text not-a-list not-a-map empty not-an-amount not-a-rate not-a-currency not-a-date not-a-count not-a-flag not-a-digest".split(
        " ",
      );
    for (const detail of details) {
      const { message, fix } = describeProblem({
        code: "type",
        detail,
        path: ["client", "name"],
        line: 1,
        column: 1,
        length: 1,
        actual: "x",
        expected: ["y"],
      });
      expect(message.fr).not.toContain("ne convient pas");
      for (const { fr } of [message, fix])
        expect(fr).not.toMatch(/[^\u202F][;!?](?:\s|$)|(?<!\u00A0|name|schema|title|Lot 1 )(?<!\u00A0):\s|'/);
    }
  });

  it("tells a French reader what each word of a closed list means", () => {
    const { problems } = parseCase(Buffer.from("schema: 1\nid: a\nclient: { name: A, kind: entreprise }\n"));
    const [fix] = problems.map((problem) => describeProblem(problem).fix);
    expect(fix?.fr).toContain("business (entreprise), public-body (organisme public), association, ");
    expect(fix?.en).toContain("business, public-body, association, ");
  });
});

describe("whyUnsafe", () => {
  it.each([
    ["order/contrat signé.pdf", null],
    ["./order//a.pdf", null],
    ["order/..a/b..pdf", null],
    ["~$brouillon.docx", null],
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["C:/a.pdf", "absolute"],
    ["c:a.pdf", "absolute"],
    ["..", "parent"],
    ["order/../../a", "parent"],
    ["~/a.pdf", "home"],
    ["~root/a.pdf", "home"],
    ["..\\a.pdf", "backslash"],
    ["a\0.pdf", "control-character"],
    ["a\u202Efdp.exe", "control-character"],
  ])("%j: %s", (path, reason) => {
    expect(whyUnsafe(path)).toBe(reason);
  });
});
