import { caseSchema } from "../case/schema/case.ts";
import type { Law } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import { evaluate } from "../policy/evaluate.ts";
import type { Policy } from "../policy/policy.ts";
import type { RequirementVerdict } from "../policy/verdict.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";
import { dossierOf } from "./dossier-of.ts";

/** What each requirement would ask of a case that has nothing but its occasions: an unpaid invoice, an open incident, an empty contract. */
export function usualFixes(law: Law, policy: Policy, today: PlainDate): ReadonlyMap<string, Text> {
  const bare = caseSchema.parse({
    schema: 1,
    id: "bare",
    client: { name: "-" },
    orders: [{ id: "-", kind: "tripartite-contract", file: "-", signing: "paper" }],
    invoices: [
      { number: "-", kind: "invoice", file: "-", issuer: "umbrella-company", gross: "1.00", dueOn: addDays(today, -1) },
    ],
    incidents: [{ id: "-" }],
  });
  const folder = { path: "", name: "bare", entries: new Map(), source: null, unreadable: null };
  const parsed = { caseFile: bare, problems: [], lines: [], placeOf: () => ({ line: 1, column: 1 }) };
  const dossier = dossierOf({ folder, parsed, evidence: new Map(), law, policy, role: "consultant", today }, bare);
  const fixes = new Map<string, Text>();
  const collect = (node: RequirementVerdict): void => {
    if (node.fix !== null && !fixes.has(node.id)) fixes.set(node.id, node.fix);
    node.children.forEach(collect);
  };
  for (const gate of policy.gates) collect(evaluate(gate, dossier).requirements);
  return fixes;
}
