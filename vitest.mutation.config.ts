import { defineConfig } from "vitest/config";

const rooms = ["time", "money", "law", "claim", "deadlines", "policy", "facts", "road"];

/** The tests of the rooms that mutation testing changes, and no others: each is run many times. */
export default defineConfig({
  test: {
    include: rooms.map((room) => `tests/${room}/**/*.test.ts`),
    exclude: ["tests/**/*.long.test.ts", "tests/**/*.oracle.test.ts", "node_modules/**"],
    testTimeout: 60_000,
  },
});
