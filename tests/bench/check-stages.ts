import { assess } from "../../src/assessment/assess.ts";
import { dossierOf } from "../../src/assessment/dossier-of.ts";
import { reportCase } from "../../src/assessment/report-case.ts";
import { ruleTitles } from "../../src/assessment/rule-titles.ts";
import { parseCase } from "../../src/case/parse-case.ts";
import { readCase } from "../../src/case/read-case.ts";
import type { EvidenceByPath } from "../../src/evidence/evidence.ts";
import { readEvidence } from "../../src/evidence/read-evidence.ts";
import { namedFiles } from "../../src/facts/entry.ts";
import { readLaw } from "../../src/law/read-law.ts";
import { evaluate } from "../../src/policy/evaluate.ts";
import { gateOf } from "../../src/policy/policy.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";
import { jsonText } from "../../src/locale/json-text.ts";
import { plainDate } from "../../src/time/plain-date.ts";

/** Milliseconds spent in each stage over these cases, one after the other on one core. */
export async function stagesOf(dirs: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const spent = new Map<string, number>();
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - started);
    return result;
  };
  const [law, policy] = await Promise.all([readLaw(), readPolicy("default", null)]);
  const question = { gates: "auto", noWaivers: false, severities: {} } as const;
  for (const dir of dirs) {
    const folder = await timed("read", () => readCase(dir));
    const parsed = await timed("parse", () => parseCase(folder.source ?? new Uint8Array()));
    const { caseFile } = parsed;
    if (caseFile === null) throw new Error(`${dir} cannot be read`);
    const files = namedFiles(caseFile).map(({ file }) => file);
    const evidence: EvidenceByPath = await timed("evidence", () => readEvidence(folder, files));
    const material = {
      folder,
      parsed,
      evidence,
      law,
      policy,
      role: "consultant",
      today: plainDate("2026-11-23"),
      cwd: "/",
    } as const;
    const dossier = await timed("facts, claim, deadlines", () => dossierOf(material, caseFile));
    const recourse = gateOf(policy, "recourse");
    if (recourse !== null) await timed("policy (recourse alone)", () => evaluate(recourse, dossier, { waivers: true }));
    const assessment = await timed("all of assess (facts, policy, rules, road)", () => assess(material, question));
    await timed("report as JSON", () => jsonText(reportCase(assessment, ruleTitles)));
  }
  return spent;
}
