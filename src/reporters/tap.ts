import { type Check, checksOf } from "./checks.ts";
import type { CaseReport } from "../assessment/case-report.ts";
import type { Reporter } from "./reporter.ts";
import { jsonText } from "../locale/json-text.ts";
import { printable } from "./text/printable.ts";

/** In a description a `#` would open a directive. */
const described = (text: string): string => printable(text).replace(/[\\#]/g, (character) => `\\${character}`);

/** A YAML block after the test point; JSON strings are YAML, whatever they hold. */
function diagnostic({ message, details, ruleId }: Check): string {
  const lines = [
    `message: ${jsonText(message)}`,
    `rule: ${jsonText(ruleId)}`,
    "details:",
    ...details.map((detail) => `  - ${jsonText(detail)}`),
  ];
  return `  ---\n${lines.map((line) => `  ${line}\n`).join("")}  ...\n`;
}

function point(check: Check, number: number, report: CaseReport): string {
  const failed = check.outcome === "failed" || check.outcome === "unreadable";
  const head = `${failed ? "not ok" : "ok"} ${String(number)} - ${described(`${report.path}: ${check.name}`)}`;
  if (check.outcome === "passed") return `${head}\n`;
  if (check.outcome === "skipped") return `${head} # SKIP ${described(check.details.slice(1).join(" "))}\n`;
  return `${head}\n${diagnostic(check)}`;
}

/** TAP 14; the plan comes last, as it allows, so that nothing is held back. */
export const tap: Reporter = async function* (cases, context) {
  let number = 0;
  yield "TAP version 14\n";
  for await (const report of cases) {
    yield checksOf(report, context)
      .map((check) => point(check, ++number, report))
      .join("");
  }
  yield `1..${String(number)}\n`;
};
