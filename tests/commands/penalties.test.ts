import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace, smallCase } from "./a-workspace.ts";

const debt = ["penalties", "--principal", "10000", "--due", "2026-05-01", "--until", "2026-09-01"];
const invoice = (number: string, more: string): string =>
  `  - { number: ${number}, kind: invoice, file: f/${number}.pdf, issuer: umbrella-company, gross: "1000.00", ${more} }\n`;
const mixed = smallCase(
  "acme",
  "ACME",
  [
    "mission: { payment: { penaltyRate: 36.5 } }\ninvoices:\n",
    invoice("F1", "dueOn: 2026-01-31"),
    invoice("F2", "dueOn: 2026-02-10"),
    invoice("F3", "dueOn: 2026-12-31"),
    "payments:\n",
    '  - { on: 2026-02-10, amount: "1000.00", allocations: [{ invoice: F1, amount: "1000.00" }] }\n',
  ].join(""),
);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");

describe("dossier penalties", () => {
  it("always shows the balance of the books beside what is claimed, and the amount per day", async () => {
    const { out } = await runLine([...debt, "--paid", "2026-07-10:4000"], aWorkspace({}));
    expect(plain(out)).toContain("Dû au 1er septembre 2026 : 6 385,94 €");
    expect(plain(out)).toContain(
      "Solde comptable au 1er septembre 2026 : 6 000,00 € (facturé 10 000,00 €, payé 4 000,00 €",
    );
    expect(plain(out)).toContain("Puis 2,12 € par jour, jusqu’à parfait paiement");
  });

  it("explains each line: inputs, article, sources, arithmetic before rounding", async () => {
    const { out } = await runLine([...debt, "--explain"], aWorkspace({}));
    const text = plain(out);
    for (const part of [
      "base : 10 000,00 €",
      "jours : 60 jours, le premier et le dernier compris",
      "taux : 12,15 % = 2,15 % + 10,00 %",
      "Taux de refinancement BCE retenu pour le semestre (plusieurs sources secondaires, à confirmer)",
      "10 000,00 € × 12,15 % × 60 jours ÷ 365 = 199,73 € (199,7260… arrondi au centime)",
      "texte : C. com. L441-10 II",
      "indemnité : 40,00 €, une fois par facture, sans intérêt (C. com. L441-10 II, D441-5)",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("explains in JSON and in CSV too", async () => {
    const json = await runLine([...debt, "--explain", "--format", "json"], aWorkspace({}));
    expect(JSON.parse(json.out)).toMatchObject({
      balance: "10000.00",
      interestPerDay: "3.40",
      invoices: [{ lines: [{ explanation: { article: "C. com. L441-10 II", exact: "199.7260" } }, {}] }],
    });
    const csv = await runLine([...debt, "--explain", "--format", "csv", "--csv-dialect", "rfc4180"], aWorkspace({}));
    const [head = "", first = ""] = csv.out.split("\r\n");
    expect(head).toMatch(/À confirmer",Texte,Calcul$/);
    expect(plain(first)).toContain("× 60 jours ÷ 365 = 199,73 €");
  });

  it("shows what was paid late, and why the rest is not claimed; claims it only when told so", async () => {
    const cwd = aWorkspace({ "cases/acme/case.yaml": mixed });
    const shown = plain((await runLine(["penalties", "acme"], cwd)).out);
    expect(shown).toContain("F1 — payée");
    expect(shown).toContain("F3 — pas encore échue");
    expect(shown).toContain(
      "F1, payée le 10 février 2026 (10 jours de retard) : 10,00 € d’intérêts, 40,00 € d’indemnité",
    );
    const claimed = await runLine(["penalties", "acme", "--late-paid", "claimed", "--format", "json"], cwd);
    expect(JSON.parse(claimed.out)).toMatchObject({ latePaid: [], invoices: [{ number: "F1" }, { number: "F2" }] });
  });

  it("claims what was paid late once somebody noted so, in every statement of the case", async () => {
    const cwd = aWorkspace({ "cases/acme/case.yaml": mixed });
    const note = ["noter", "retard-reclame", "acme"];
    expect((await runLine([...note, "--invoice", "F9", "--by", "Paul Durand"], cwd)).code).toBe(2);
    expect((await runLine([...note, "--by", "Paul Durand"], cwd)).err).toContain("--invoice");
    const noted = await runLine([...note, "--invoice", "F1", "--by", "Paul Durand"], cwd);
    expect([noted.code, plain(noted.out)]).toEqual([0, expect.stringContaining("décision notée")]);
    expect(readFileSync(join(cwd, "cases/acme/case.yaml"), "utf8")).toContain(
      "latenessClaimed: { by: Paul Durand, role: consultant, on: 2026-11-23 }",
    );
    const owed = (line: string[]) => runLine(["penalties", "acme", "--format", "json", ...line], cwd);
    expect(JSON.parse((await owed([])).out)).toMatchObject({
      latePaid: [],
      invoices: [{ number: "F1" }, { number: "F2" }],
    });
    expect(JSON.parse((await owed(["--late-paid", "shown"])).out)).toMatchObject({
      latePaid: [{ invoice: "F1" }],
      invoices: [{ number: "F2" }],
    });
    const checked = JSON.parse((await runLine(["check", "cases", "--format", "json"], cwd)).out) as {
      cases: { claim: { invoices: string[] } }[];
    };
    expect(checked.cases[0]?.claim.invoices).toEqual(["F1", "F2"]);
  });

  it("says that a sum told on the line is not overdue yet", async () => {
    const on = (until: string) => runLine([...debt.slice(0, -1), until], aWorkspace({}));
    expect(plain((await on("2026-05-01")).err)).toContain(
      "La somme n’est pas encore échue le 1er mai 2026 : elle se paie jusqu’au 1er mai 2026.",
    );
    expect((await on("2026-05-02")).err).toBe("");
  });

  it("says that nothing is owed, and why", async () => {
    const cwd = aWorkspace({
      "cases/acme/case.yaml": smallCase("acme", "ACME", `invoices:\n${invoice("F1", "dueOn: 2026-12-31")}`),
    });
    const { out, code } = await runLine(["penalties", "acme"], cwd);
    expect(code).toBe(0);
    expect(plain(out)).toContain(
      "Rien n’est dû au 23 novembre 2026. F1 — pas encore échue (elle l’est le 31 décembre 2026)",
    );
  });

  it("marks a value of the workspace in the text, the JSON and the CSV", async () => {
    const own = (parameter: string, value: string): string =>
      `  - { parameter: ${parameter}, from: 2026-07-01, to: 2026-12-31, value: "${value}", source: { title: Relevé BCE } }\n`;
    const law = `schema: 1\nlaw:\n${own("rates/ecb-main-refinancing-half-year", "2.65")}`;
    const cwd = aWorkspace({ "dossier.yaml": law });
    const text = await runLine(debt, cwd);
    expect(plain(text.out)).toContain("12,65 % × 63 jours ÷ 365 = 218,34 € †");
    expect(plain(text.out)).toContain(
      "† Le taux de 12,65 %, à partir du 1er juillet 2026, vient d’une valeur de votre espace",
    );
    const json = JSON.parse((await runLine([...debt, "--format", "json"], cwd)).out) as {
      fromWorkspace: unknown[];
      invoices: { lines: { fromWorkspace: boolean }[] }[];
    };
    expect(json.invoices[0]?.lines.map(({ fromWorkspace }) => fromWorkspace)).toEqual([false, true]);
    expect(json.fromWorkspace).toHaveLength(1);
    expect((await runLine([...debt, "--format", "csv"], cwd)).out).toContain("Relevé BCE (valeur de votre espace");
    const fee = aWorkspace({ "dossier.yaml": `schema: 1\nlaw:\n${own("late-payment/recovery-fee", "60")}` });
    const dueInJuly = debt.map((word) => (word === "2026-05-01" ? "2026-07-05" : word));
    expect(plain((await runLine(dueInJuly, fee)).out)).toContain(
      "† L’indemnité de 60,00 € vient d’une valeur de votre",
    );
  });
});

describe("a figure that cannot be", () => {
  it.each<[readonly string[], RegExp]>([
    [["--principal", "-5", "--due", "2026-05-01"], /^--principal attend un montant positif.*« -5 »/],
    [["--principal", "0", "--due", "2026-05-01"], /^--principal attend un montant positif/],
    [["--principal", "1.234", "--due", "2026-05-01"], /^--principal .*« 1\.234 »/],
    [["--principal", "1e3", "--due", "2026-05-01"], /^--principal .*« 1e3 »/],
    [["--principal", "100", "--due", "2026-02-31"], /^--due attend un jour qui existe.*« 2026-02-31 »/],
    [
      ["--principal", "100", "--due", "2026-05-01", "--rate", "1215"],
      /^--rate attend un pourcentage entre 0 et 100.*« 1215 »/,
    ],
    [["--principal", "100", "--due", "2026-05-01", "--rate", "-1"], /^--rate attend un pourcentage/],
    [["--principal", "100", "--due", "2026-05-01", "--paid", "2026-07-01:-50"], /^--paid attend un montant positif/],
  ])("%s is refused in one sentence", async (flags, sentence) => {
    const { code, err } = await runLine(["penalties", ...flags], aWorkspace({}));
    expect(code).toBe(2);
    expect(plain(err).trim()).toMatch(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("says that a payment after the day of the statement is not counted", async () => {
    const { code, err } = await runLine([...debt, "--paid", "2027-01-01:50"], aWorkspace({}));
    expect(code).toBe(0);
    expect(plain(err)).toContain("Le paiement du 1er janvier 2027 n’est pas compté");
  });
});
