import { mkdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { caseJsonSchema } from "../../case/schema/case-json-schema.ts";
import { workspaceJsonSchema } from "../../workspace/workspace-json-schema.ts";
import { writeAtomically } from "../../place/write-atomically.ts";

/** Editors find the schemas here: beside the workspace, so that they work without a network. */
const SCHEMAS = ".dossier/schemas";

/** Writes the JSON Schemas of both files under a workspace. */
export async function writeSchemas(root: string): Promise<void> {
  await mkdir(join(root, SCHEMAS), { recursive: true });
  const write = (name: string, schema: object): Promise<void> =>
    writeAtomically(join(root, SCHEMAS, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  await write("case", caseJsonSchema("case.json"));
  await write("workspace", workspaceJsonSchema("workspace.json"));
}

export const schemaFiles: readonly string[] = ["case", "workspace"].map((name) => `${SCHEMAS}/${name}.json`);

/** The path of a schema as a file under the workspace names it: relative to that file's folder. */
export const schemaReference = (root: string, folder: string, name: "case" | "workspace"): string => {
  const path = relative(folder, join(root, SCHEMAS, `${name}.json`))
    .split(sep)
    .join("/");
  return path.startsWith(".") ? path : `./${path}`;
};
