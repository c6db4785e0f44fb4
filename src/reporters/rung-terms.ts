import type { ActionReport } from "../assessment/case-report.ts";
import { dayAndMonth } from "../locale/format-date.ts";
import { gateOf, type Policy } from "../policy/policy.ts";
import { printable } from "./text/printable.ts";
import type { ReportContext } from "./reporter.ts";

/** What a rung of the road asks, in one short line: the day it waits for, its gate, its cost; null where it asks nothing known. */
export function rungTerms(
  { from, gate, cost }: ActionReport,
  policy: Policy | null,
  { locale, today }: Pick<ReportContext, "locale" | "today">,
): string | null {
  const label = gate === null || policy === null ? null : (gateOf(policy, gate)?.label[locale] ?? gate);
  const waits = from !== null && from > today ? dayAndMonth(from, locale) : null;
  const parts =
    locale === "fr"
      ? [
          waits === null ? [] : `à partir du ${waits}`,
          label === null ? [] : `étape\u00a0: ${label}`,
          cost === null ? [] : `coût\u00a0: ${cost.fr}`,
        ]
      : [
          waits === null ? [] : `from ${waits}`,
          label === null ? [] : `gate: ${label}`,
          cost === null ? [] : `cost: ${cost.en}`,
        ];
  const said = parts.flat();
  return said.length === 0 ? null : printable(said.join(locale === "fr" ? "\u202f; " : "; "));
}
