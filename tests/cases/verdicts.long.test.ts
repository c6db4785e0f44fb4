import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dossier, shippedCases } from "../e2e/dossier-command.ts";

interface Table {
  readonly today: string;
  readonly gates: readonly string[];
  readonly verdicts: Readonly<Record<string, readonly string[]>>;
}

interface Output {
  readonly cases: readonly { readonly id: string; readonly verdict: string; readonly findings: readonly { readonly ruleId: string }[] }[];
}

const table = parse(readFileSync(new URL("verdicts.yaml", import.meta.url), "utf8")) as Table;

const check = async (gate: string): Promise<Output> =>
  JSON.parse((await dossier(shippedCases, "check", "--for", gate, "--today", table.today, "--format", "json")).stdout) as Output;

describe("the shipped cases", () => {
  it.each(table.gates.map((gate, column) => [gate, column] as const))("for %s", async (gate, column) => {
    const { cases } = await check(gate);
    expect(Object.fromEntries(cases.map(({ id, verdict }) => [id, verdict]))).toEqual(
      Object.fromEntries(Object.entries(table.verdicts).map(([id, row]) => [id, row[column]])),
    );
  });

  it("say nothing twice and speak of no paper that changed since it came in", async () => {
    const { cases } = await check("auto");
    const rules = cases.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
    expect(rules.filter((rule) => /^(document\/(changed|orphan|missing)|attestation\/other-bytes)$/.test(rule))).toEqual([]);
  });
});
