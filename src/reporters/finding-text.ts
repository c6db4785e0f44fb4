import type { FindingReport } from "../assessment/case-report.ts";
import type { Locale } from "../locale/text.ts";

/** The message, then how to mend it, on lines of their own. Not yet escaped. */
export const messageAndFix = ({ message, fix }: FindingReport, locale: Locale): string =>
  fix === null ? message[locale] : `${message[locale]}\n${fix[locale]}`;
