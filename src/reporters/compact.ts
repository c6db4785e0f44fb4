import { countCase, newSummary } from "../assessment/summary.ts";
import type { FindingReport } from "../assessment/case-report.ts";
import type { Locale, Text } from "../locale/text.ts";
import type { Reporter } from "./reporter.ts";
import { casesLine, findingsLine } from "./summary-line.ts";
import { verdictWords } from "./verdict-words.ts";
import { printable } from "./text/printable.ts";

const severityWords: Readonly<Record<FindingReport["severity"] | "waived", Text>> = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "avertissement", en: "warning" },
  note: { fr: "remarque", en: "note" },
  waived: { fr: "dérogation", en: "waived" },
};

function findingLine(finding: FindingReport, locale: Locale): string {
  const { file, line, column } = finding.place;
  const word = severityWords[finding.waived === null ? finding.severity : "waived"][locale];
  return `${printable(file)}:${String(line)}:${String(column)} ${word} ${printable(finding.ruleId)} ${printable(finding.message[locale])}\n`;
}

/** One line per finding, `file:line:column`, as editors and `grep` expect; a case without any has a line of its own. */
export const compact: Reporter = async function* (cases, { locale }) {
  const summary = newSummary();
  for await (const report of cases) {
    countCase(summary, report);
    if (report.findings.length === 0) yield `${printable(report.path)} ${verdictWords[report.verdict][locale]}\n`;
    else yield report.findings.map((finding) => findingLine(finding, locale)).join("");
  }
  yield `${casesLine(summary, locale)} (${findingsLine(summary, locale)})\n`;
};
