import type { CaseProblem } from "../case/parsed.ts";
import { byPlace, problemAt, shapeProblems, syntaxProblems } from "../case/problem-at.ts";
import { parseYaml } from "../yaml-source/parse-yaml.ts";
import { workspaceSchema, type WorkspaceFile } from "./workspace-schema.ts";

/** `dossier.yaml` as read, or everything that is wrong with it, each at its place. */
export type ParsedWorkspace =
  | { readonly file: WorkspaceFile; readonly problems: readonly [] }
  | { readonly file: null; readonly problems: readonly CaseProblem[] };

/** Reads `dossier.yaml`, schema 1. Nothing throws for bad input. */
export function parseWorkspace(bytes: Uint8Array): ParsedWorkspace {
  const yaml = parseYaml(bytes);
  if (yaml.problems.length > 0) return { file: null, problems: syntaxProblems(yaml) };
  const version = (yaml.value as { readonly schema?: unknown } | null)?.schema;
  if (typeof version === "string" && version !== "1")
    return { file: null, problems: [problemAt(yaml, "version", "unknown-version", ["schema"], ["1"])] };
  const read = workspaceSchema.safeParse(yaml.value);
  if (read.success) return { file: read.data, problems: [] };
  const problems = shapeProblems(yaml, workspaceSchema, read.error.issues);
  return { file: null, problems: byPlace(problems) };
}
