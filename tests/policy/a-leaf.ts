import { leaves } from "../../src/policy/leaves/index.ts";
import { anInvoice, type Values } from "../a-case.ts";
import { aDossier, type DossierSetting } from "../a-dossier.ts";
import { must } from "../must.ts";

interface Asked extends DossierSetting {
  /** Ids of the documents of the branch. */
  readonly about?: readonly string[];
  readonly outside?: "invoice" | "incident";
}

/**
 * What a leaf answers, in one line: its verdict, why, the keys to look at, and how the fix begins. `call` is `leaf key=value …`; the leaf speaks
 * of the first invoice and the first incident of the case.
 */
export function answer(call: string, values: Values = {}, { about = [], outside, ...setting }: Asked = {}): string {
  const [name = "", ...pairs] = call.split(" ");
  const args = Object.fromEntries(pairs.map((pair) => pair.split("=") as [string, string]));
  const dossier = aDossier({ invoices: [anInvoice()], ...values }, setting);
  const found = must(leaves[name]).judge(args, {
    dossier,
    attestableBy: ["consultant", "umbrella-company"],
    invoice: outside === "invoice" ? null : (dossier.caseFile.invoices[0] ?? null),
    incident: outside === "incident" ? null : (dossier.caseFile.incidents[0] ?? null),
    documents: about.map((id) => must(dossier.facts.documents.find((one) => one.id === id))),
  });
  const fix = found.fix === null ? "" : ` → ${found.fix.en.split(" ").slice(0, 4).join(" ")}`;
  return `${found.verdict}: ${found.because.en.replace(/\u00a0/g, " ")} @${found.path.join(".")}${fix}`;
}
