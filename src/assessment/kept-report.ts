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

const decoder = new TextDecoder();

/** A report from its gist and its JSON: the JSON is parsed once, and only for a format that shows more than the gist. */
class KeptReport implements CaseReport {
  readonly gist: Gist;
  readonly json: Uint8Array;
  #parsed: CaseReport | null = null;

  constructor(gist: Gist, json: Uint8Array) {
    this.gist = gist;
    this.json = json;
  }

  get #whole(): CaseReport {
    return (this.#parsed ??= JSON.parse(decoder.decode(this.json)) as CaseReport);
  }

  get path() {
    return this.gist.path;
  }
  get id() {
    return this.gist.id;
  }
  get client() {
    return this.gist.client;
  }
  get responsible() {
    return this.gist.responsible;
  }
  get verdict() {
    return this.gist.verdict;
  }
  get desk() {
    return this.gist.desk;
  }
  get closed() {
    return this.gist.closed;
  }
  get gates() {
    return this.#whole.gates;
  }
  get findings() {
    return this.#whole.findings;
  }
  get claim() {
    return this.#whole.claim;
  }
  get limitation() {
    return this.#whole.limitation;
  }
  get deadlines() {
    return this.#whole.deadlines;
  }
  get nextAction() {
    return this.#whole.nextAction;
  }
  get otherwise() {
    return this.#whole.otherwise;
  }
}

/** A report from what was kept of it: see {@link newGist}. */
export const keptReport = (gist: Gist, json: Uint8Array): CaseReport => new KeptReport(gist, json);

/** The gist of a report: what was kept with it, or the report itself. */
export const gistOf = (report: CaseReport): Gist => (report instanceof KeptReport ? report.gist : report);

/** The JSON that a report was read from, as it was printed; null for one that was judged just now. */
export const keptJson = (report: CaseReport): Uint8Array | null => (report instanceof KeptReport ? report.json : null);

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
