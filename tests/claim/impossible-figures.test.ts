import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace, smallCase } from "../commands/a-workspace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");
const invoice = (more: string): string =>
  `invoices:\n  - { number: F1, kind: invoice, file: f.pdf, issuer: umbrella-company, ${more} }\n`;

describe("a figure of a case that cannot be", () => {
  it.each<[string, string, RegExp]>([
    [
      "a negative amount",
      invoice('gross: "-5"'),
      /case\.yaml:5:\d+ .*« invoices\[0\]\.gross » n’est pas un montant : « -5 »/,
    ],
    ["three decimals", invoice('gross: "1.234"'), /case\.yaml:5:\d+ .*n’est pas un montant : « 1\.234 »/],
    ["an exponent", invoice("gross: 1e3"), /case\.yaml:5:\d+ .*n’est pas un montant : « 1e3 »/],
    [
      "a rate without its point",
      "mission: { payment: { penaltyRate: 1215 } }\n",
      /case\.yaml:4:\d+ .*n’est pas un taux : « 1215 »/,
    ],
    [
      "31 February",
      invoice('gross: "5", issuedOn: 2026-02-31'),
      /case\.yaml:5:\d+ .*n’est pas un jour du calendrier : « 2026-02-31 »/,
    ],
    [
      "due before issue",
      invoice('gross: "5.00", issuedOn: 2026-05-04, dueOn: 2026-05-03'),
      /case\.yaml:5:\d+ .*Facture F1 : échue le 3 mai 2026, émise le 4 mai 2026/,
    ],
    [
      "a payment in the future",
      `${invoice('gross: "5.00", dueOn: 2026-05-04')}payments: [{ on: 2027-01-01, amount: "5.00" }]\n`,
      /case\.yaml:6:\d+ .*Paiement de 5,00 € daté du 1er janvier 2027, un jour à venir/,
    ],
    [
      "two currencies",
      `${invoice('gross: "5.00", dueOn: 2026-05-04')}  - { number: F2, kind: invoice, file: g.pdf, gross: "5.00", currency: USD }\n`,
      /case\.yaml:6:\d+ .*La facture F2 est en USD, la créance en EUR/,
    ],
  ])("%s is said in one sentence, with its place", async (_name, content, sentence) => {
    const cwd = aWorkspace({ "cases/acme/case.yaml": smallCase("acme", "ACME", content) });
    const { out, code } = await runLine(["check", "cases/acme", "--format", "compact"], cwd);
    expect(code).toBe(1);
    expect(plain(out)).toMatch(sentence);
  });
});
