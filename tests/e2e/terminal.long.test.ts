import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTerminal, type Terminal } from "./a-terminal.ts";
import { shippedCases } from "./dossier-command.ts";
import { hasTool } from "./has-tool.ts";

const invoice = "PM-2026-0412.pdf";

/** A workspace with one case in which an invoice is unpaid. */
function unpaid(terminal: Terminal): () => string {
  const dir = join(terminal.dir, "cases/acme");
  mkdirSync(join(dir, "invoices"), { recursive: true });
  writeFileSync(join(terminal.dir, "dossier.yaml"), "schema: 1\nrole: consultant\n");
  writeFileSync(
    join(dir, "case.yaml"),
    `schema: 1\nid: acme\nclient: { name: ACME }\nconsultant: { name: Paul Durand }\ninvoices:\n  - { number: WP-1, kind: invoice, file: invoices/WP-1.pdf, issuer: umbrella-company, issuedOn: 2026-05-04, dueOn: 2026-06-03, gross: "120.00" }\n`,
  );
  return () => readFileSync(join(dir, "case.yaml"), "utf8");
}

function gather(terminal: Terminal, ...more: readonly string[]): void {
  terminal.type(`dossier rassembler acme --today 2026-11-23 ${more.join(" ")}`);
  terminal.press("Enter");
}

describe.skipIf(!hasTool("tmux"))("in a real terminal", () => {
  it.each([80, 40])("answers, Ctrl-C keeps them, and the same line resumes (%i columns)", async (columns) => {
    const terminal = aTerminal(columns);
    const text = unpaid(terminal);
    gather(terminal);
    await terminal.sees("adresse");
    terminal.type("3 place du Marché, 41000 Blois");
    terminal.press("Enter");
    await terminal.sees("Le contrat tripartite sign");
    terminal.press("C-c");
    await terminal.sees(/Reprendre\s*:\s+dossier\s+rassembler\s+acme/);
    terminal.type("echo code $?");
    terminal.press("Enter");
    await terminal.sees("code 130");
    expect(text()).toContain("city: Blois");
    expect(terminal.screen()).not.toMatch(/at .*\.js|ExitPromptError/);
    await terminal.wipe();
    gather(terminal);
    await terminal.sees("Le contrat tripartite sign");
    terminal.press("C-d");
    await terminal.sees("Interrompu");
  });

  it("a dropped file with accents and spaces", async () => {
    const terminal = aTerminal();
    const text = unpaid(terminal);
    const dropped = join(terminal.dir, "Facture été n°12.pdf");
    copyFileSync(join(shippedCases, "acme-2026-refonte/invoices", invoice), dropped);
    terminal.type(`dossier ajouter --case acme --today 2026-11-23`);
    terminal.press("Enter");
    await terminal.sees("Quel document ajouter");
    terminal.type(`'${dropped}' `);
    await terminal.sees(/❯ .*n°12/);
    terminal.press("Enter");
    await terminal.sees("facture électronique PM-2026-0412");
    expect(text()).toContain("invoices/Facture été n°12.pdf");
  });

  it("accessible: whole lines, numbers, and a refused answer told why", async () => {
    const terminal = aTerminal();
    const text = unpaid(terminal);
    gather(terminal, "--accessible");
    await terminal.sees("adresse du client");
    terminal.type("Aix");
    terminal.press("Enter");
    await terminal.sees("Écrivez par exemple");
    terminal.type("12 rue des Lilas, 13100 Aix");
    terminal.press("Enter");
    await terminal.sees(/Compris\s*: 12 rue des Lilas/);
    await terminal.sees("Question 2 sur");
    expect(text()).toContain("city: Aix");
  });

  it("in English, with the way back", async () => {
    const terminal = aTerminal();
    const text = unpaid(terminal);
    gather(terminal, "--lang en");
    await terminal.sees("address");
    terminal.type("1 place du Port, 44000 Nantes");
    terminal.press("Enter");
    await terminal.sees("Question 2 of");
    terminal.type("<");
    await terminal.sees(/Question 1 of[\s\S]*Question 1 of/);
    terminal.press("C-c");
    await terminal.sees("Resume: dossier gather acme");
    expect(text()).toContain("city: Nantes");
  });
});
