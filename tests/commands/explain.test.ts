import { describe, expect, it } from "vitest";
import { gateName } from "../../src/policy/gate-names.ts";
import { ruleFixes } from "../../src/cli/explain/rule-fixes.ts";
import { logEvents } from "../../src/cli/commands/log-options.ts";
import { kindNamed } from "../../src/cli/add/document-kinds.ts";
import { entryNamed } from "../../src/cli/program.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
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
    expect(said.indexOf(plain(ruleFixes[id]?.[locale] ?? "none"))).toBeGreaterThan(
      said.indexOf(locale === "fr" ? "Comment corriger" : "How to fix it"),
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

describe("how to fix what a rule finds", () => {
  it("is told for every rule and no other, in words of its own", () => {
    expect(Object.keys(ruleFixes).sort()).toEqual(every.map(({ id }) => id).sort());
    for (const locale of ["fr", "en"] as const)
      expect(new Set(Object.values(ruleFixes).map((fix) => fix[locale])).size).toBe(every.length);
  });

  it("names commands, events, kinds and templates that there are", async () => {
    const templates = await readTemplates(null);
    const names: Readonly<Record<string, (word: string, locale: "fr" | "en") => boolean>> = {
      render: (word, locale) => templates.some(({ id, frenchName }) => word === (locale === "fr" ? frenchName : id)),
      log: (word, locale) => logEvents.some(({ name }) => name[locale] === word),
      add: (word) => kindNamed(word) !== null,
    };
    let lines = 0;
    for (const [id, fix] of Object.entries(ruleFixes)) {
      for (const locale of ["fr", "en"] as const) {
        for (const [line, command = "", word] of fix[locale].matchAll(
          /\bdossier ([a-z]+)(?: ([a-z][a-z-]*))?(?=[^a-z-]|$)/g,
        )) {
          const entry = entryNamed(command);
          // « le dossier », « du dossier »: the case, and no command.
          if (entry === null) continue;
          expect(entry.name[locale], `${id}: ${line}`).toBe(command);
          const isKnown = names[entry.name.en];
          if (isKnown !== undefined && word !== undefined) expect(isKnown(word, locale), `${id}: ${line}`).toBe(true);
          lines++;
        }
      }
    }
    expect(lines).toBeGreaterThan(50);
  });
});

describe("what the law lets a requirement", () => {
  it.each([
    ["ceiling", "5 000 € (lu dans une copie consolidée), CPCE L125-1, R125-1 [recourse/small-claims-ceiling]"],
    ["available", "1 mois (plusieurs sources secondaires, à confirmer), CPCE L126-1"],
    ["insolvency-recent", "Limite 30 jours au plus"],
    ["registry-extract", "Limite 3 mois au plus"],
  ])("is told of %s", async (id, said) => {
    const { out } = await runLine(["explain", id], aWorkspace({}));
    expect(plain(out)).toContain(said);
  });

  it("is told of a parameter itself, as law does", async () => {
    const line = ["payment-order/enforcement-wait"];
    const { code, out } = await runLine(["explain", ...line], aWorkspace({}));
    expect([code, out]).toEqual([0, (await runLine(["law", ...line], aWorkspace({}))).out]);
  });

  it("names the nearest parameter, or every gate, to whoever mistypes", async () => {
    const said = async (id: string) => plain((await runLine(["explain", id], aWorkspace({}))).err);
    expect(await said("payment-order/serve-withn")).toContain("Vouliez-vous dire payment-order/serve-within ?");
    expect(await said("zzzzzzzzz")).toContain("recours, petites-creances, injonction-de-payer, creance-commerciale");
  });

  it("is told by the line that the ceiling of small claims sends to", async () => {
    const { code, out } = await runLine(["expliquer", "injonction-de-payer"], aWorkspace({}));
    expect([code, plain(out)]).toEqual([0, expect.stringContaining("Injonction de payer")]);
  });
});
