import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/locale/text.ts";
import { aTerminal, type Effort, type Terminal } from "./a-terminal.ts";
import { projectRoot, shippedCases } from "./dossier-command.ts";
import { hasTool } from "./has-tool.ts";

type Act = (terminal: Terminal, locale: Locale) => Promise<void> | void;
type Step = readonly [fr: RegExp, en: RegExp, act: Act];

const typed =
  (text: string): Act =>
  ({ type, press }) => {
    type(text);
    press("Enter");
  };
/** The choice so many lines below the one that is offered first. */
const chosen =
  (below = 0): Act =>
  ({ press }) => {
    press(...Array.from({ length: below }, () => "Down"), "Enter");
  };
const kept = chosen();
const yes: Act = (terminal, locale) => typed(locale === "fr" ? "o" : "y")(terminal, locale);
/** A file of the desk dropped on the window; Enter once the list shows that it was understood. */
const dropped =
  (name: string): Act =>
  async ({ dir, drop, sees, press }) => {
    drop(join(dir, "bureau", name));
    await sees(new RegExp(`❯ .*${name}`));
    press("Enter");
  };

/** The article's complete case: a signed quote, an unpaid invoice, a signed acceptance report, one reminder, no dispute. */
const steps: readonly Step[] = [
  [/Que voulez-vous faire/, /What do you want to do/, kept],
  [/Dans quel répertoire/, /In which folder/, kept],
  [/Quelle est votre société/, /Which is your umbrella company/, kept],
  [/Votre nom/, /Your name/, typed("Paul Durand")],
  [/nom du client/, /client's name/, typed("ACME Industrie SAS")],
  [/SIREN/, /SIREN/, typed("732829320")],
  [/quelle est la mission/, /what is the mission/, typed("Refonte du site")],
  [/commence-t-elle/, /When does it start/, typed("2/3/2026")],
  [/finit-elle/, /When does it end/, typed("30/4/2026")],
  [/prix hors taxes/, /What price/, typed("8400")],
  [/combien de jours/, /how many days/, typed("30")],
  [/Continuer avec/, /Go on with/, kept],
  [/Où en est cette mission/, /Where does this mission stand/, kept],
  [/Où est la facture/, /Where is the invoice/, dropped("facture.pdf")],
  [/adresse du client/, /client's address/, typed("12 rue des Lilas, 13100 Aix-en-Provence")],
  [/montre que le client a commandé/, /shows that the client ordered/, chosen(2)],
  [/Où est ce document/, /Where is that document/, dropped("devis.pdf")],
  [/émis depuis votre Espace adhérent/, /issued from/, yes],
  [/Qui l’a signé/, /Who signed it/, kept],
  [/nom de la personne/, /name of the person/, typed("Anne Martin")],
  [/Quelle date/, /Which date/, typed("24/2/2026")],
  [/Bon pour accord/, /Bon pour accord/, yes],
  [/émis depuis votre Espace adhérent/, /issued from/, yes],
  [/montre que le client a reçu/, /shows that the client received/, kept],
  [/Où est ce document/, /Where is that document/, dropped("pv.pdf")],
  [/Qui l’a signé/, /Who signed it/, kept],
  [/Quelle date/, /Which date/, typed("2/5/2026")],
  [/dernière démarche/, /latest step/, kept],
  [/Quel jour était-ce/, /Which day was it/, typed("24/6/2026")],
  [/Qu’a répondu le client/, /What did the client answer/, kept],
  [/conteste-t-il/, /contest/, kept],
  [/procédure collective/, /insolvency/, kept],
  [/Tout est juste/, /Is everything right/, kept],
  [/Continuer avec/, /Go on with/, typed("n")],
];

const papers = {
  "facture.pdf": "acme-2026-refonte/invoices/PM-2026-0412.pdf",
  "devis.pdf": "acme-2026-refonte/order/devis-signe.pdf",
  "pv.pdf": "courrier/pv-recette-acme.pdf",
} as const;

/** Minutes at a steady hand: 0.28 s a key (Card, Moran and Newell), 5 s to read a question, 15 s to find and drop a file. */
const minutes = ({ keys, prompts, drops }: Effort): number => Math.round((0.28 * keys + 5 * prompts + 15 * drops) / 60);

const cost = {
  fr: (spent: Effort) =>
    `${spent.prompts} questions, ${spent.keys} touches et ${spent.drops} fichiers glissés, soit ${minutes(spent)} minutes`,
  en: (spent: Effort) =>
    `${spent.prompts} questions, ${spent.keys} keystrokes and ${spent.drops} dropped files: ${minutes(spent)} minutes`,
} as const;

describe.skipIf(!hasTool("tmux"))("the article's case, from nothing to complete", () => {
  it.each([
    ["fr", "dossier", "README.fr.md", /Pièces réunies pour demander un recours/],
    ["en", "dossier --lang en", "README.md", /The papers are there to request recourse/],
  ] as const)("in a real terminal, at the cost that the README states (%s)", async (locale, line, readme, complete) => {
    const terminal = aTerminal();
    mkdirSync(join(terminal.dir, "bureau"));
    for (const [name, paper] of Object.entries(papers))
      copyFileSync(join(shippedCases, paper), join(terminal.dir, "bureau", name));
    const day = " --today 2026-11-23";
    await typed(`${line}${day}`)(terminal, locale);
    for (const [fr, en, act] of steps) {
      await terminal.asks(locale === "fr" ? fr : en);
      await act(terminal, locale);
    }
    await terminal.sees(complete);
    const spent = { ...terminal.effort, keys: terminal.effort.keys - day.length };
    expect(readFileSync(join(projectRoot, readme), "utf8").replaceAll(/\s+/g, " ")).toContain(cost[locale](spent));
  });
});
