import type { CaseReport, FindingReport, GateReport } from "./case-report.ts";

/** What every run looks at in a report, whatever its formats: who it is about, its verdicts, and what each finding weighs. */
export interface Gist extends Pick<
  CaseReport,
  "path" | "id" | "client" | "responsible" | "verdict" | "desk" | "closed"
> {
  readonly gates: readonly Pick<GateReport, "id" | "verdict" | "strict">[];
  readonly findings: readonly Pick<
    FindingReport,
    "ruleId" | "severity" | "requirement" | "gates" | "fingerprint" | "waived"
  >[];
}

interface Kept {
  readonly gist: Gist;
  readonly json: Uint8Array;
}

const decoder = new TextDecoder();
const keptReports = new WeakMap<CaseReport, Kept>();

/** The gist of a report: what was kept with it, or the report itself. */
export const gistOf = (report: CaseReport): Gist => keptReports.get(report)?.gist ?? report;

/** The JSON that a report was read from, as it was printed; null for one that was judged just now. */
export const keptJson = (report: CaseReport): Uint8Array | null => keptReports.get(report)?.json ?? null;

/** A gist alone, to be kept beside the JSON of its report. */
export const newGist = ({ gates, findings, ...report }: CaseReport): Gist => ({
  path: report.path,
  id: report.id,
  client: report.client,
  responsible: report.responsible,
  verdict: report.verdict,
  desk: report.desk,
  closed: report.closed,
  gates: gates.map(({ id, verdict, strict }) => ({ id, verdict, strict })),
  findings: findings.map(({ ruleId, severity, requirement, gates: at, fingerprint, waived }) => ({
    ruleId,
    severity,
    requirement,
    gates: at,
    fingerprint,
    waived,
  })),
});

/** A report from its gist and its JSON: the JSON is parsed once, and only for a format that shows more than the gist. */
export function keptReport(gist: Gist, json: Uint8Array): CaseReport {
  let parsed: CaseReport | null = null;
  const whole = (): CaseReport => (parsed ??= JSON.parse(decoder.decode(json)) as CaseReport);
  const { path, id, client, responsible, verdict, desk, closed } = gist;
  const report: CaseReport = {
    path,
    id,
    client,
    responsible,
    verdict,
    desk,
    get gates() {
      return whole().gates;
    },
    get findings() {
      return whole().findings;
    },
    get claim() {
      return whole().claim;
    },
    get limitation() {
      return whole().limitation;
    },
    get deadlines() {
      return whole().deadlines;
    },
    get nextAction() {
      return whole().nextAction;
    },
    get otherwise() {
      return whole().otherwise;
    },
    closed,
  };
  keptReports.set(report, { gist, json });
  return report;
}
