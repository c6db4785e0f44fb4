import type { FindingReport } from "../assessment/case-report.ts";
import { countCase, newSummary } from "../assessment/summary.ts";
import type { Locale } from "../locale/text.ts";
import { messageAndFix } from "./finding-text.ts";
import type { Reporter } from "./reporter.ts";
import { casesLine, findingsLine, NO_ADVICE } from "./summary-line.ts";
import { githubData, githubProperty } from "./text/github-text.ts";

const commands = { error: "error", warning: "warning", note: "notice" } as const;

function annotation(finding: FindingReport, locale: Locale): string {
  const { file, line, column } = finding.place;
  const place = `file=${githubProperty(file)},line=${String(line)},col=${String(column)},title=${githubProperty(finding.ruleId)}`;
  return `::${commands[finding.severity]} ${place}::${githubData(messageAndFix(finding, locale))}\n`;
}

/** Workflow commands: an annotation per finding that is not waived. A run shows about ten of each kind, so the counts come last. */
export const github: Reporter = async function* (cases, { locale }) {
  const summary = newSummary();
  for await (const report of cases) {
    countCase(summary, report);
    const lines = report.findings.filter(({ waived }) => waived === null).map((finding) => annotation(finding, locale));
    if (lines.length > 0) yield lines.join("");
  }
  yield `::notice title=dossier::${githubData(`${casesLine(summary, locale)} (${findingsLine(summary, locale)})\n${NO_ADVICE[locale]}`)}\n`;
};
