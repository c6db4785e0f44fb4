import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTerminal, type Terminal } from "./a-terminal.ts";
import { hasTool } from "./has-tool.ts";

async function run(terminal: Terminal, line: string): Promise<void> {
  await terminal.wipe();
  terminal.type(`${line} --today 2026-11-23; echo code $?`);
  terminal.press("Enter");
}

async function answer(terminal: Terminal, label: string | RegExp, text = ""): Promise<void> {
  await terminal.sees(label);
  if (text !== "") terminal.type(text);
  terminal.press("Enter");
}

async function leave(terminal: Terminal, label: string | RegExp, line: string): Promise<void> {
  await terminal.sees(label);
  terminal.press("C-c");
  await terminal.sees(`Vos réponses sont enregistrées. Reprendre\u00a0: ${line}`);
  await terminal.sees("code 130");
}

describe.skipIf(!hasTool("tmux"))("Ctrl-C at a question, in a real terminal", () => {
  it("of init: nothing is half-made, and the same line takes it up", async () => {
    const terminal = aTerminal();
    const made = join(terminal.dir, "mes-dossiers/dossier.yaml");
    await run(terminal, "dossier init mes-dossiers");
    terminal.press("Down");
    await answer(terminal, "❯ Une autre société");
    await answer(terminal, "nom de votre société", "Portage Express");
    await leave(terminal, "Votre nom", "dossier initialiser mes-dossiers");
    expect(existsSync(made)).toBe(false);
    await run(terminal, "dossier initialiser mes-dossiers");
    await answer(terminal, "(2 réponses gardées)");
    await answer(terminal, "Votre nom", "Léa Roux");
    await terminal.sees("Espace de travail prêt");
    expect(readFileSync(made, "utf8")).toMatch(/Portage Express[\s\S]*Léa Roux/);
  });

  it("of log: the case is untouched, and the same line takes it up", async () => {
    const terminal = aTerminal();
    const path = join(terminal.dir, "cases/acme/case.yaml");
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(join(terminal.dir, "dossier.yaml"), "schema: 1\nrole: consultant\n");
    const text = "schema: 1\nid: acme\nclient: { name: ACME }\nconsultant: { name: Paul Durand }\n";
    writeFileSync(path, text);
    await run(terminal, "dossier noter");
    await answer(terminal, "Que s’est-il passé");
    await answer(terminal, "Quel jour était-ce");
    await leave(terminal, "Qu’a répondu le client", "dossier noter");
    expect(readFileSync(path, "utf8")).toBe(text);
    await run(terminal, "dossier noter");
    await answer(terminal, "(relance, 2 réponses gardées)");
    await answer(terminal, "Qu’a répondu le client");
    await terminal.sees("Quel fichier");
    terminal.type("!");
    terminal.press("Enter");
    await terminal.sees("Prochaine étape");
    expect(readFileSync(path, "utf8")).toMatch(/kind: reminder[\s\S]*outcome: no-answer/);
  });
});
