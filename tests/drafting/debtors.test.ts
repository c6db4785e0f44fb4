import { describe, expect, it } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import type { Plain } from "../../src/yaml-source/edit.ts";
import { shippedCase } from "./shipped.ts";

const instalments = [{ on: "2026-12-15", amount: "5000.00" }];
const templates = await readTemplates(null);

async function composed(id: string, kind: string, locale: "fr" | "en" = "fr", more: readonly Plain[] = []) {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) return expect.unreachable(`no template ${id}`);
  const assessment = await shippedCase("acme-2026-refonte", "umbrella-company", [
    { op: "set", path: ["client", "kind"], value: kind },
    { op: "append", path: ["journal"], value: { id: "j9", on: "2026-09-20", kind: "payment-plan", instalments } },
    ...more.map((value) => ({ op: "append" as const, path: ["journal"], value })),
  ]);
  return compose(template, assessment, { locale, final: false });
}

const said = async (id: string, kind: string, locale?: "fr" | "en", ...more: readonly Plain[]): Promise<string> =>
  JSON.stringify(await composed(id, kind, locale, more)).replaceAll(/[\u00a0\u202f]/g, " ");

const owing = ["formal-notice", "claim-statement", "payment-plan", "firm-reminder"];

describe("what a letter says that its debtor owes", () => {
  it.each(owing)("is between professionals the code de commerce: %s", async (id) => {
    const text = await said(id, "business");
    expect(text).toMatch(/article L441-10/);
    expect(text).toMatch(/article D441-5/);
    expect(text).not.toMatch(/à confirmer/);
  });

  it.each(owing)("is for a public body its own code, to confirm: %s", async (id) => {
    const text = await said(id, "public-body");
    expect(text).toMatch(/code de la commande publique, à confirmer/);
    expect(text).not.toMatch(/L441-10|D441-5/);
  });

  it.each(owing)("is for a consumer neither penalties nor fee: %s", async (id) => {
    expect(await said(id, "consumer")).not.toMatch(/L441-10|D441-5|majoré|40,00 €/);
  });

  it("names the margin and the half-year of each", async () => {
    expect(await said("formal-notice", "business")).toMatch(/de chaque semestre, majoré de 10 points/);
    expect(await said("formal-notice", "public-body")).toMatch(/intérêts ont commencé, majoré de 8 points/);
    expect(await said("formal-notice", "public-body", "en")).toMatch(/in which interest began, plus 8 points/);
    expect(await said("formal-notice", "consumer")).toMatch(/taux légal \(code civil, article 1231-6, à confirmer\)/);
  });

  it("is left out of an extension granted to a consumer", async () => {
    const until = { id: "j8", on: "2026-09-10", kind: "extension", until: "2026-12-31" };
    expect(await said("extension", "business", "fr", until)).toMatch(/indemnité forfaitaire de 40,00 €/);
    const text = await said("extension", "consumer", "fr", until);
    expect(text).toMatch(/L’échéance des factures n’est pas modifiée/);
    expect(text).not.toMatch(/indemnité|pénalités/);
  });

  it("is the subject of a letter that a consumer never gets", async () => {
    const refused = await composed("penalty-notice", "consumer");
    expect(JSON.stringify(refused)).toMatch(/un particulier ne doit ni pénalités ni indemnité/);
    expect(await composed("penalty-notice", "public-body")).toHaveProperty("model");
  });
});
