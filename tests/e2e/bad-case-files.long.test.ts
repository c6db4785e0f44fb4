import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dossier, scratch, TODAY, type Ran } from "./dossier-command.ts";
import { expectPlain } from "./expect-plain.ts";

interface Finding {
  readonly ruleId: string;
  readonly message: { readonly fr: string; readonly en: string };
  readonly place: { readonly line: number };
}

interface Answer {
  readonly cases: readonly { readonly id: string; readonly verdict: string; readonly findings: readonly Finding[] }[];
}

const sound = `schema: 1
id: acme
client:
  name: ACME
`;

async function check(bytes: string | Uint8Array): Promise<{ ran: Ran; verdict: string; findings: readonly Finding[] }> {
  const dir = await scratch();
  await mkdir(join(dir, "acme"));
  await writeFile(join(dir, "acme/case.yaml"), bytes);
  const ran = await dossier(dir, "check", "acme", "--format", "json", "--today", TODAY);
  expectPlain(ran);
  const [only] = (JSON.parse(ran.stdout) as Answer).cases;
  return { ran, verdict: only?.verdict ?? "", findings: only?.findings ?? [] };
}

const unreadable: readonly (readonly [what: string, bytes: string | Uint8Array, rule: string, line: number])[] = [
  ["a tab for indentation", "schema: 1\nid: acme\nclient:\n\tname: ACME\n", "case/syntax", 4],
  ["a key twice", `${sound}id: other\n`, "case/syntax", 5],
  ["aliases that multiply", `a: &a [x, x, x, x, x, x, x, x, x]\n${aliases()}`, "case/syntax", 0],
  ["Latin-1", Buffer.from(`${sound}title: Élodie\n`, "latin1"), "case/syntax", 0],
  ["UTF-16", Buffer.from(`\ufeff${sound}`, "utf16le"), "case/syntax", 0],
  ["a NUL", `${sound}title: a\0b\n`, "case/syntax", 0],
  ["5,000 levels", `title: ${"[".repeat(5000)}${"]".repeat(5000)}\n`, "case/syntax", 0],
  ["a 5 MB scalar", `${sound}title: ${"x".repeat(5_000_000)}\n`, "case/syntax", 0],
  ["an empty file", "", "case/type", 0],
  ["a list", "- a\n- b\n", "case/type", 1],
  ["a version to come", sound.replace("schema: 1", "schema: 99"), "case/version", 1],
  ["no version", sound.replace("schema: 1\n", ""), "case/version", 0],
  ["a mistyped key", sound.replace("client", "cleint"), "case/unknown-key", 3],
  ["an amount in words", `${sound}payments: [{ on: 2026-01-02, amount: mille }]\n`, "case/type", 5],
  ["a day that does not exist", `${sound}payments: [{ on: 2026-02-30, amount: "10" }]\n`, "case/type", 5],
];

function aliases(): string {
  const names = "abcdefghi";
  return Array.from(names.slice(1))
    .map((name, index) => `${name}: &${name} [${`*${names.charAt(index)}, `.repeat(9)}]\n`)
    .join("");
}

describe("a case.yaml that cannot be read", () => {
  it.each(unreadable)("%s: an answer about that case, with its place", async (_what, bytes, rule, line) => {
    const { ran, verdict, findings } = await check(bytes);
    expect(ran.code).toBe(1);
    expect(verdict).toBe("unreadable");
    const found = findings.find(({ ruleId }) => ruleId === rule);
    expect(found, JSON.stringify(findings)).toBeDefined();
    if (line > 0) expect(found?.place.line).toBe(line);
    expect(found?.message.fr).toMatch(/\p{L}{3}/u);
  });

  it("suggests the key that was meant", async () => {
    const { findings } = await check(sound.replace("client", "cleint"));
    expect(findings.find(({ ruleId }) => ruleId === "case/unknown-key")?.message.fr).toContain("client");
  });
});

describe("a case.yaml that only looks odd", () => {
  it.each([
    ["a byte order mark", `\ufeff${sound}`],
    ["CRLF", sound.replaceAll("\n", "\r\n")],
  ])("%s: read", async (_what, bytes) => {
    expect((await check(bytes)).verdict).not.toBe("unreadable");
  });

  it("keeps CRLF, comments and leading zeros when it writes", async () => {
    const dir = await scratch();
    await mkdir(join(dir, "acme"));
    const source = `# ma note\n${sound}  siren: "012345674"   # vérifié\n  address: { postalCode: 01000 }\n`;
    await writeFile(join(dir, "acme/case.yaml"), source.replaceAll("\n", "\r\n"));
    const ran = await dossier(
      dir,
      "log",
      "call",
      "acme",
      "--on",
      "2026-11-20",
      "--outcome",
      "no-answer",
      "--by",
      "Paul Durand",
      "--today",
      TODAY,
    );
    expect(ran.code, ran.stderr).toBe(0);
    const written = await readFile(join(dir, "acme/case.yaml"), "utf8");
    expect(written.startsWith(source.replaceAll("\n", "\r\n"))).toBe(true);
    expect(written.replaceAll("\r\n", "")).not.toContain("\n");
  });
});

it("one unreadable case never stops the others", async () => {
  const dir = await scratch();
  for (const id of ["broken", "sound"]) await mkdir(join(dir, id));
  await writeFile(join(dir, "broken/case.yaml"), "a: [\n");
  await writeFile(join(dir, "sound/case.yaml"), sound.replace("acme", "sound"));
  const ran = await dossier(dir, "check", ".", "--format", "json", "--today", TODAY);
  expect(ran.code).toBe(1);
  const { cases } = JSON.parse(ran.stdout) as Answer;
  expect(cases.map(({ verdict }) => verdict === "unreadable")).toEqual([true, false]);
});
