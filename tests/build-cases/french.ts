import type { Address } from "../../src/case/case-file.ts";
import { centsToString, type Cents } from "../../src/money/cents.ts";

const days = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const numbers = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2 });

/** « 1er septembre 2026 ». */
export const longDay = (day: string): string => days.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, "1er ");

/** « 10 080,00 € », its spaces unbreakable. */
export const euros = (amount: Cents | null): string =>
  `${numbers.format(centsToString(amount ?? 0n) as unknown as number)}\u00a0€`;

export const addressLines = (address: Address | null): string[] =>
  address === null ? [] : [...address.lines, `${address.postalCode ?? ""} ${address.city ?? ""}`];
