import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BACK, type Question } from "../../src/cli/ask.ts";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace } from "../commands/a-workspace.ts";
import { answering } from "./an-ask.ts";

const company = "schema: 1\nrole: consultant\numbrellaCompany: { name: webportage }\nconsultants:\n";
const two = `${company}  - { id: paul, name: Paul Durand }\n  - { id: lea, name: Léa Roux }\n`;

it("one goes back from every question of `new` to the one before, the client's name included", async () => {
  const root = aWorkspace({ "dossier.yaml": two });
  const { ask, put } = answering([
    [/nom du client/, "Acmé", "ACME Industrie SAS"],
    [/quel consultant/, BACK, "lea", "paul"],
    [/SIREN/, "552100554", BACK, "732829320"],
    [/quelle est la mission/, BACK, "Refonte"],
    [/Quand commence/, BACK],
  ]);
  const offered: boolean[] = [];
  const watched = {
    ...ask,
    line: (question: Question) => {
      offered.push(question.canGoBack === true);
      return ask.line(question);
    },
  };
  const { code } = await runLine(["new"], root, { ask: watched });
  expect(code).toBe(0);
  const text = readFileSync(join(root, "cases/acme-industrie-2026/case.yaml"), "utf8");
  expect(text).toContain("name: ACME Industrie SAS");
  expect(text).toContain('siren: "732829320"');
  expect(text).toContain("name: Paul Durand");
  expect(put.slice(0, 5).map((label) => label.replace(/[\u00a0\u202f ]\?.*$/u, ""))).toEqual([
    "Quel est le nom du client",
    "quel consultant",
    "Quel est le nom du client",
    "quel consultant",
    "Son SIREN",
  ]);
  // The name alone has nothing before it.
  expect(offered.map((canGoBack, index) => canGoBack || index < 2)).toEqual(offered.map(() => true));
  expect(offered.slice(0, 2)).toEqual([false, false]);
});

it("the name given before is offered again, and the answers after it are kept", async () => {
  const root = aWorkspace({ "dossier.yaml": `${company}  - { id: paul, name: Paul Durand }\n` });
  const { ask } = answering([
    [/nom du client/, "Acmé", "ACME"],
    [/SIREN/, "732829320", BACK, "732829320"],
    [/quelle est la mission/, BACK],
  ]);
  const initials: (string | undefined)[] = [];
  const watched = {
    ...ask,
    line: (question: Question) => {
      initials.push(question.initial);
      return ask.line(question);
    },
  };
  await runLine(["new"], root, { ask: watched });
  // Name, SIREN, mission, SIREN again with its answer, the name again with its own, the SIREN with its answer.
  expect(initials.slice(0, 6)).toEqual([undefined, undefined, undefined, "732829320", "Acmé", "732829320"]);
});
