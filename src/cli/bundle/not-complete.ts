import type { Assessment } from "../../assessment/assessment.ts";
import { reportCase } from "../../assessment/report-case.ts";
import { ruleTitles } from "../../assessment/rule-titles.ts";
import { inEach, type Locale } from "../../locale/text.ts";
import { errorLines, gateLines, ownErrors } from "../../reporters/gate-lines.ts";
import { EXIT, Refusal, type Shell } from "../shell.ts";
import { version } from "../version.ts";
import { paintFor } from "../commands/check-paint.ts";

/** Why a case may not be handed over yet, with the ways to what is missing; null when its gate is complete. */
export async function notComplete(assessment: Assessment, shell: Shell): Promise<Refusal | null> {
  const report = reportCase(assessment, ruleTitles);
  const [gate] = report.gates;
  if (gate?.verdict === "complete" && report.verdict === "complete") return null;
  const paint = await paintFor(false);
  const lines = (locale: Locale): string => {
    if (gate === undefined) return "";
    const context = {
      version,
      today: shell.today,
      asked: gate.id,
      locale,
      columns: Math.max(40, Math.min(shell.columns, 120)),
      paint,
      csvDialect: "excel" as const,
      tree: false,
      verbose: false,
      passes: () => false,
      baselineState: () => null,
    };
    const told = [...gateLines(gate, report, context), ...errorLines(ownErrors(report, gate), context)];
    return told.map((line) => line.replace(/^ {2}/, "")).join("\n");
  };
  const isApplicable = gate?.verdict !== "not-applicable";
  const way = {
    fr: "\nPour remettre quand même un dossier marqué «\u00a0INCOMPLET\u00a0»\u00a0: --force",
    en: "\nTo hand it over all the same, marked “INCOMPLET”: --force",
  };
  return new Refusal(
    inEach((locale) => `${lines(locale)}${isApplicable ? way[locale] : ""}`),
    EXIT.no,
  );
}
