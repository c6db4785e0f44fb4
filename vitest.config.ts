import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/**/*.long.test.ts", "node_modules/**"],
    // Most of the time goes to programs that tests start: every core helps.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/inquirer/] } },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "json-summary"] },
  },
});
