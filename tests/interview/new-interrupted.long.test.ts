import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BACK } from "../../src/cli/ask.ts";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace } from "../commands/a-workspace.ts";
import { answering, leavingAt, type Script } from "./an-ask.ts";

const two =
  "schema: 1\nrole: consultant\numbrellaCompany: { name: webportage }\nconsultants:\n  - { id: paul, name: Paul Durand }\n  - { id: lea, name: Léa Roux }\n";
const script: Script = [
  [/nom du client/, "ACME Industrie SAS"],
  [/quel consultant/, "lea"],
  [/SIREN/, "732829320"],
  [/Quand commence/, "2026-03-02"],
  [/Quel prix/, "8400"],
  [/combien de jours/, "30"],
];
const QUESTIONS = 8;

const caseText = (root: string): string => readFileSync(join(root, "cases/acme-industrie-2026/case.yaml"), "utf8");
const isKept = (root: string): boolean =>
  existsSync(join(root, "cases")) && readdirSync(join(root, "cases")).includes(".new.json");

describe("an opening that is interrupted", () => {
  it("at every question in turn loses no answer, and is taken up at that question", async () => {
    const whole = aWorkspace({ "dossier.yaml": two });
    const straight = answering(script);
    await runLine(["new"], whole, { ask: straight.ask });
    expect(straight.put).toHaveLength(QUESTIONS);
    for (let number = 1; number <= QUESTIONS; number++) {
      const root = aWorkspace({ "dossier.yaml": two });
      const { code } = await runLine(["new"], root, { ask: leavingAt(number, answering(script)) });
      expect(code).toBe(130);
      expect(isKept(root)).toBe(number > 1);
      const resumed = answering([
        [/Reprendre l’ouverture/, "resume"],
        ...script.filter(([label]) => !straight.put.slice(0, number - 1).some((put) => label.test(put))),
      ]);
      expect((await runLine(["new"], root, { ask: resumed.ask })).code).toBe(0);
      const [first, ...others] = resumed.put;
      if (number > 1) expect(first).toMatch(new RegExp(`\\b${String(number - 1)} réponses? gardées?`));
      expect(number > 1 ? others : resumed.put).toEqual(straight.put.slice(number - 1));

      expect(caseText(root)).toBe(caseText(whole));
      expect(isKept(root)).toBe(false);
    }
  });

  it("may be forgotten", async () => {
    const root = aWorkspace({ "dossier.yaml": two });
    await runLine(["new"], root, { ask: leavingAt(4, answering(script)) });
    const anew = answering([
      [/Reprendre l’ouverture/, "new"],
      [/nom du client/, "Zénith"],
    ]);
    await runLine(["new"], root, { ask: leavingAt(3, anew) });
    expect(anew.put.join(" ")).toMatch(/^Reprendre l’ouverture.*nom du client[^?]*\?$/);
    expect(readFileSync(join(root, "cases/.new.json"), "utf8")).toBe('{"--client-name":"Zénith"}\n');
  });

  it("lets one go back to what was answered before it stopped", async () => {
    const root = aWorkspace({ "dossier.yaml": two });
    await runLine(["new"], root, { ask: leavingAt(4, answering(script)) });
    const { ask, put } = answering([
      [/Reprendre l’ouverture/, "resume"],
      [/quelle est la mission/, BACK],
      [/SIREN/, "552100554"],
    ]);
    expect((await runLine(["new"], root, { ask })).code).toBe(0);
    expect(put.slice(1, 4).map((label) => /mission|SIREN/.exec(label)?.[0])).toEqual(["mission", "SIREN", "mission"]);
    expect(caseText(root)).toContain("552100554");
  });

  it("of a client named on the line is kept apart, and told with that line", async () => {
    const root = aWorkspace({ "dossier.yaml": two });
    await runLine(["new", "ACME"], root, { ask: leavingAt(3, answering(script)) });
    const other = answering(script);
    await runLine(["new", "Zénith"], root, { ask: other.ask });
    expect(other.put.join(" ")).not.toContain("Reprendre");
    const again = answering([[/Reprendre l’ouverture/, "resume"]]);
    await runLine(["new", "ACME"], root, { ask: again.ask });
    expect(again.put[0]).toContain("(2 réponses gardées)");
  });

  it("a file of answers that was damaged is no opening", async () => {
    const root = aWorkspace({ "dossier.yaml": two, "cases/.new.json": "{" });
    const { ask, put } = answering(script);
    expect((await runLine(["new"], root, { ask })).code).toBe(0);
    expect(put[0]).toContain("nom du client");
    writeFileSync(join(root, "cases/.new.json"), '["a", 3]');
    expect((await runLine(["new"], root, { ask: answering(script).ask })).code).toBe(0);
  });
});

describe("before its first question an opening", () => {
  it.each([
    ["fr", "(< revenir · ? pourquoi · ! je ne sais pas encore)"],
    ["en", "(< back · ? why · ! I do not know yet)"],
  ] as const)("says what may be typed instead of an answer (%s)", async (locale, ways) => {
    const root = aWorkspace({ "dossier.yaml": two });
    const { err } = await runLine(["new"], root, { ask: leavingAt(1, answering(script)), locale });
    expect(err).toContain(ways);
  });

  it("says nothing of it where nobody can type", async () => {
    const { err } = await runLine(["new"], aWorkspace({ "dossier.yaml": two }));
    expect(err).not.toContain("< revenir");
  });
});
