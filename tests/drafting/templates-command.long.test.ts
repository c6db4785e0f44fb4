import { existsSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templatesCommand } from "../../src/cli/commands/templates.ts";
import { EXIT } from "../../src/cli/shell.ts";
import { aShell } from "../commands/a-shell.ts";
import { aWorkspace } from "../commands/a-workspace.ts";

const own = "templates/letters/formal-notice.fr.md";

describe("templates", () => {
  it("shows a template and a clause as written", async () => {
    const { shell, out } = aShell(aWorkspace({}));
    await templatesCommand(shell).run(["show", "mise-en-demeure"]);
    expect(out()).toBe(readFileSync(new URL(`../../${own}`, import.meta.url), "utf8"));
    const clause = aShell(aWorkspace({}), "en");
    await templatesCommand(clause.shell).run(["show", "confidentiality"]);
    expect(clause.out()).toContain("Each party keeps confidential");
  });

  it("copies both languages of one to be edited, once, and the copy wins", async () => {
    const root = aWorkspace({});
    const { shell, out } = aShell(root);
    expect(await templatesCommand(shell).run(["eject", "mise-en-demeure", "--dry-run"])).toBe(EXIT.done);
    expect(existsSync(join(root, own))).toBe(false);
    expect(await templatesCommand(shell).run(["eject", "mise-en-demeure"])).toBe(EXIT.done);
    expect(out()).toContain("templates/letters/formal-notice.en.md\n");
    writeFileSync(join(root, own), readFileSync(join(root, own), "utf8").replace("Madame, Monsieur,", "Maître,"));
    await expect(templatesCommand(shell).run(["eject", "mise-en-demeure"])).rejects.toThrow(/Already there/);
    const shown = aShell(root);
    await templatesCommand(shown.shell).run(["show", "mise-en-demeure"]);
    expect(shown.out()).toContain("\nMaître,\n");
    await templatesCommand(shell).run(["eject", "mise-en-demeure", "--force"]);
    expect(readFileSync(join(root, own), "utf8")).toContain("\nMadame, Monsieur,\n");
  });

  it("finds nothing to say of the shipped ones", async () => {
    const { shell, out } = aShell(aWorkspace({}));
    expect(await templatesCommand(shell).run(["check"])).toBe(EXIT.done);
    expect(out()).toBe("Tous les modèles sont bons.\n");
  });
});

const head = (more = ""): string =>
  `---\nid: mine\nname: le-mien\nkind: letter\ntitle: { fr: Le mien, en: Mine }\nsender: consultant\nrecipient: client\nlanguages: [fr]\nsubject: "Objet"\n${more}---\n`;

describe.each([
  [
    "an unknown variable",
    `${head()}Bonjour {{ clinet.name }}\n`,
    "11:12  La variable «\u00a0clinet.name\u00a0» n’existe pas. Vouliez-vous dire «\u00a0client.name\u00a0»",
  ],
  [
    "an unknown field of a list",
    `${head()}\n{% for one in invoices %}{{ one.numbr }}{% endfor %}\n`,
    "12:29  La variable «\u00a0one.numbr\u00a0» n’existe pas. Vouliez-vous dire «\u00a0one.number\u00a0»",
  ],
  [
    "an unknown property",
    `${head()}{{ client.name.size }} {{ client.name.last.first }}\n`,
    "La variable «\u00a0client.name.last.first\u00a0» n’existe pas.",
  ],
  [
    "an unknown filter",
    `${head()}\n\n{{ client.name | shout }}\n`,
    "13:1  Le filtre «\u00a0shout\u00a0» n’existe pas.",
  ],
  ["an unknown tag", `${head()}{% run client.name %}\n`, "11:1  La balise «\u00a0run\u00a0» n’existe pas."],
  [
    "an optional name that is not used",
    `${head("optional: [client.siren]\n")}Bonjour\n`,
    "10:1  L’en-tête dit «\u00a0client.siren\u00a0» facultatif",
  ],
  [
    "a name set and not used",
    `${head()}Bonjour {% assign total = claim.total %}\n`,
    "11:19  «\u00a0total\u00a0» ne sert nulle part.",
  ],
  [
    "a part that does not exist",
    `${head()}{% include "../../dossier.yaml" %}\n`,
    "11:1  La partie «\u00a0../../dossier.yaml\u00a0» n’existe pas dans templates/partials/.",
  ],
  [
    "a missing language",
    head().replace("languages: [fr]\n", ""),
    "Il n’y a pas de fichier en anglais pour «\u00a0mine\u00a0»",
  ],
  ["a head with an unknown key", head("signed: yes\n"), "10:1  "],
  ["a head that is no YAML", head("gate: [\n"), "l’en-tête n’est pas du YAML lisible"],
  ["a clause that does not exist", head("clauses: [loyer]\n"), "Aucune clause ne s’appelle «\u00a0loyer\u00a0»."],
  [
    "a masculine company",
    `${head()}La société, représenté par M. X, est votre créancière.\n`,
    "11:1  «\u00a0La société, représenté\u00a0»\u00a0: «\u00a0la société\u00a0» demande le féminin.",
  ],
  [
    "an article that does not agree",
    `${head()}Le client paie\u202f; le société attend une paiement.\n`,
    "11:18  «\u00a0le société\u00a0»\u00a0: l’article ne s’accorde pas avec le nom.",
  ],
  [
    "a woman addressed as a man",
    `${head()}Madame,\n\nVous êtes prié de payer.\n`,
    "13:1  «\u00a0Vous êtes prié\u00a0»\u00a0: la lettre salue «\u00a0Madame\u00a0»",
  ],
  ["what is not closed", `${head()}{{ client.name\n`, "11:1  «\u00a0{{ client.name\u00a0» n’est pas fermé."],
  [
    "a closing that greets another",
    `${head()}Madame,\n\nVeuillez agréer, Monsieur, mes salutations.\n`,
    "13:10  La lettre salue «\u00a0Madame\u00a0» et se ferme sur «\u00a0Monsieur\u00a0».",
  ],
])("templates check finds %s", (_, source, expected) => {
  it("with its place", async () => {
    const root = aWorkspace({});
    mkdirSync(join(root, "templates"));
    writeFileSync(join(root, "templates", "mine.fr.md"), source);
    const { shell, out } = aShell(root);
    await templatesCommand(shell).run(["check"]);
    expect(out()).toContain(expected);
    expect(out()).toMatch(/templates\/mine\.fr\.md:\d+:\d+/);
  });
});
