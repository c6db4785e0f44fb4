import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BACK, type Question } from "../../src/cli/ask.ts";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace, unpaidCase } from "../commands/a-workspace.ts";
import { answering, leavingAt, type Script } from "./an-ask.ts";

interface Told {
  readonly line: readonly string[];
  readonly start: () => string;
  readonly script: Script;
  readonly takeUp: RegExp;
  /** What the whole of it writes, in a workspace. */
  readonly written: (root: string) => string;
}

const told: readonly (readonly [string, Told])[] = [
  [
    "init",
    {
      line: ["init", "chez-moi"],
      start: () => aWorkspace({ "dossier.yaml": null }),
      script: [
        [/Quelle est votre société/, "other"],
        [/nom de votre société/, "Portage Express"],
        [/Votre nom/, "Léa Roux"],
      ],
      takeUp: /^Reprendre la préparation/,
      written: (root) => readFileSync(join(root, "chez-moi/dossier.yaml"), "utf8"),
    },
  ],
  [
    "new",
    {
      line: ["new"],
      start: () => aWorkspace({ "cases/autre/case.yaml": unpaidCase("autre") }),
      script: [
        [/nom du client/, "Zénith SARL"],
        [/SIREN/, "732829320"],
        [/quelle est la mission/, "Refonte"],
        [/commence-t-elle/, "2/3/2026"],
        [/finit-elle/, "30/4/2026"],
        [/Quel prix/, "8400"],
        [/combien de jours/, "30"],
      ],
      takeUp: /^Reprendre l’ouverture/,
      written: (root) =>
        existsSync(join(root, "cases/zenith-2026"))
          ? readFileSync(join(root, "cases/zenith-2026/case.yaml"), "utf8")
          : "",
    },
  ],
  [
    "log",
    {
      line: ["log"],
      start: () =>
        aWorkspace({ "cases/acme/case.yaml": unpaidCase("acme"), "cases/acme/letters/relance.txt": "Bonjour" }),
      script: [
        [/Que s’est-il passé/, "reminder"],
        [/Quel jour/, "2026-06-10"],
        [/Qu’a répondu/, "refused"],
        [/Quel fichier/, ["letters/relance.txt"]],
      ],
      takeUp: /^Reprendre la note.*\(relance, /,
      written: (root) => readFileSync(join(root, "cases/acme/case.yaml"), "utf8"),
    },
  ],
];

const hidden = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(?:^|\/)\.(?:init|new|log)[^/]*$/.test(path),
  );

describe.each(told)("%s, interrupted", (_, { line, start, script, takeUp, written }) => {
  it("at every question in turn, writes nothing, loses no answer, and is taken up at that question", async () => {
    const whole = start();
    const straight = answering(script);
    expect((await runLine(line, whole, { ask: straight.ask })).code).toBe(0);
    expect(straight.put).toHaveLength(script.length);
    expect(hidden(whole)).toEqual([]);
    for (let number = 1; number <= script.length; number++) {
      const root = start();
      const before = existsSync(join(root, "cases")) ? written(root) : null;
      expect((await runLine(line, root, { ask: leavingAt(number, answering(script)) })).code).toBe(130);
      expect(hidden(root)).toHaveLength(number > 1 ? 1 : 0);
      expect(existsSync(join(root, "cases")) ? written(root) : null).toBe(before);
      const resumed = answering([[takeUp, "resume"], ...script.slice(number - 1)]);
      expect((await runLine(line, root, { ask: resumed.ask })).code).toBe(0);
      expect(resumed.put.filter((label) => !takeUp.test(label))).toEqual(straight.put.slice(number - 1));
      expect(resumed.put.some((label) => takeUp.test(label))).toBe(number > 1);
      expect(written(root)).toBe(written(whole));
      expect(hidden(root)).toEqual([]);
    }
  });

  it("says of every question why it is asked", async () => {
    const { ask } = answering(script);
    const silent: string[] = [];
    const heard =
      <Q extends Question, A>(one: (question: Q) => Promise<A>) =>
      (question: Q): Promise<A> => {
        if (question.help === undefined) silent.push(question.label.fr);
        return one(question);
      };
    const choose = heard(ask.choose as (question: Question) => Promise<never>);
    await runLine(line, start(), {
      ask: {
        line: heard(ask.line),
        choose: (question) => choose(question),
        confirm: ask.confirm,
        files: heard(ask.files),
      },
    });
    expect(silent).toEqual([]);
  });

  it("may be forgotten, and begins again", async () => {
    const root = start();
    await runLine(line, root, { ask: leavingAt(2, answering(script)) });
    const anew = answering([[takeUp, "new"], ...script]);
    expect((await runLine(line, root, { ask: anew.ask })).code).toBe(0);
    expect(anew.put).toHaveLength(script.length + 1);
  });

  it("goes back to what was answered before it stopped", async () => {
    const root = start();
    await runLine(line, root, { ask: leavingAt(2, answering(script)) });
    const [[first, ...chosen] = [/^/], [second] = [/^/], ...others] = script;
    const back = answering([[takeUp, "resume"], [second, BACK], [first, ...chosen], ...script.slice(1, 2), ...others]);
    expect((await runLine(line, root, { ask: back.ask })).code).toBe(0);
    expect(back.put.filter((label) => first.test(label))).toHaveLength(1);
    expect(back.put.filter((label) => second.test(label))).toHaveLength(2);
  });
});

it("init refuses at once, before any question, where a workspace stands", async () => {
  const { ask, put } = answering([]);
  const { code, refusal } = await runLine(["init"], aWorkspace({}), { ask });
  expect([code, put]).toEqual([2, []]);
  expect(refusal?.fr).toContain("--force");
});

it("init --editor writes nothing at all where settings stand", async () => {
  const root = aWorkspace({ "dossier.yaml": null, ".vscode/settings.json": "{}" });
  const { code } = await runLine(["init", "--from", "webportage", "--editor"], root);
  expect(code).toBe(2);
  expect(readdirSync(root)).toEqual([".vscode"]);
});

it("log of an event named on the line keeps answers of its own, and is told with that line", async () => {
  const root = aWorkspace({ "cases/acme/case.yaml": unpaidCase("acme") });
  const script: Script = [[/Quel jour/, "2026-06-10"]];
  await runLine(["noter", "relance", "acme"], root, { ask: leavingAt(2, answering(script)) });
  const other = answering([]);
  await runLine(["noter", "appel", "acme"], root, { ask: other.ask });
  expect(other.put.join()).not.toContain("Reprendre");
  const again = answering([[/^Reprendre la note.*\(relance, 1 réponse gardée\)/, "resume"]]);
  expect((await runLine(["log", "reminder", "acme"], root, { ask: again.ask })).code).toBe(0);
  expect(readFileSync(join(root, "cases/acme/case.yaml"), "utf8")).toContain("2026-06-10");
});
