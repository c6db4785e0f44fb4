import { workspaceSchema } from "../../workspace/workspace-schema.ts";
import { consultant } from "../../case/schema/parties.ts";
import type { Tree } from "../case-flags/read-answers.ts";
import { schemaFlags, type SchemaFlag } from "../case-flags/schema-flags.ts";

export interface InitOptions {
  /** Where; the working directory by default. */
  readonly dir: string;
  /** A profile that ships, or the path of one. */
  readonly from: string | null;
  /** What the flags said, keys as in `dossier.yaml`; `consultant` is the first of `consultants`. */
  readonly given: Tree;
  readonly answers: string | null;
  /** Settings for editors. */
  readonly editor: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
}

const openedWith = new Set(["role", "umbrellaCompany", "cases", "policy"]);

export const initFlags: readonly SchemaFlag[] = [
  ...schemaFlags(workspaceSchema).filter(({ path }) => openedWith.has(path[0] ?? "")),
  ...schemaFlags(consultant, ["consultant"]),
];
