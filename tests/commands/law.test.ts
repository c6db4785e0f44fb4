import { describe, expect, it } from "vitest";
import { readLaw } from "../../src/law/read-law.ts";
import { runLine } from "../cli/run-line.ts";
import { must } from "../must.ts";
import { aWorkspace } from "./a-workspace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ");
const ECB = "rates/ecb-main-refinancing-half-year";

describe("dossier law", () => {
  it("answers for a half-year not yet known with the last known value", async () => {
    // No half-year so far away is ever known: the last one is whichever the records end with.
    const last = must((await readLaw()).parameters.get(ECB)?.values.at(-1));
    const { code, out } = await runLine(["law", ECB, "--on", "2099-03-01"], aWorkspace({}));
    expect(code).toBe(0);
    expect(plain(out)).toContain("pas encore connu ce jour-là ; la dernière valeur connue :");
    expect(plain(out)).toContain(`: ${must(last.value).replace(".", ",")} % (`);
    const json = await runLine(["law", ECB, "--on", "2099-03-01", "--format", "json"], aWorkspace({}));
    expect(JSON.parse(json.out)).toMatchObject({
      parameters: [{ id: ECB, values: [], lastKnown: { value: last.value, to: last.to } }],
    });
  });

  it("counts what is not known yet among what is to confirm", async () => {
    const { out } = await runLine(["law", "rates", "--on", "2099-03-01", "--stale"], aWorkspace({}));
    expect(out).toContain("rates/legal-interest-others");
    expect(out).not.toContain("rates/legal-interest-increase");
  });

  it("says the confidence, the article and the source of every value", async () => {
    const { out } = await runLine(["law", "payment-order/serve-within", "--on", "2026-08-31"], aWorkspace({}));
    expect(plain(out)).toMatch(/: 6 mois \(lu dans une copie consolidée\) Code de procédure civile.*CPC 1411/);
    const all = await runLine(["law", "--format", "json"], aWorkspace({}));
    const { parameters } = JSON.parse(all.out) as { parameters: { values: { confidence: string }[] }[] };
    for (const { values } of parameters)
      for (const { confidence } of values) expect(confidence).toMatch(/-|unverified/);
  });

  it("shows a value of the workspace as such", async () => {
    const law = `schema: 1\nlaw: [{ parameter: ${ECB}, from: 2027-01-01, to: 2027-06-30, value: "2.65", source: { title: BCE } }]\n`;
    const { out } = await runLine(["law", ECB, "--on", "2027-03-01"], aWorkspace({ "dossier.yaml": law }));
    expect(plain(out)).toContain("2,65 % (valeur de votre espace de travail) BCE");
  });

  it.each([
    ["insolvency/proof-of-debt", "2 mois", "2 months"],
    ["recourse/small-claims-reply", "1 mois", "1 month"],
    ["interest/shortest-compounding-period", "1 an", "1 year"],
    ["recourse/small-claims-ceiling", "5 000 €", "€5,000"],
    ["liability/declaration-shortest-delay", "5 jours ouvrés", "5 working days (Monday to Friday)"],
    ["late-payment/applies-to-consumers", "non", "no"],
    ["late-payment/base", "montant impayé, TTC", "unpaid amount, VAT included"],
    ["payment-order/clerk-fee-commercial-court", "inconnu à ce jour", "unknown to this day"],
  ])("says what %s is worth in the words of the language", async (id, fr, en) => {
    const said = async (locale: "fr" | "en") => plain((await runLine(["law", id], aWorkspace({}), { locale })).out);
    expect(await said("fr")).toContain(`: ${fr} (`);
    expect(await said("en")).toContain(`: ${en} (`);
  });

  it("leaves no value that is a word in the language of the program", async () => {
    const { out } = await runLine(["law"], aWorkspace({}));
    expect(plain(out)).not.toMatch(/ : [a-z]+(?:[-/][a-z0-9]+)+ \(| : (?:true|false) \(/);
  });
});
