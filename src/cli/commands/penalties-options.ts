import { type Cents } from "../../money/cents.ts";
import { type Rate } from "../../money/rate.ts";
import { type CsvDialect } from "../../reporters/text/csv-cell.ts";
import type { PlainDate } from "../../time/plain-date.ts";

export interface PenaltiesOptions {
  /** What is computed: a case, or a debt told on the line. */
  readonly of:
    | { readonly case: string | null }
    | {
        readonly principal: Cents;
        readonly dueOn: PlainDate;
        readonly payments: readonly { readonly on: PlainDate; readonly amount: Cents }[];
      };
  readonly until: PlainDate;
  /** null: the contract's rate, or the default one. */
  readonly rate: Rate | null;
  readonly lastDay: "included" | "excluded";
  /** Each line with its inputs, the article, the sources and the arithmetic before rounding. */
  readonly isExplained: boolean;
  /** Whether an invoice paid in full but late is claimed: only if a person says so. */
  readonly latePaid: "as-recorded" | "shown" | "claimed";
  readonly format: "pretty" | "json" | "csv";
  readonly csvDialect: CsvDialect;
}
