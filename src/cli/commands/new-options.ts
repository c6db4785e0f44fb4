import { caseSchema } from "../../case/schema/case.ts";
import { incident } from "../../case/schema/events.ts";
import type { Tree } from "../case-flags/read-answers.ts";
import { schemaFlags, type SchemaFlag } from "../case-flags/schema-flags.ts";

export interface NewOptions {
  readonly client: string | null;
  /** What the flags said, keys as in `case.yaml`; `incident` is the one that opens the case. */
  readonly given: Tree;
  readonly answers: string | null;
  readonly forIncident: boolean;
  readonly dryRun: boolean;
}

const openedWith = new Set([
  "id",
  "engagement",
  "title",
  "responsible",
  "umbrellaCompany",
  "consultant",
  "client",
  "mission",
]);

/** Every place of `case.yaml` that can be known when a case is opened. */
export const newFlags: readonly SchemaFlag[] = [
  ...schemaFlags(caseSchema).filter(({ path }) => openedWith.has(path[0] ?? "")),
  ...schemaFlags(incident, ["incident"]).filter(({ path }) => path.length === 2),
];
