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
  /** Which debt it is for, by its place among the debts (one that is not there: another account's), and how much of it. */
  readonly parts?: readonly { readonly debt: number; readonly amount: number }[];
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
    const credits = withinGross(debt, until);
    const credited = credits.reduce((sum, { amount }) => sum + amount, 0);
    return {
      ...debt,
      credits,
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
    const surpluses = states.map((state) => dayOf(state, today, rate));
    for (const surplus of surpluses) spread(byAge.filter(isOpen), surplus);
    for (const payment of payments) if (payment.on === today) settle(states, byAge, payment);
  }
  for (const state of states) close(state);
  return states.map(({ principal, rounded, paidInterest, fee }) => ({
    principal,
    accrued: rounded,
    paidInterest,
    fee,
  }));
}

/** Credit notes up to a day; together they take no more than the gross, the earliest first. */
function withinGross({ gross, credits }: Debt, until: string): { on: string; amount: number }[] {
  let left = gross;
  const counted = credits.filter(({ on }) => on <= until).sort((one, other) => number(one.on) - number(other.on));
  return counted.map(({ on, amount }) => {
    const part = Math.min(amount, left);
    left -= part;
    return { on, amount: part };
  });
}

/** Bears the interest of a day, and says what its credit notes leave over. */
function dayOf(state: State, today: string, rate: number | null): bigint {
  let surplus = 0n;
  for (const { on, amount } of state.credits) {
    if (on !== today) continue;
    close(state);
    const taken = least(BigInt(amount), state.principal);
    state.principal -= taken;
    surplus += BigInt(amount) - taken;
  }
  const half = `${today.slice(0, 4)}-${today.slice(5) < "07" ? "1" : "2"}`;
  if (rate === null && (today.endsWith("-01-01") || today.endsWith("-07-01"))) close(state);
  if (today > state.dueOn) state.running += state.principal * BigInt(rate ?? defaultRates[half] ?? NaN);
  return surplus;
}

/** What the books show as paid takes nothing more that does not name it. */
const isOpen = ({ book }: State): boolean => book > 0n;

/** What a payment names first, then interest and principal of each, the oldest first, then the fees. */
function settle(states: readonly State[], byAge: readonly State[], { amount, parts = [] }: Paid): void {
  const open = byAge.filter(isOpen);
  let left = BigInt(amount);
  let onBooks = BigInt(amount);
  for (const part of parts) {
    const state = states[part.debt];
    const [cash, booked] = [least(BigInt(part.amount), left), least(BigInt(part.amount), onBooks)];
    left -= state === undefined ? cash : cash - payFee(state, payDebt(state, cash));
    onBooks -= state === undefined ? booked : book(state, booked);
  }
  for (const state of open) onBooks -= book(state, onBooks);
  spread(open, left);
}

function book(state: State, amount: bigint): bigint {
  const part = least(amount, state.book);
  state.book -= part;
  return part;
}

function spread(open: readonly State[], amount: bigint): void {
  let left = amount;
  for (const state of open) left = payDebt(state, left);
  for (const state of open) left = payFee(state, left);
}

/** Interest, then principal; what is left of the sum. */
function payDebt(state: State, amount: bigint): bigint {
  if (amount === 0n) return 0n;
  close(state);
  const interest = least(amount, state.rounded - state.paidInterest);
  state.paidInterest += interest;
  const principal = least(amount - interest, state.principal);
  state.principal -= principal;
  return amount - interest - principal;
}

function payFee(state: State, amount: bigint): bigint {
  const fee = least(amount, state.fee);
  state.fee -= fee;
  return amount - fee;
}
