/** An amount in hundredths of its currency. Money is never a float in this program. */
export type Cents = bigint;

const SHAPE = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/** Reads `8400`, `8400.5` or `8400.00`; null for anything else (three decimals, `1e3`, a comma, a space). */
export function parseCents(source: string): Cents | null {
  const match = SHAPE.exec(source);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
  return sign === "-" ? -value : value;
}

/** `840000n` → `"8400.00"`: the form of JSON and `case.yaml`. */
export function centsToString(amount: Cents): string {
  const positive = amount < 0n ? -amount : amount;
  return `${amount < 0n ? "-" : ""}${String(positive / 100n)}.${String(positive % 100n).padStart(2, "0")}`;
}

export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
};

/** Divides rounding half away from zero: the one rounding rule of the program. `divisor` is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n ? -1n : 1n;
  return sign * ((sign * dividend * 2n + divisor) / (divisor * 2n));
}

export const smallerOf = (one: Cents, other: Cents): Cents => (one < other ? one : other);
