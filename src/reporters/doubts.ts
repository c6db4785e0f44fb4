import type { CaseReport, ClaimReport } from "../assessment/case-report.ts";
import type { Locale } from "../locale/text.ts";
import { money } from "./text/amount.ts";

/**
 * What is owed, with a mark when a figure of the law behind it is still to be confirmed, another when the workspace gave it. Not yet escaped.
 */
export const dueAmount = (claim: ClaimReport, locale: Locale): string =>
  `${money(claim.total, claim.currency, locale)}${claim.toConfirm.length > 0 ? "*" : ""}${claim.fromWorkspace.length > 0 ? "†" : ""}`;

/** What the marks stand for, each said once. Not yet escaped. */
export const doubtsOf = (reports: readonly CaseReport[], locale: Locale): readonly string[] => [
  ...new Set(reports.flatMap(({ claim }) => (claim?.toConfirm ?? []).map((text) => `* ${text[locale]}`))),
  ...new Set(reports.flatMap(({ claim }) => (claim?.fromWorkspace ?? []).map((text) => `† ${text[locale]}`))),
];
