import { toCardinal as inEnglish } from "n2words/en-GB";
import { toCardinal as inFrench } from "n2words/fr-FR";
import type { Cents } from "../money/cents.ts";
import type { Locale } from "./text.ts";

/**
 * « huit mille quatre cents euros et cinquante centimes », "eight thousand four hundred euros and fifty cents": an amount as a contract
 * repeats it, so that a slip of the pen in figures shows. A currency other than the euro goes by its code.
 */
export function moneyInWords(amount: Cents, currency: string, locale: Locale): string {
  const sign = amount < 0n ? (locale === "fr" ? "moins " : "minus ") : "";
  const cents = amount < 0n ? -amount : amount;
  const words = locale === "fr" ? inFrench : inEnglish;
  const units = cents / 100n;
  const rest = cents % 100n;
  // « un million d’euros », but « un million un euros ».
  const of = locale === "fr" && units !== 0n && units % 1_000_000n === 0n ? (currency === "EUR" ? "d’" : "de ") : "";
  const plural = locale === "fr" ? units > 1n : units !== 1n;
  const unit = currency === "EUR" ? `euro${plural ? "s" : ""}` : currency;
  const whole = `${words(units)} ${of}${unit}`;
  if (rest === 0n) return sign + whole;
  const small = `${locale === "fr" ? "centime" : "cent"}${rest === 1n ? "" : "s"}`;
  return `${sign}${whole} ${locale === "fr" ? "et" : "and"} ${words(rest)} ${small}`;
}
