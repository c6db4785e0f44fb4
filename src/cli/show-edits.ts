import { join } from "node:path";
import type { Edit } from "../case/edit-case.ts";
import { CASE_FILE_NAME } from "../case/read-case.ts";
import { keyPathText } from "../case/problems/describe-problem.ts";
import { relativePath } from "../batch/relative-path.ts";
import { printable } from "../reporters/text/printable.ts";
import { EXIT, type ExitCode, type Shell } from "./shell.ts";
import type { WorkingCase } from "./working-case.ts";

/** `--dry-run`: what would be written, and where. Nothing is. */
export async function showEdits(
  edits: readonly Edit[],
  { dir }: Pick<WorkingCase, "dir">,
  shell: Shell,
  files: readonly string[] = [],
): Promise<ExitCode> {
  const file = relativePath(join(dir, CASE_FILE_NAME), shell.cwd);
  const heading = { fr: `Serait écrit, sans --dry-run\u00a0:`, en: `Would be written, without --dry-run:` };
  const lines = [
    heading[shell.locale],
    ...files.map((path) => `  ${printable(path)}`),
    ...edits.map(
      ({ op, path, value }) =>
        `  ${printable(file)}: ${printable(keyPathText(path))} ${signs[op]} ${printable(JSON.stringify(value ?? null))}`,
    ),
  ];
  await shell.print(`${lines.join("\n")}\n`);
  return EXIT.done;
}

const signs = { set: "=", append: "+", remove: "−" } as const;
