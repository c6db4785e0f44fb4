import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../../src/locale/text.ts";
import type { Terminal } from "./a-terminal.ts";
import { shippedCases } from "./dossier-command.ts";

export type Act = (terminal: Terminal, locale: Locale) => Promise<void> | void;
export type Step = readonly [fr: RegExp, en: RegExp, act: Act];

export const typed =
  (text: string): Act =>
  ({ type, press }) => {
    type(text);
    press("Enter");
  };
/** The choice so many lines below the one that is offered first. */
export const chosen =
  (below = 0): Act =>
  ({ press }) => {
    press(...Array.from({ length: below }, () => "Down"), "Enter");
  };
export const kept = chosen();
export const yes: Act = (terminal, locale) => typed(locale === "fr" ? "o" : "y")(terminal, locale);
/** A file of the desk dropped on the window; Enter once the list shows that it was understood. */
export const dropped =
  (name: string): Act =>
  async ({ dir, drop, sees, press }) => {
    drop(join(dir, "bureau", name));
    await sees(new RegExp(`❯ .*${name}`));
    press("Enter");
  };

/** The article's complete case: a signed quote, an unpaid invoice, a signed acceptance report, one reminder, no dispute. */
export const steps: readonly Step[] = [
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

/** The papers of that case, on the desk of the person. */
export function layPapers({ dir }: Terminal): void {
  mkdirSync(join(dir, "bureau"));
  for (const [name, paper] of Object.entries(papers))
    copyFileSync(join(shippedCases, paper), join(dir, "bureau", name));
}
