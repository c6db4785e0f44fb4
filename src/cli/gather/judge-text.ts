import { readCase } from "../../case/read-case.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { questionsFor } from "../../interview/questions-for.ts";
import type { Question } from "../../interview/question.ts";
import type { Shell } from "../shell.ts";
import { judgedFolder, type WorkingCase } from "../working-case.ts";

/** The case judged as if its `case.yaml` said this. */
export async function judgedAs(source: string, working: WorkingCase, shell: Shell): Promise<Assessment> {
  const { path, name, entries, unreadable } = await readCase(working.dir);
  return judgedFolder({ path, name, entries, unreadable, source: new TextEncoder().encode(source) }, working, shell);
}

/** The questions left open by that text. */
export async function openIn(source: string, working: WorkingCase, shell: Shell): Promise<readonly Question[]> {
  const { dossier, gates } = await judgedAs(source, working, shell);
  return dossier === null ? [] : questionsFor(dossier, gates);
}

export async function textOfCase({ dir }: Pick<WorkingCase, "dir">): Promise<string> {
  const { source } = await readCase(dir);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(source ?? new Uint8Array());
}
