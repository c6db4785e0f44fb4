import { defineConfig } from "vitest/config";

/** What takes too long for every save: run by `npm run test:long`, and by CI. */
export default defineConfig({
  test: {
    include: ["tests/**/*.long.test.ts"],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    server: { deps: { inline: [/inquirer/] } },
  },
});
