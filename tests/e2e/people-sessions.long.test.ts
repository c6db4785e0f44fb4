import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTerminal, type Terminal } from "./a-terminal.ts";
import { chosen, dropped, kept, typed, yes, type Act } from "./article-case.ts";
import { shippedCases } from "./dossier-command.ts";
import { hasTool } from "./has-tool.ts";

type Session = readonly (readonly [question: RegExp, act: Act])[];

const put = ({ dir }: Terminal, path: string, text: string): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
};
const caseText = ({ dir }: Terminal, id: string): string => readFileSync(join(dir, `cases/${id}/case.yaml`), "utf8");

/** Runs a line, and answers its questions in this order. */
async function hold(terminal: Terminal, line: string, session: Session): Promise<void> {
  await typed(`${line} --today 2026-11-23`)(terminal, "fr");
  for (const [question, act] of session) {
    await terminal.asks(question);
    await act(terminal, "fr");
  }
}

const client =
  'client: { name: ACME Industrie SAS, siren: "732829320", address: { lines: [12 rue des Lilas], postalCode: "13100", city: Aix-en-Provence, country: FR } }\n';
const invoice =
  'invoices:\n  - { number: WP-1, kind: invoice, file: invoices/WP-1.pdf, issuer: umbrella-company, issuedOn: 2026-05-04, dueOn: 2026-06-03, net: "100.00", vat: "20.00", gross: "120.00" }\n';
const eInvoice = invoice
  .replaceAll("WP-1", "PM-2026-0412")
  .replace('net: "100.00", vat: "20.00", gross: "120.00"', 'net: "8400.00", vat: "1680.00", gross: "10080.00"');
/** « Je ne sais pas encore », with the key that a list understands. */
const later: Act = ({ type }) => {
  type("!");
};
const consultant = "schema: 1\nrole: consultant\nconsultants: [{ id: paul, name: Paul Durand }]\n";
const open = (more: string): string => `schema: 1\nid: acme\n${client}consultant: { name: Paul Durand }\n${more}`;
const message = (subject: string, text: string): string =>
  `From: Anne Martin <anne@acme.example>\r\nTo: paul@x.example\r\nSubject: ${subject}\r\nDate: Mon, 4 May 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;

describe.skipIf(!hasTool("tmux"))("in a real terminal", () => {
  it("the client no longer answers: what else may prove it is explained, taken in, and left to the company to accept", async () => {
    const terminal = aTerminal();
    put(terminal, "dossier.yaml", consultant);
    put(terminal, "cases/acme/case.yaml", open(""));
    put(terminal, "bureau/commande.eml", message("Commande", "Nous vous commandons la refonte."));
    put(terminal, "bureau/virement.txt", "Virement de ACME Industrie SAS : 1 000,00 EUR");
    copyFileSync(
      join(shippedCases, "acme-2026-refonte/invoices/PM-2026-0412.pdf"),
      join(terminal.dir, "bureau/facture.pdf"),
    );
    await hold(terminal, "dossier rassembler acme", [
      [/Où en est cette mission/, kept],
      [/Où est la facture/, dropped("facture.pdf")],
      [/montre que le client a commandé/, chosen(4)],
      [/La société doit l’accepter, par écrit|l’une de ces preuves, venue du client/, kept],
      [/Où est ce courriel/, dropped("commande.eml")],
      [/vient-il bien du client/, yes],
      [/émis depuis votre Espace adhérent/, yes],
      [/montre que le client a reçu/, chosen(3)],
      [/l’une de ces preuves/, chosen(1)],
      [/Où est la trace de ce paiement/, dropped("virement.txt")],
      [/Combien le client a-t-il payé/, typed("1.000,00")],
      [/Quel jour ce paiement/, typed("1er juil. 26")],
      [/vient-il bien du client/, yes],
      [/dernière démarche/, kept],
      [/Quel jour était-ce/, typed("hier")],
      [/Qu’a répondu le client/, kept],
      [/conteste-t-il/, kept],
      [/procédure collective/, kept],
      [/Tout est juste/, kept],
    ]);
    await terminal.sees("2 points sont à confirmer");
    await terminal.sees("Prochaine étape");
    const text = caseText(terminal, "acme");
    expect(text).toMatch(/kind: email[\s\S]*file: order\/commande\.eml[\s\S]*from: client/);
    expect(text).toMatch(/kind: part-payment[\s\S]*file: delivery\/virement\.txt/);
    expect(text).toMatch(/payments:\s+- on: 2026-07-01\s+amount: "1000\.00"/);
  });

  it("log asks what happened, when, what it gave and which file shows it, then says the next step", async () => {
    const terminal = aTerminal();
    put(terminal, "dossier.yaml", consultant);
    put(terminal, "cases/acme/case.yaml", open(invoice));
    put(terminal, "bureau/relance.txt", "Bonjour, merci de payer.");
    await hold(terminal, "dossier noter", [
      [/Que s’est-il passé/, kept],
      [/Quel jour était-ce/, typed("avant-hier")],
      [/Qu’a répondu le client/, chosen(1)],
      [/Quel fichier le montre/, dropped("relance.txt")],
    ]);
    await terminal.sees("acme — noté");
    await terminal.sees(/Prochaine étape\s*: dossier/);
    expect(caseText(terminal, "acme")).toMatch(
      /on: 2026-11-21\s+kind: reminder[\s\S]*outcome: promised-payment[\s\S]*file: letters\/relance\.txt/,
    );
    expect(existsSync(join(terminal.dir, "cases/acme/letters/relance.txt"))).toBe(true);
  });

  it("a second case of the same client knows it already, and asks for the mission alone", async () => {
    const terminal = aTerminal();
    put(terminal, "dossier.yaml", consultant);
    put(terminal, "cases/acme/case.yaml", open(invoice));
    await hold(terminal, "dossier nouveau", [
      [/nom du client/, typed("acme industrie")],
      [/Client déjà connu|quelle est la mission/, typed("Maintenance")],
      [/commence-t-elle/, typed("1/12/2026")],
      [/finit-elle/, typed("29/1/2027")],
      [/prix hors taxes/, typed("4 800 €")],
      [/combien de jours/, typed("30")],
    ]);
    await terminal.sees("Client déjà connu");
    await terminal.sees("Dossier ouvert");
    expect(terminal.effort.prompts).toBeLessThanOrEqual(12);
    const text = caseText(terminal, "acme-industrie-2026");
    expect(text).toMatch(/name: ACME Industrie SAS[\s\S]*siren: "732829320"[\s\S]*city: Aix-en-Provence/);
  });

  it("the company's copy is asked what the company alone knows", async () => {
    const terminal = aTerminal();
    put(
      terminal,
      "dossier.yaml",
      "schema: 1\nrole: umbrella-company\numbrellaCompany: { name: webportage, representative: { name: Caroline Petit } }\n",
    );
    const papers =
      "evidence:\n  - { id: M-1, kind: email, file: delivery/recu.eml, proves: [delivery], covers: [{ invoice: PM-2026-0412, extent: full }], from: client }\n" +
      "waivers:\n  - { requirement: order/quote/mention, gate: recourse, reason: ancien devis, by: Paul Durand, role: consultant, on: 2026-06-20, until: 2026-12-31 }\n";
    put(terminal, "cases/acme/case.yaml", open(eInvoice + papers));
    mkdirSync(join(terminal.dir, "cases/acme/invoices"));
    put(terminal, "cases/acme/delivery/recu.eml", message("Site", "Le site est bien reçu."));
    copyFileSync(
      join(shippedCases, "acme-2026-refonte/invoices/PM-2026-0412.pdf"),
      join(terminal.dir, "cases/acme/invoices/PM-2026-0412.pdf"),
    );
    await hold(terminal, "dossier rassembler acme", [
      [/Qui répond/, typed("Caroline Petit")],
      [/montre que le client a commandé/, later],
      [/La société a-t-elle émis ce document/, yes],
      [/vient-il bien du client/, yes],
      [/La société accepte-t-elle cette preuve/, yes],
      [/dernière démarche/, later],
      [/conteste-t-il/, kept],
      [/procédure collective/, kept],
      [/La société confirme-t-elle cette dérogation/, yes],
      [/Quel solde vos comptes/, typed("9.580,00")],
      [/Qui suit ce dossier/, typed("Nadia Roux")],
      [/Tout est juste/, kept],
    ]);
    await terminal.sees("Prochaine étape");
    const text = caseText(terminal, "acme");
    expect(text).toMatch(/accepted:\s*(?:\{ )?by: Caroline Petit,?\s+role: umbrella-company/);
    expect(text).toMatch(/confirmed:\s*(?:\{ )?by: Caroline Petit/);
    expect(text).toMatch(/balance:[\s\S]*9580\.00[\s\S]*by: Caroline Petit/);
    expect(text).toContain("responsible: Nadia Roux");
    expect(text).toMatch(/insolvency:[\s\S]*checkedOn: 2026-11-23/);
  });
});
