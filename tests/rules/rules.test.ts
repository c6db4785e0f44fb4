import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { dossierOf } from "../../src/assessment/dossier-of.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import { readCase } from "../../src/case/read-case.ts";
import type { Role } from "../../src/case/case-file.ts";
import type { EInvoice, Evidence } from "../../src/evidence/evidence.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { readEvidence } from "../../src/evidence/read-evidence.ts";
import { namedFiles } from "../../src/facts/entry.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { evaluate } from "../../src/policy/evaluate.ts";
import { gateOf } from "../../src/policy/policy.ts";
import { gatesReached } from "../../src/policy/reached.ts";
import { compilePolicy } from "../../src/policy/read-policy.ts";
import { checkRules } from "../../src/rules/check-rules.ts";
import { fileRules, rules } from "../../src/rules/index.ts";
import { nodesCalled } from "../../src/rules/policy-nodes.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { plainDate } from "../../src/time/plain-date.ts";
import { anEInvoice, anEvidence } from "../a-case.ts";

/** What an example is judged with, and the lines of `case.yaml` on which its rule speaks; `shows` says what a file of the case shows. */
interface Expected {
  readonly findings: readonly number[];
  readonly today?: string;
  readonly role?: Role;
  readonly gates?: readonly string[];
  readonly shows?: Readonly<Record<string, Partial<Omit<Evidence, "einvoice">> & { readonly einvoice?: Partial<EInvoice> }>>;
}

const here = new URL(".", import.meta.url).pathname;
const law = await readLaw();
const policy = await compilePolicy();
const foldersIn = (dir: string): string[] =>
  existsSync(dir) ? readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])) : [];

async function findingsOf(rule: Rule, dir: string, expected: Expected): Promise<readonly Finding[]> {
  const folder = await readCase(dir);
  const parsed = parseCase(folder.source ?? new Uint8Array());
  if (parsed.caseFile === null) throw new Error(`${dir}: ${JSON.stringify(parsed.problems)}`);
  const evidence = new Map(await readEvidence(folder, namedFiles(parsed.caseFile).map(({ file }) => file)));
  for (const [file, { einvoice, ...shown }] of Object.entries(expected.shows ?? {}))
    evidence.set(file, anEvidence({ ...shown, ...(einvoice === undefined ? {} : { einvoice: anEInvoice(einvoice) }) }));
  const today = plainDate(expected.today ?? "2026-11-23");
  const dossier = dossierOf({ folder, parsed, evidence, law, policy, role: expected.role ?? "consultant", today }, parsed.caseFile);
  const gates = (expected.gates ?? gatesReached(dossier)).flatMap((id) => {
    const gate = gateOf(policy, id);
    return gate === null ? [] : [evaluate(gate, dossier)];
  });
  return checkRules([rule], dossier, { caseId: parsed.caseFile.id, file: "case.yaml", parsed, gates, severities: {} });
}

// The rules about the file itself have their own loop: they run on a case that cannot be read too.
describe.each(rules.filter(({ id }) => !id.startsWith("case/")))("$id", (rule) => {
  const dir = join(here, rule.id);
  const examples = foldersIn(dir);

  it("has an accepted and a refused example", () => {
    expect(examples.filter((name) => name.startsWith("accepted"))).not.toHaveLength(0);
    expect(examples.filter((name) => name.startsWith("refused"))).not.toHaveLength(0);
  });

  it.each(examples)("%s", async (name) => {
    const expected = parse(readFileSync(join(dir, name, "expected.yaml"), "utf8")) as Expected;
    const findings = await findingsOf(rule, join(dir, name), expected);
    expect(findings.map(({ place }) => place.line)).toEqual(expected.findings);
    for (const { message, fix } of findings) {
      expect(message.fr).not.toBe(message.en);
      expect(fix?.fr).not.toBe(fix?.en);
    }
    expect(expected.findings.length > 0).toBe(name.startsWith("refused"));
  });
});

describe("the rules as a whole", () => {
  const all = [...fileRules, ...rules];

  it("never lose an id: ids are kept for ever", () => {
    const kept = readFileSync(join(here, "ids.txt"), "utf8").trim().split("\n");
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
    expect(kept).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
  });

  it("bear the path of their file", () => {
    for (const { id } of all) expect(existsSync(join(here, "../../src/rules", `${id}.ts`)), id).toBe(true);
  });

  it("bear no id of a requirement, and explain only requirements that exist", () => {
    for (const { id, explains } of all) {
      expect(nodesCalled(policy, id), id).toHaveLength(0);
      if (explains !== null) expect(nodesCalled(policy, explains).length, explains).toBeGreaterThan(0);
    }
  });

  it("say what, why and where it comes from in both languages", () => {
    for (const { id, title, why, source } of all) {
      for (const text of [title.fr, title.en, why.fr, why.en, source.title]) expect(text.length, id).toBeGreaterThan(3);
    }
  });
});
