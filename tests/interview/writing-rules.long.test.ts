import { join } from "node:path";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeGlobalOptions } from "../../src/cli/global-options.ts";
import { entryNamed } from "../../src/cli/program.ts";
import { readLine } from "../../src/cli/read-line.ts";
import { spokenLine } from "../../src/cli/spoken-line.ts";
import { wordsOfLine } from "../../src/cli/words-of-line.ts";
import { workingCase } from "../../src/cli/working-case.ts";
import { openIn, textOfCase } from "../../src/cli/gather/judge-text.ts";
import type { Question } from "../../src/interview/question.ts";
import { readTyped, type TypedKind } from "../../src/interview/typed-answer.ts";
import { reviewOf } from "../../src/interview/review.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { aShell } from "../commands/a-shell.ts";
import { smallCase, unpaidCase } from "../commands/a-workspace.ts";
import { shippedCases } from "../cli/scratch.ts";
import { englishNamesIn } from "../locale/english-names.ts";

const today = plainDate("2026-11-23");
const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A workspace that lasts as long as the file's tests. */
function aWorkspace(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "dossier-questions-"));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Every question of these cases, and every question that an answer to one of them calls for. */
async function everyQuestion(): Promise<Map<string, Question>> {
  const contract = `orders:\n  - { id: C1, kind: tripartite-contract, file: order/c.txt, signing: paper, signatures: [{ party: client }, { party: consultant }, { party: umbrella-company }] }\n`;
  const incident = `incidents:\n  - { id: i1, occurredOn: 2026-04-15 }\n`;
  const roots = ["consultant", "umbrella-company"].map((role) =>
    aWorkspace({
      "dossier.yaml": `schema: 1\nrole: ${role}\n`,
      "cases/neuf/case.yaml": smallCase("neuf"),
      "cases/impaye/case.yaml": `${unpaidCase("impaye")}waivers: [{ requirement: order/quote/mention, reason: r, by: P, role: consultant }]\n`,
      "cases/contrat/case.yaml": smallCase("contrat", "ACME", contract),
      "cases/contrat/order/c.txt": "Contrat de prestation",
      "cases/incident/case.yaml": smallCase("incident", "ACME", incident),
    }),
  );
  const names = ["neuf", "impaye", "contrat", "incident"].map((name) => join("cases", name));
  const shipped = ["acme-2026-refonte", "atelier-nord", "editions-lumiere", "ferronnerie-gaudin", "garage-hamon"];
  const dirs = [
    ...roots.flatMap((root) => names.map((name) => [root, join(root, name)] as const)),
    ...shipped.map((name) => [shippedCases, join(shippedCases, name)] as const),
  ];
  const found = new Map<string, Question>();
  for (const [root, dir] of dirs) {
    const { shell } = aShell(root);
    const working = await workingCase(dir, shell);
    const asked = await openIn(await textOfCase(working), working, shell);
    for (const question of [...asked, ...reviewOf(working.caseFile, () => null).map((line) => line.question)])
      walk(question, found);
  }
  return found;
}

function walk(question: Question, found: Map<string, Question>): void {
  if (found.has(question.id)) return;
  found.set(question.id, question);
  const { input } = question;
  const answers =
    input.kind === "yes-no"
      ? ["yes", "no"]
      : input.kind === "choice"
        ? [...input.choices.map(({ value }) => value), "=X"]
        : [];
  for (const answer of answers) {
    const next = question.then?.(answer) ?? null;
    if (next !== null) walk(next, found);
  }
}

const sentences = (text: string): number => (text.match(/[.!?](?:\s|$)/g) ?? [""]).length;

describe("the writing rules, question by question", () => {
  let questions: readonly Question[] = [];
  beforeAll(async () => {
    questions = [...(await everyQuestion()).values()];
  });

  it("there is a question for each part of the story", () => {
    expect(questions.length).toBeGreaterThan(45);
    expect(new Set(questions.map(({ section }) => section.fr)).size).toBeGreaterThan(8);
  });

  it.each(["fr", "en"] as const)("short, a question or a thing to name, with a reason (%s)", (locale) => {
    for (const { id, label, why, where, intro } of questions) {
      expect(label[locale].length, id).toBeLessThan(100);
      expect(label[locale], id).toMatch(/\?|\)$/);
      for (const text of [why, ...(where === null ? [] : [where]), ...(intro === null ? [] : [intro])]) {
        expect(text[locale].length, `${id}: ${text[locale]}`).toBeGreaterThan(10);
        expect(sentences(text[locale]), `${id}: ${text[locale]}`).toBeLessThanOrEqual(2);
      }
    }
  });

  it("never « tu », French spaces before high punctuation, and no English name", () => {
    for (const question of questions) {
      for (const text of [question.label.fr, question.why.fr, question.where?.fr ?? "", question.intro?.fr ?? ""]) {
        expect(text, question.id).not.toMatch(/\b(?:tu|toi|ton|ta|tes)\b/i);
        expect(text, question.id).not.toMatch(/ [?!;:»]|« /);
        expect(englishNamesIn(text), question.id).toEqual([]);
      }
    }
  });

  it.each(["fr", "en"] as const)(
    "the line that answers without a prompt is one that the program understands (%s)",
    async (locale) => {
      for (const { id, line } of questions) {
        const [program, word = "", ...rest] = wordsOfLine(spokenLine(line)[locale]);
        expect(program, id).toBe("dossier");
        const entry = entryNamed(word);
        expect(entry, line).not.toBeNull();
        if (entry === null) continue;
        const { words, wordsFor } = (await entry.load())(aShell("/").shell);
        const { rest: argv } = takeGlobalOptions(rest);
        expect(() => readLine(wordsFor?.(argv) ?? words, argv), line).not.toThrow();
      }
    },
  );

  it("a refusal names the field, says why and gives an example that is accepted, in two sentences at most", () => {
    const bad: Readonly<Record<TypedKind, string>> = {
      text: "",
      day: "31/02/2026",
      amount: "1e3",
      count: "deux",
      email: "anne",
      address: "Aix",
      siren: "123",
    };
    for (const { id, input } of questions) {
      if (input.kind !== "typed") continue;
      const read = readTyped(input.as, input.field, bad[input.as], today);
      if (!("problem" in read)) throw new Error(`accepted: ${id}`);
      expect(read.problem.fr, id).toContain(input.field.fr);
      expect(sentences(read.problem.fr), read.problem.fr).toBeLessThanOrEqual(2);
      const [, example = ""] =
        /Write for instance (.*?)(?:, 1 December 2026 or yesterday)?\.$/.exec(read.problem.en) ?? [];
      expect(readTyped(input.as, input.field, example, today), example).toHaveProperty("value");
    }
  });
});

describe("what people type is understood and said back", () => {
  const field = { fr: "la date", en: "the date" };
  it.each([
    ["day", "1er décembre 2026", "2026-12-01", "mardi 1er\u00a0décembre\u00a02026"],
    ["day", "hier", "2026-11-22", "dimanche 22\u00a0novembre\u00a02026"],
    ["day", "1/11/26", "2026-11-01", "dimanche 1er\u00a0novembre\u00a02026 (férié\u00a0: Toussaint)"],
    ["day", "le lundi 25 mai 2026", "2026-05-25", "lundi 25\u00a0mai\u00a02026 (férié\u00a0: lundi de Pentecôte)"],
    ["day", "1er déc. 26", "2026-12-01", "mardi 1er\u00a0décembre\u00a02026"],
    ["day", "12 sept 2026", "2026-09-12", "samedi 12\u00a0septembre\u00a02026"],
    ["day", "avant hier", "2026-11-21", "samedi 21\u00a0novembre\u00a02026"],
    ["amount", "12 500,50 €", "12500.50", "12\u202f500,50\u00a0€"],
    ["amount", "12.500,50", "12500.50", "12\u202f500,50\u00a0€"],
    ["amount", "12,500.50", "12500.50", "12\u202f500,50\u00a0€"],
    ["amount", "1\u202f234\u202f567 euros", "1234567.00", "1\u202f234\u202f567,00\u00a0€"],
    ["siren", "732 829 320", "732829320", "732\u202f829\u202f320"],
  ] as const)("%s « %s »", (kind, typed, value, shown) => {
    expect(readTyped(kind, field, typed, today)).toMatchObject({ value, shown: { fr: shown } });
  });

  it.each([
    ["day", "31/02/2026"],
    ["day", "mardi prochain"],
    ["day", "3 jui 2026"],
    ["amount", "1e3"],
    ["amount", "1 2 3"],
    ["amount", "12.500"],
    ["amount", "12 50,00"],
    ["amount", "12,345"],
    ["amount", "-4"],
    ["siren", "732829321"],
    ["email", "anne@acme"],
  ] as const)("%s « %s » is refused", (kind, typed) => {
    expect(readTyped(kind, field, typed, today)).toHaveProperty("problem");
  });
});
