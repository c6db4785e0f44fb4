import { dossierOf } from "../src/assessment/dossier-of.ts";
import type { Role } from "../src/case/case-file.ts";
import type { Evidence } from "../src/evidence/evidence.ts";
import { readLaw } from "../src/law/read-law.ts";
import { evaluate } from "../src/policy/evaluate.ts";
import { gateOf, type Policy } from "../src/policy/policy.ts";
import { compilePolicy } from "../src/policy/read-policy.ts";
import type { Dossier } from "../src/policy/dossier.ts";
import type { GateVerdict, RequirementVerdict } from "../src/policy/verdict.ts";
import { plainDate } from "../src/time/plain-date.ts";
import { aCase, aScan, files } from "./a-case.ts";

const law = await readLaw();
export const shippedPolicy: Policy = await compilePolicy();

export interface DossierSetting {
  readonly role?: Role;
  readonly today?: string;
  readonly files?: Record<string, Evidence>;
  readonly policy?: Policy;
}

/** A case on a day, judged in memory; a file that is not given shows a scan. */
export function aDossier(values: Record<string, unknown>, setting: DossierSetting = {}): Dossier {
  const caseFile = aCase(values);
  const named = new Map(
    [
      ...caseFile.orders,
      ...caseFile.invoices,
      ...caseFile.deliveries,
      ...caseFile.evidence,
      ...caseFile.otherDocuments,
    ].map(({ file }) => [file, aScan()] as const),
  );
  return dossierOf(
    {
      folder: { path: "/cases/acme", name: "acme", entries: new Map(), source: null, unreadable: null },
      parsed: { caseFile, problems: [], lines: [], placeOf: () => ({ line: 1, column: 1 }) },
      evidence: files({ ...Object.fromEntries(named), ...setting.files }),
      law,
      policy: setting.policy ?? shippedPolicy,
      role: setting.role ?? "consultant",
      today: plainDate(setting.today ?? "2026-11-23"),
    },
    caseFile,
  );
}

export function judge(gate: string, dossier: Dossier, waivers = true): GateVerdict {
  const found = gateOf(dossier.policy, gate);
  if (found === null) throw new RangeError(`no gate ${gate}`);
  return evaluate(found, dossier, { waivers });
}

/** The first node with this id, below its `each`. */
export function nodeOf(verdict: GateVerdict, id: string): RequirementVerdict | null {
  const search = (node: RequirementVerdict): RequirementVerdict | null => {
    if (node.id === id && node.operator !== "each") return node;
    for (const child of node.children) {
      const found = search(child);
      if (found !== null) return found;
    }
    return null;
  };
  return search(verdict.requirements);
}
