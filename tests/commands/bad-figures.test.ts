import { describe, expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace, smallCase } from "./a-workspace.ts";

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const invoice = "{ number: A, kind: invoice, file: a.pdf, gross: ";

describe("a bad figure is told in one sentence with its place", () => {
  it.each([
    ["gross", `invoices: [${invoice}"-5.00" }]`, "acme/case.yaml:4:60 « invoices[0].gross » n’est pas un montant"],
    ["places", `invoices: [${invoice}"5.005" }]`, "acme/case.yaml:4:60 « invoices[0].gross » n’est pas un montant"],
    [
      "exponent",
      `invoices: [${invoice}1e3 }]`,
      "acme/case.yaml:4:60 « invoices[0].gross » n’est pas un montant : « 1e3 »",
    ],
    ["day", "mission: { start: 2026-02-31 }", "acme/case.yaml:4:19 « mission.start » n’est pas un jour du calendrier"],
    [
      "rate",
      'mission: { payment: { penaltyRate: "1215" } }',
      "acme/case.yaml:4:36 « mission.payment.penaltyRate » n’est pas un taux : « 1215 ».",
    ],
    [
      "currency of an invoice",
      `invoices: [${invoice}"5.00", currency: euros }]`,
      "« invoices[0].currency » n’est pas une monnaie : « euros ».",
    ],
    [
      "currency of the price",
      "mission: { price: { currency: eur } }",
      "acme/case.yaml:4:31 « mission.price.currency » n’est pas une monnaie : « eur ».",
    ],
  ])("%s, in case.yaml", async (_what, more, said) => {
    const root = aWorkspace({
      "dossier.yaml": "schema: 1\ncases: .\n",
      "acme/case.yaml": smallCase("acme", "ACME", more),
    });
    const { code, out } = await runLine(["check"], root);
    expect(code).toBe(1);
    expect(plain(out)).toContain(said);
  });

  it.each([
    ["payment", "--amount 100"],
    ["reminder", "--outcome no-answer"],
  ])("a %s noted on a day to come, on the line", async (event, more) => {
    const line = (on: string) => ["log", event, "acme", "--on", on, ...more.split(" ")];
    const root = aWorkspace({ "dossier.yaml": "schema: 1\ncases: .\n", "acme/case.yaml": smallCase("acme") });
    const later = await runLine(line("2026-11-24"), root);
    expect(later.code).toBe(0);
    expect(plain(later.err)).toBe(
      "Le 24 novembre 2026 est à venir : ce qui y est noté ne compte pas encore. Si ce n’est pas le bon jour, corrigez-le dans case.yaml.",
    );
    expect((await runLine(line("2026-11-23"), root)).err).toBe("");
  });
});
