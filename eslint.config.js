import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const noClock = "Take `today` as an argument: no clock and no environment outside src/cli.";

export default defineConfig(
  { ignores: ["dist/", "coverage/", "node_modules/", ".stryker-tmp/", "reports/"] },
  {
    files: ["src/**/*.ts", "tests/**/*.ts", "*.config.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration:not([parent.filename=/config/])", message: "Named exports only." },
      ],
    },
  },
  {
    files: ["*.config.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock },
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: noClock },
      ],
    },
  },
);
