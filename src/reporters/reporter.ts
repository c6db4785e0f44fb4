import type { CaseReport, FindingReport, GateReport } from "../assessment/case-report.ts";
import type { Locale } from "../locale/text.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { CsvDialect } from "./text/csv-cell.ts";
import type { Paint } from "./text/paint.ts";

/** What a report depends on besides the cases. No clock, no terminal: the same context and cases give the same bytes. */
export interface ReportContext {
  readonly version: string;
  readonly today: PlainDate;
  /** What was asked: `auto` or a gate. */
  readonly asked: string;
  readonly locale: Locale;
  readonly columns: number;
  readonly paint: Paint;
  readonly csvDialect: CsvDialect;
  /** The tree of each gate with its ticks. */
  readonly tree: boolean;
  /** Rule ids, code frames, why and source of each finding. */
  readonly verbose: boolean;
  /** Whether this gate's answer passes the run: `--strict` and `--for` decide. */
  readonly passes: (gate: GateReport) => boolean;
  /** `new` or `unchanged` against a baseline; null without one. */
  readonly baselineState: (finding: FindingReport) => "new" | "unchanged" | null;
}

/** A piece of a report: text, or its UTF-8 bytes where they are at hand. */
export type Piece = string | Uint8Array;

/** Writes a run in one format, piece by piece, in the order of the cases unless it shows the worst first. */
export type Reporter = (cases: AsyncIterable<CaseReport>, context: ReportContext) => AsyncIterable<Piece>;
