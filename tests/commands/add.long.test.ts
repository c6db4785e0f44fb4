import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { printedFields } from "../../src/cli/add/printed-fields.ts";
import { addCommand } from "../../src/cli/commands/add.ts";
import { EXIT, Refusal } from "../../src/cli/shell.ts";
import type { Locale } from "../../src/locale/text.ts";
import { anEvidence } from "../a-case.ts";
import type { Ask } from "../../src/cli/ask.ts";
import { answering } from "../interview/an-ask.ts";
import { aShell } from "./a-shell.ts";
import { aWorkspace, smallCase } from "./a-workspace.ts";

const invoice = fileURLToPath(new URL("../../cases/cobalt/invoices/PM-2026-0655.pdf", import.meta.url));

let dir = "";
beforeEach(() => {
  dir = aWorkspace({ "cases/acme/case.yaml": smallCase("acme") });
});

async function add(argv: readonly string[], locale: Locale = "fr"): Promise<string> {
  const { shell, out } = aShell(join(dir, "cases/acme"), locale);
  expect(await addCommand(shell).run(argv)).toBe(EXIT.done);
  return out();
}

const caseYaml = (): Promise<string> => readFile(join(dir, "cases/acme/case.yaml"), "utf8");

describe("add prefills from what was read", () => {
  it.each([
    ["fr", ["numéro", "facture électronique factur-x.xml"]],
    ["en", ["number", "e-invoice factur-x.xml"]],
  ] as const)("and says field, value and where it was read (%s)", async (locale, [name, where]) => {
    const said = (await add(["invoice", invoice], locale)).split("\n");
    expect(said.find((line) => line.startsWith(`  ${name}`))).toMatch(new RegExp(`PM-2026-0655\\s+${where}$`));
    expect(await caseYaml()).toContain("PM-2026-0655");
  });

  it("from the text of a page where there are no data, with the page", async () => {
    const paper = join(dir, "facture.txt");
    await writeFile(paper, "Facture n° F-12\nDate : 4 mai 2026\nTotal HT 1 000,00 €\nTotal TTC 1 200,00 €\n");
    const said = await add(["facture", paper]);
    expect(said).toMatch(/numéro\s+F-12\s+texte, page 1/);
    expect(said).toMatch(/montant TTC\s+1\u202f200,00\u00a0€\s+texte, page 1/);
    expect(said).toMatch(/date\s+4\u00a0mai\u00a02026\s+texte, page 1/);
    expect(await caseYaml()).toMatch(/number: F-12\n(?:.*\n)*?.*issuedOn: 2026-05-04/);
  });

  it.each([
    ["fr", "À vérifier, montant TTC\u00a0: vous avez saisi «\u00a012,00\u00a0€\u00a0», le document dit «\u00a0"],
    ["en", "To be checked, gross amount: you typed “€12.00”, the document says “"],
  ] as const)(
    "and shows side by side what was typed and what the paper says, where they differ (%s)",
    async (locale, words) => {
      expect(await add(["invoice", invoice, "--gross", "12,00"], locale)).toContain(words);
      expect(await caseYaml()).toContain('gross: "12.00"');
    },
  );
});

describe("add of what cannot be taken in", () => {
  it.each([
    ["photo.heic", Buffer.from("0000001866747970686569630000000068656963", "hex"), "Enregistrez-la en JPEG ou en PDF"],
    ["message.msg", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "enregistrez-le au format .eml, ou imprimez-le en PDF"],
  ])("%s: exit 1, and how to save it", async (name, bytes, words) => {
    await writeFile(join(dir, name), bytes);
    const refused = await add(["preuve", join(dir, name)]).catch((error: unknown) => error);
    if (!(refused instanceof Refusal)) throw refused;
    expect(refused.exitCode).toBe(EXIT.no);
    expect(refused.text.fr).toContain(words);
  });
});

describe("the words printed on a paper", () => {
  const read = (text: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(printedFields(anEvidence({ pageTexts: [{ page: 1, text, mostlyImage: false }] }))).map(
        ([key, { value }]) => [key, value],
      ),
    );

  it.each([
    ["FACTURE N° FA-2026-0001 Net à payer : 3 042,00 EUR", { number: "FA-2026-0001", gross: "3042.00" }],
    ["Devis D-2026-14 établi le 3 mars 2026", { number: "D-2026-14", issuedOn: "2026-03-03" }],
    ["Date d’échéance : 03/06/2026", { dueOn: "2026-06-03" }],
    ["Montant HT : 8.400,00\nTVA (20 %) : 1.680,00", { net: "8400.00", vat: "1680.00" }],
    ["Votre facture vous sera envoyée. Date à convenir.", {}],
    ["Émise le 31/02/2026", {}],
  ])("%j", (text, fields) => {
    expect(read(text)).toEqual(fields);
  });
});

describe("add without a kind", () => {
  const chosen = async (ask: Ask | null): Promise<string> => {
    const { shell, out } = aShell(join(dir, "cases/acme"), "fr");
    expect(await addCommand({ ...shell, ask }).run([invoice])).toBe(EXIT.done);
    return out();
  };

  it("proposes its guess on a terminal, and takes the kind that the person chooses", async () => {
    const { ask, put } = answering([[/ressemble à ceci.*facture.*Comment l’ajouter/i, "other"]]);
    expect(await chosen(ask)).toContain("autre");
    expect(put[0]).toMatch(/^PM-2026-0655\.pdf ressemble à ceci/);
    expect(await caseYaml()).toContain("readAs: other");
  });

  it("takes its guess where nobody can be asked", async () => {
    expect(await chosen(null)).toContain("facture");
    expect(await caseYaml()).toContain("readAs: invoice");
  });
});
