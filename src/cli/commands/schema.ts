import type { CommandWords, ShellCommand } from "../command.ts";
import { command } from "../command.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";

const kinds = ["case", "workspace", "policy", "check"] as const;
export interface SchemaOptions {
  readonly of: (typeof kinds)[number];
}

const words: CommandWords = {
  examples: [
    { fr: "schema case > case.schema.json", en: "schema case > case.schema.json" },
    { fr: "schema check", en: "schema check" },
  ],
  operands: [
    {
      name: { fr: "fichier", en: "file" },
      about: { fr: "case (par défaut), workspace, policy ou check", en: "case (default), workspace, policy or check" },
    },
  ],
};

export function schemaCommand(shell: Shell, run = runSchema): ShellCommand {
  return command(words, (asked) => {
    const of = kinds.find((kind) => kind === (asked.first ?? "case"));
    if (of === undefined) throw unknown;
    return run({ of }, shell);
  });
}

const unknown = new Refusal({
  fr: `Schémas possibles\u00a0: ${kinds.join(", ")}.`,
  en: `Possible schemas: ${kinds.join(", ")}.`,
});

/** Prints a JSON Schema, for editors and CI. */
export async function runSchema({ of }: SchemaOptions, shell: Shell): Promise<ExitCode> {
  await shell.print(`${JSON.stringify(await schemas[of](), null, 2)}\n`);
  return EXIT.done;
}

const idOf = (name: string): string => `https://dossier.example/schemas/1/${name}.schema.json`;

const schemas: Record<SchemaOptions["of"], () => Promise<object>> = {
  case: async () => (await import("../../case/schema/case-json-schema.ts")).caseJsonSchema(idOf("case")),
  workspace: async () =>
    (await import("../../workspace/workspace-json-schema.ts")).workspaceJsonSchema(idOf("workspace")),
  policy: async () => (await import("../../policy/policy-json-schema.ts")).policyJsonSchema(idOf("policy")),
  check: async () => (await import("../../assessment/check-output.ts")).checkSchema(),
};
