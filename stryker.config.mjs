// Mutation testing of the rooms that count money, days and requirements: `npm run mutation`, or one room at a time with
// `ROOM=money npm run mutation`.
//
// The tests run in one process (tests/mutation/runner.mjs), with fewer random runs than the suites make: every score is a lower bound. Nothing is
// counted in a text for people, `{ fr, en }`.
//
// Measured, and what survived:
//   money 93 % (56 of 60): `< 0n` against `<= 0n` where the value is zero, whose sign is nothing, in cents.ts (twice) and rate.ts (twice; a
//   rate of zero was written "-0.00" by one of them: tests/money now holds it).
//   time 97 % (172 of 178): the edges of the calendar in addMonths and the lunar correction of Easter (tests/time now hold them); `year <= 0` on
//   a branch that a year 0 never reaches, `date <= found` between two equal days, and the memory of holidays, which only saves time.
//   deadlines 96 % (439 of 459): `<` against `<=` where both days give the same end (confirmed-events.ts), `null` days that compare as false anyway,
//   and questions put to a law that holds one term without the other (longest-term.ts, formal-deadlines.ts).
//   claim 96 % (856 of 888), the whole room in four sittings, 26 November 2026: accounts and amounts that are never absent there
//   (run-accounts.ts, claim-on.ts); `>` against `>=` between equal sums and a loop that ends one turn later (account.ts); `null` that compares as
//   false anyway (open-account.ts); edges of a half-year that is known on both sides (half-year-rate.ts).
//   facts 96 % (849 of 884), by the tests of facts and policy alone, 26 November 2026: `!== null` before a search that finds nothing for null, or that
//   only a value declared above reaches (stated-fact.ts); questions to an entry or a list that is never absent there (stated-fact.ts, content-fact.ts);
//   `< 0n` against `<= 0n` where the value is zero; one blank or several where words are split (names.ts, search-text.ts); a layer of text that is
//   empty, in which nothing is found either (reading.ts).
//   policy 92 % (1639 of 1773), 26 November 2026: names of leaves that no policy asks for and questions to documents, sets and entries that are never
//   absent there (`?.`, `=== null`); a list that is empty in both (`[]`); `>` against `>=` between two equal verdicts; labels, which the golden
//   files hold; the JSON Schema of a policy, which no test of these rooms asks for.
/** Each room, and those whose tests may notice. */
const noticing = {
  time: ["time", "claim", "deadlines"],
  money: ["money", "claim"],
  claim: ["claim", "deadlines", "law"],
  deadlines: ["deadlines", "claim"],
  policy: ["policy", "road"],
  facts: ["facts", "policy"],
};
const rooms = process.env.ROOM === undefined ? Object.keys(noticing) : [process.env.ROOM];

export default {
  mutate: rooms.map((room) => `src/${room}/**/*.ts`),
  plugins: ["./tests/mutation/runner.mjs"],
  testRunner: "one-process",
  rooms: [...new Set(rooms.flatMap((room) => noticing[room]))],
  ignorers: ["texts"],
  warnings: { unknownOptions: false },
  coverageAnalysis: "perTest",
  // What these rooms write in strings is text for people, in two languages, held by golden files elsewhere; kinds are held by the compiler.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignoreStatic: true,
  concurrency: 1,
  dryRunTimeoutMinutes: 20,
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ["dist", "cases", "reports", "coverage"],
};
