/** A percentage in millionths of a percent: 12.15 % is `12_150_000n`. Exact, never a float. */
export type Rate = bigint;

const DECIMALS = 6;
/** How many {@link Rate} units make 1 %. */
export const ONE_PERCENT: Rate = 10n ** BigInt(DECIMALS);

const SHAPE = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/;

/** Reads a percent such as `12.15`; null for anything else. */
export function parseRate(source: string): Rate | null {
  const match = SHAPE.exec(source);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const value = BigInt(whole) * ONE_PERCENT + BigInt(fraction.padEnd(DECIMALS, "0"));
  return sign === "-" ? -value : value;
}

/** `12_150_000n` → `"12.15"`: at least two decimals, no more than needed. */
export function rateToString(rate: Rate): string {
  const positive = rate < 0n ? -rate : rate;
  const fraction = String(positive % ONE_PERCENT)
    .padStart(DECIMALS, "0")
    .replace(/0{1,4}$/, "");
  return `${rate < 0n ? "-" : ""}${String(positive / ONE_PERCENT)}.${fraction}`;
}
