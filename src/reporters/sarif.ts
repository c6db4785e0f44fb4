import type { CaseReport, FindingReport } from "../assessment/case-report.ts";
import type { Locale } from "../locale/text.ts";
import { messageAndFix } from "./finding-text.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { jsonText } from "../locale/json-text.ts";
import { uriPath } from "./text/uri-path.ts";

/** GitHub refuses an empty text where it demands one. */
const said = (text: string, otherwise: string): string => (text.trim() === "" ? otherwise : text);

function descriptor(finding: FindingReport, locale: Locale): unknown {
  const title = said(finding.title[locale], finding.ruleId);
  return {
    id: finding.ruleId,
    shortDescription: { text: title },
    fullDescription: { text: said(finding.why?.[locale] ?? "", title) },
    help: { text: `dossier ${locale === "fr" ? "expliquer" : "explain"} ${finding.ruleId}` },
    ...(finding.source?.url == null ? {} : { helpUri: finding.source.url }),
    properties: { tags: [finding.ruleId.split("/")[0] ?? finding.ruleId], precision: "very-high" },
  };
}

function regionOf({ place, frame }: FindingReport): unknown {
  return {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.line,
    endColumn: place.column + (frame?.length ?? 1),
  };
}

function resultOf(finding: FindingReport, ruleIndex: number, lineHash: string, context: ReportContext): unknown {
  const baselineState = context.baselineState(finding);
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: finding.severity,
    message: { text: messageAndFix(finding, context.locale) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriPath(finding.place.file) }, region: regionOf(finding) } },
    ],
    partialFingerprints: { primaryLocationLineHash: lineHash, "dossierFingerprint/v1": finding.fingerprint },
    ...(baselineState === null ? {} : { baselineState }),
    ...(finding.waived === null
      ? {}
      : {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: `${finding.waived.reason} (${finding.waived.by}, ${finding.waived.until})`,
            },
          ],
        }),
  };
}

const notification = (report: CaseReport, locale: Locale): unknown => ({
  level: "error",
  message: { text: said(report.findings[0]?.message[locale] ?? "", report.path) },
  locations: [
    { physicalLocation: { artifactLocation: { uri: uriPath(report.findings[0]?.place.file ?? report.path) } } },
  ],
});

/** SARIF 2.1.0 with the fields that GitHub demands. Paths are relative: an absolute root would differ from one machine to the next. */
export const sarif: Reporter = async function* (cases, context) {
  const rules = new Map<string, { readonly index: number; readonly descriptor: unknown }>();
  const seen = new Map<string, number>();
  const unreadable: unknown[] = [];
  let isFirst = true;
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[`;
  for await (const report of cases) {
    if (report.verdict === "unreadable") unreadable.push(notification(report, context.locale));
    for (const finding of report.findings) {
      const rule = rules.get(finding.ruleId) ?? { index: rules.size, descriptor: descriptor(finding, context.locale) };
      rules.set(finding.ruleId, rule);
      const times = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, times);
      const lineHash = `${finding.fingerprint.slice(0, 16)}:${String(times)}`;
      yield `${isFirst ? "\n" : ",\n"}${jsonText(resultOf(finding, rule.index, lineHash, context))}`;
      isFirst = false;
    }
  }
  const driver = {
    name: "dossier",
    semanticVersion: context.version,
    language: context.locale,
    rules: [...rules.values()].map((rule) => rule.descriptor),
  };
  const invocation = {
    executionSuccessful: unreadable.length === 0,
    ...(unreadable.length === 0 ? {} : { toolExecutionNotifications: unreadable }),
  };
  yield `],\n"tool":${jsonText({ driver })},"columnKind":"utf16CodeUnits","automationDetails":{"id":"dossier-check/"},"invocations":[${jsonText(invocation)}]}]}\n`;
};
