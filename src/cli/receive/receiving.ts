import type { Assessment } from "../../assessment/assessment.ts";
import { judgeFolder } from "../../batch/read-assessments.ts";
import type { Role } from "../../case/case-file.ts";
import { parseCase } from "../../case/parse-case.ts";
import { readCase } from "../../case/read-case.ts";
import type { Candidate } from "../../handover/receive/match-case.ts";
import type { Policy } from "../../policy/policy.ts";
import { findCases } from "../../workspace/read-cases.ts";
import type { Ground } from "../commands/check-ground.ts";
import type { ReceiveOptions } from "../commands/receive-options.ts";
import type { Shell } from "../shell.ts";

/** What was sent, unpacked, and what it is judged by. */
export interface Receiving {
  readonly options: ReceiveOptions;
  readonly shell: Shell;
  readonly ground: Ground;
  /** A folder of its own, gone when the command ends. */
  readonly scratch: string;
  /** Where the parcel stands, under `scratch`. */
  readonly sent: string;
  /** Paths of its files there. */
  readonly files: readonly string[];
}

/** Every readable case of the workspace. */
export async function candidates({ ground, shell }: Pick<Receiving, "ground" | "shell">): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const dir of await findCases([], ground.workspace, shell.cwd)) {
    const { source } = await readCase(dir);
    const caseFile = source === null ? null : parseCase(source).caseFile;
    if (caseFile !== null) found.push({ dir, caseFile });
  }
  return found;
}

/** A folder judged as one of that role would, under that policy. */
export async function judgedAs(
  dir: string,
  { ground, shell }: Pick<Receiving, "ground" | "shell">,
  as: { readonly role: Role; readonly policy: Policy; readonly gates: "auto" | readonly string[] },
): Promise<Assessment> {
  const { workspace, law, limits, evidenceCache } = ground;
  return judgeFolder(await readCase(dir), {
    cwd: shell.cwd,
    today: shell.today,
    role: as.role,
    law,
    policy: as.policy,
    limits,
    evidenceCache,
    asked: { gates: as.gates, noWaivers: false, severities: workspace.severities },
  });
}
