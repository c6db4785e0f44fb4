import { describe, expect, it } from "vitest";
import { gateName } from "../../src/policy/gate-names.ts";
import { fileRules, rules } from "../../src/rules/index.ts";
import { runLine } from "../cli/run-line.ts";
import { aWorkspace } from "./a-workspace.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f\s]+/g, " ");
const every = [...fileRules, ...rules];
const headings = {
  fr: ["Pourquoi", "Gravité", "Étapes", "Comment corriger", "Source"],
  en: ["Why", "Severity", "Gates", "How to fix it", "Source"],
} as const;

describe.each(["fr", "en"] as const)("explain (%s)", (locale) => {
  it.each(every.map((rule) => [rule.id, rule] as const))("%s", async (id, rule) => {
    const { code, out } = await runLine(["explain", id], aWorkspace({}), { locale });
    const said = plain(out);
    expect(code).toBe(0);
    expect(said).toContain(`${id} — ${plain(rule.title[locale])}`);
    expect(said).toContain(plain(rule.why[locale]));
    expect(said).toContain(plain(rule.source.title));
    const own: readonly string[] = headings[locale];
    expect(out.split("\n").filter((line) => own.includes(line))).toEqual(own);
    expect(said).toContain(
      locale === "fr" ? "dossier verifier l’écrit sous chaque constat" : "dossier check writes it",
    );
    const gates = rule.gates === "all" ? [] : rule.gates;
    for (const gate of gates) expect(said).toContain(gateName(gate, locale));
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("tells at least 45 rules, each by an id of its own", () => {
    expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
    expect(every.length).toBeGreaterThanOrEqual(45);
  });
});
