// Mutation testing of the rooms that count money, days and requirements: `npm run mutation`, or one room at a time with
// `npm run mutation -- --mutate "src/money/**/*.ts"`.
//
// Measured, and what survives:
//   money 95 % (57 of 60): `< 0n` against `<= 0n` where the value is zero, whose sign is nothing, in cents.ts (twice) and rate.ts.
//   time 98 % (175 of 178): `year <= 0` on a branch that a year 0 never reaches, and `date <= found` between two equal days, in plain-date.ts;
//   the memory of the holidays already computed, which only saves time, in working-days.ts.
// The other rooms take longer than a sitting: run them one at a time.
export default {
  mutate: ["time", "money", "claim", "deadlines", "policy", "facts"].map((room) => `src/${room}/**/*.ts`),
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  // What these rooms write in strings is text for people, in two languages, held by golden files elsewhere; kinds are held by the compiler.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ["dist", "cases", "reports", "coverage"],
};
