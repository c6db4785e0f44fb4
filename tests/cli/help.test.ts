import { describe, expect, it } from "vitest";
import { logEvents } from "../../src/cli/commands/log-options.ts";
import { takeGlobalOptions } from "../../src/cli/global-options.ts";
import { readLine } from "../../src/cli/read-line.ts";
import { aShell } from "../commands/a-shell.ts";
import { entryNamed, program } from "../../src/cli/program.ts";
import { topics } from "../../src/cli/help/topics.ts";
import { width } from "../../src/reporters/text/width.ts";
import { runLine } from "./run-line.ts";
import { shippedCases } from "./scratch.ts";

const english =
  /Usage:|Options:|Commands:|Arguments:|error:|Did you mean|unknown|missing|display help|output the version|required|\(default/;

const pages = [
  ["--help"],
  ["-h"],
  ["help"],
  [],
  ...program.flatMap(({ name }) => [
    [name.fr, "--help"],
    ["aide", name.en],
    ["help", name.fr],
  ]),
  ...logEvents.flatMap(({ name }) => [["noter", name.fr, "--help"]]),
  ...topics.map(({ name }) => ["aide", name.fr]),
];

describe("help", () => {
  it.each(pages.map((argv) => [argv.join(" "), argv] as const))(
    "« dossier %s »: stdout, exit 0, 80 columns, French",
    async (_, argv) => {
      const { code, out, err } = await runLine(argv, shippedCases);
      expect(code).toBe(0);
      expect(err).toBe("");
      expect(out.split("\n").filter((line) => width(line) > 80)).toEqual([]);
      expect(out).not.toMatch(english);
      expect(out).toMatch(/[éèàê]/);
    },
  );

  it.each(program.map(({ name }) => name.en))("« dossier %s --help --lang en » speaks English", async (name) => {
    const { code, out } = await runLine([name, "--help"], shippedCases, { locale: "en" });
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => width(line) > 80)).toEqual([]);
    expect(out.replace(/^Also: .*$/m, "").replaceAll("AAAA", "")).not.toMatch(/[éèàê]/);
  });

  it("starts with examples", async () => {
    const { out } = await runLine(["--help"], shippedCases);
    expect(out.indexOf("Exemples")).toBeLessThan(out.indexOf("Commencer"));
  });

  it.each(program.map((entry) => [entry.name.en, entry] as const))(
    "the examples of %s are lines it understands",
    async (_, entry) => {
      const { words, wordsFor } = (await entry.load())(aShell("/").shell);
      for (const example of words.examples.flatMap(({ fr, en }) => [fr, en])) {
        const [name = "", ...rest] = (example.split(" > ")[0]?.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
          word.replaceAll('"', ""),
        );
        expect(entryNamed(name)).toBe(entry);
        const { rest: own } = takeGlobalOptions(rest);
        expect(() => readLine(wordsFor?.(own) ?? words, own)).not.toThrow();
      }
    },
  );

  it.each(program.flatMap(({ name }) => [name.fr, name.en]))("%s is a name of one command only", (name) => {
    expect(program.filter((entry) => entry.name.fr === name || entry.name.en === name)).toHaveLength(1);
  });

  it.each(program.map((entry) => [entry.name.en, entry] as const))(
    "the words of %s load and its flags are unlike each other",
    async (_, entry) => {
      const { words } = (await entry.load())(aShell("/").shell);
      const flags = (words.flags ?? []).map(({ flag }) => flag);
      expect(new Set(flags).size).toBe(flags.length);
      expect(words.examples.length).toBeGreaterThan(0);
    },
  );
});
