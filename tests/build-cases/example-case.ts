import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { CaseFile } from "../../src/case/case-file.ts";
import { caseSchema } from "../../src/case/schema/case.ts";

export interface ExampleCase {
  readonly dir: string;
  readonly source: string;
  readonly caseFile: CaseFile;
}

/** The shipped cases that can be read: one of them is broken on purpose. */
export async function exampleCases(root: string): Promise<ExampleCase[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const dirs = entries.filter((entry) => entry.name === "case.yaml").map((entry) => entry.parentPath);
  const read = await Promise.all(
    dirs.sort().map(async (dir) => {
      const source = await readFile(join(dir, "case.yaml"), "utf8");
      const parsed = caseSchema.safeParse(parse(source, nullOf, { schema: "failsafe" }));
      return parsed.success ? [{ dir, source, caseFile: parsed.data }] : [];
    }),
  );
  return read.flat();
}

const nullOf = (_key: unknown, value: unknown): unknown => (value === "null" ? null : value);
