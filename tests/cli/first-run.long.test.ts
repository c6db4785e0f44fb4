import { describe, expect, it } from "vitest";
import type { Ask, Question } from "../../src/cli/ask.ts";
import { runMenu } from "../../src/cli/menu.ts";
import { aShell } from "../commands/a-shell.ts";
import { scratch } from "./scratch.ts";

const MOST = 12;

const typed: readonly (readonly [RegExp, string])[] = [
  [/répertoire/, "mes-dossiers"],
  [/Votre nom/, "Paul Durand"],
  [/nom du client/, "ACME Industrie SAS"],
  [/SIREN/, "012345674"],
  [/mission/, "Refonte du site"],
  [/commence/, "2 mars 2026"],
  [/finit/, "30 avril 2026"],
  [/prix/, "8 400,00 €"],
  [/jours/, "30"],
];

class Answered extends Error {}

/** Somebody who answers everything that is asked, until told what is missing. */
function newcomer(isTold: () => boolean): { readonly ask: Ask; readonly put: string[] } {
  const put: string[] = [];
  const hear = ({ label }: Question): void => {
    if (isTold()) throw new Answered();
    put.push(label.fr);
  };
  return {
    put,
    ask: {
      line: (question) => {
        hear(question);
        const answer = typed.find(([words]) => words.test(question.label.fr))?.[1] ?? question.initial;
        if (answer === undefined || question.validate?.(answer)) throw new Error(`no answer to ${question.label.fr}`);
        return Promise.resolve(answer);
      },
      choose: (question) => {
        hear(question);
        return Promise.resolve(question.choices[0]?.value as never);
      },
      confirm: (question) => {
        hear(question);
        return Promise.resolve(true);
      },
      files: (question) => {
        hear(question);
        return Promise.resolve([]);
      },
    },
  };
}

describe("a first run", () => {
  it(`says what is missing after at most ${MOST} questions, all of them answered`, async () => {
    const { shell, notes, out } = aShell(await scratch());
    const said = (): string => `${notes.join("\n")}\n${out()}`;
    const { ask, put } = newcomer(() => said().includes("Il manque"));
    await expect(runMenu({ ...shell, ask }, ask)).rejects.toThrow(Answered);
    expect(said()).toContain("Il manque 1 chose pour compléter le contrat");
    expect(put).toContain("Quelle est votre société de portage\u202f?");
    expect(put.length, put.join("\n")).toBeLessThanOrEqual(MOST);
  });
});
