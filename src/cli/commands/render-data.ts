import type { Assessment } from "../../assessment/assessment.ts";
import { judgeFolder } from "../../batch/read-assessments.ts";
import { editCase, type Edit } from "../../case/edit-case.ts";
import { readCase } from "../../case/read-case.ts";
import type { Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import type { RenderOptions } from "./render-options.ts";

/** The case judged with what the line gave, none of it saved, and the very text that was judged. */
export async function judgedWith(
  { dir, ground, role }: WorkingCase,
  { given }: RenderOptions,
  shell: Shell,
): Promise<{ readonly assessment: Assessment; readonly source: Uint8Array }> {
  const folder = await readCase(dir);
  const edits = given.map(({ path, value }): Edit => ({ op: "set", path, value }));
  const before = folder.source ?? new Uint8Array();
  const source = edits.length === 0 ? before : Buffer.from(editCase(new TextDecoder().decode(before), edits), "utf8");
  const { policy, law, limits, workspace, evidenceCache } = ground;
  const assessment = await judgeFolder(
    { path: folder.path, name: folder.name, entries: folder.entries, unreadable: folder.unreadable, source },
    {
      cwd: shell.cwd,
      today: shell.today,
      role,
      law,
      policy,
      limits,
      evidenceCache,
      asked: { gates: "auto", noWaivers: false, severities: workspace.severities },
    },
  );
  return { assessment, source };
}
