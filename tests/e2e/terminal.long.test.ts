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
    await terminal.sees(/ressemble à ceci\s*: facture/i);
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

  it("from nothing: the menu makes the place, opens the case, and goes on to what is missing", async () => {
    const terminal = aTerminal();
    const answer = async (label: string | RegExp, typed: string): Promise<void> => {
      await terminal.sees(label);
      if (typed !== "") terminal.type(typed);
      terminal.press("Enter");
    };
    terminal.type("dossier --today 2026-11-23");
    terminal.press("Enter");
    await answer("Que voulez-vous faire", "");
    await answer("Dans quel répertoire", "");
    await answer("Quelle est votre société", "");
    await answer("Votre nom", "Paul Durand");
    await answer("nom du client", "ACME Industrie SAS");
    await answer("SIREN", "012345674");
    await answer("quelle est la mission", "Refonte du site");
    await answer("commence-t-elle", "31/2/2026");
    await terminal.sees(/n’existe pas|exemple/);
    terminal.press(...Array.from("31/2/2026", () => "BSpace"));
    await answer("commence-t-elle", "2/3/2026");
    await answer("finit-elle", "30/4/2026");
    await answer("prix hors taxes", "8400");
    await answer("combien de jours", "30");
    await answer(/Continuer avec «.dossier rassembler acme-industrie-2026.»/, "o");
    await terminal.sees(/Il manque 1 chose pour compléter le\s+contrat/);
    await terminal.sees("Où en est cette mission");
  });
});
