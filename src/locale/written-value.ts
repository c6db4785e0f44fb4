import { parseCents } from "../money/cents.ts";
import { parsePlainDate } from "../time/plain-date.ts";
import { longDate } from "./format-date.ts";
import { formatMoney } from "./format-money.ts";
import type { Locale } from "./text.ts";

/** « 4 mai 2026 » for a day as files write it; what is none is left as it is. */
export function dayShown(written: string, locale: Locale): string {
  const day = parsePlainDate(written);
  return day === null ? written : longDate(day, locale);
}

/** « 8 400,00 € » for an amount as files write it; what is none is left as it is. */
export function amountShown(written: string, currency: string, locale: Locale): string {
  const amount = parseCents(written);
  return amount === null ? written : formatMoney(amount, currency, locale);
}
