/*
 * What is owed, by another road: one day at a time, in exact fractions of a cent, from a table of rates written out by hand.
 * It shares no code with the program.
 */

const defaultRates: Readonly<Record<string, number>> = {
  "2021-1": 1000,
  "2021-2": 1000,
  "2022-1": 1000,
  "2022-2": 1000,
  "2023-1": 1250,
  "2023-2": 1400,
  "2024-1": 1450,
  "2024-2": 1425,
  "2025-1": 1315,
  "2025-2": 1215,
  "2026-1": 1215,
  "2026-2": 1240,
};

const DAY = 24 * 60 * 60 * 1000;
const number = (day: string): number => Math.round(new Date(`${day}T12:00:00Z`).getTime() / DAY - 0.5);
const name = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export interface Debt {
  readonly dueOn: string;
  readonly gross: number;
  readonly credits: readonly { readonly on: string; readonly amount: number }[];
}

export interface Paid {
  readonly on: string;
  readonly amount: number;
}

export interface Owed {
  readonly principal: bigint;
  readonly accrued: bigint;
  readonly paidInterest: bigint;
  readonly fee: bigint;
}

interface State extends Debt {
  principal: bigint;
  /** Hundredths of a percent × cents × days, not yet rounded. */
  running: bigint;
  rounded: bigint;
  paidInterest: bigint;
  fee: bigint;
  book: bigint;
}

// cents × hundredths of a percent × days: 10,000 to the unit, 365 to the year.
const SCALE = 10_000n * 365n;

function close(state: State): void {
  const whole = state.running / SCALE;
  state.rounded += (state.running % SCALE) * 2n >= SCALE ? whole + 1n : whole;
  state.running = 0n;
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** @param rate hundredths of a percent for the whole delay; null: the default rate of each half-year */
export function owedDayByDay(
  debts: readonly Debt[],
  payments: readonly Paid[],
  until: string,
  rate: number | null,
): Owed[] {
  const states = debts.map((debt): State => {
    const credited = debt.credits.filter(({ on }) => on <= until).reduce((sum, { amount }) => sum + amount, 0);
    return {
      ...debt,
      principal: BigInt(debt.gross),
      running: 0n,
      rounded: 0n,
      paidInterest: 0n,
      fee: 4000n,
      book: BigInt(debt.gross - credited),
    };
  });
  const byAge = [...states].sort((one, other) => number(one.dueOn) - number(other.dueOn));
  const days = [
    until,
    ...debts.flatMap(({ dueOn, credits }) => [dueOn, ...credits.map(({ on }) => on)]),
    ...payments.map(({ on }) => on),
  ];
  for (let day = Math.min(...days.map(number)); day <= number(until); day++) {
    const today = name(day);
    for (const state of states) dayOf(state, today, rate);
    for (const payment of payments) if (payment.on === today) settle(byAge, BigInt(payment.amount));
  }
  for (const state of states) close(state);
  return states.map(({ principal, rounded, paidInterest, fee }) => ({
    principal,
    accrued: rounded,
    paidInterest,
    fee,
  }));
}

function dayOf(state: State, today: string, rate: number | null): void {
  for (const { on, amount } of state.credits) {
    if (on !== today) continue;
    close(state);
    state.principal = state.principal > BigInt(amount) ? state.principal - BigInt(amount) : 0n;
  }
  const half = `${today.slice(0, 4)}-${today.slice(5) < "07" ? "1" : "2"}`;
  if (rate === null && (today.endsWith("-01-01") || today.endsWith("-07-01"))) close(state);
  if (today > state.dueOn) state.running += state.principal * BigInt(rate ?? defaultRates[half] ?? NaN);
}

/** Interest then principal of each, the oldest first; then the fees. What the books show as paid takes nothing more. */
function settle(byAge: readonly State[], amount: bigint): void {
  const open = byAge.filter(({ book }) => book > 0n);
  let left = amount;
  let onBooks = amount;
  for (const state of open) {
    const booked = least(onBooks, state.book);
    state.book -= booked;
    onBooks -= booked;
    if (left === 0n) continue;
    close(state);
    const interest = least(left, state.rounded - state.paidInterest);
    state.paidInterest += interest;
    left -= interest;
    const principal = least(left, state.principal);
    state.principal -= principal;
    left -= principal;
  }
  for (const state of open) {
    const fee = least(left, state.fee);
    state.fee -= fee;
    left -= fee;
  }
}
