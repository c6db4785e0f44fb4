import type { CaseReport } from "../assessment/case-report.ts";
import { caseFileOf } from "./case-file-of.ts";
import { type Check, checksOf } from "./checks.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { xmlText } from "./text/xml-text.ts";

const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");

/** Line breaks of our own between details; those inside a detail are written as references. */
const content = (check: Check): string => [check.message, ...check.details].map(xmlText).join("\n");

function inside(check: Check): string {
  switch (check.outcome) {
    case "passed":
      return "";
    case "noted":
      return `<system-out>${content(check)}</system-out>`;
    case "skipped":
      return `<skipped${attributes({ message: check.details.join(" ") })}/>`;
    case "failed":
      return `<failure${attributes({ message: check.message, type: check.ruleId })}>${content(check)}</failure>`;
    case "unreadable":
      return `<error${attributes({ message: check.message, type: check.ruleId })}>${content(check)}</error>`;
  }
}

function testcase(check: Check, report: CaseReport): string {
  const file = caseFileOf(report);
  const head = `    <testcase${attributes({ classname: report.path, name: check.name, file, line: check.line, time: "0" })}`;
  const body = inside(check);
  return body === "" ? `${head}/>\n` : `${head}>${body}</testcase>\n`;
}

const countsOf = (checks: readonly Check[]): Record<string, number> => ({
  tests: checks.length,
  failures: checks.filter(({ outcome }) => outcome === "failed").length,
  errors: checks.filter(({ outcome }) => outcome === "unreadable").length,
  skipped: checks.filter(({ outcome }) => outcome === "skipped").length,
});

function suite(
  report: CaseReport,
  context: ReportContext,
): { readonly xml: string; readonly counts: Record<string, number> } {
  const checks = checksOf(report, context);
  const counts = countsOf(checks);
  const head = `  <testsuite${attributes({ name: report.path, ...counts, time: "0", file: caseFileOf(report) })}>\n`;
  const verdict = `    <properties><property${attributes({ name: "verdict", value: report.verdict })}/></properties>\n`;
  return { xml: head + verdict + checks.map((check) => testcase(check, report)).join("") + "  </testsuite>\n", counts };
}

/** JUnit XML: a case is a suite, a requirement that holds or a finding is a test; a case that cannot be read is an error. */
export const junit: Reporter = async function* (cases, context) {
  const total: Record<string, number> = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  const suites: string[] = [];
  for await (const report of cases) {
    const { xml, counts } = suite(report, context);
    for (const [key, value] of Object.entries(counts)) total[key] = (total[key] ?? 0) + value;
    suites.push(xml);
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: "dossier check", ...total, time: "0" })}>\n`;
  yield* suites;
  yield "</testsuites>\n";
};
