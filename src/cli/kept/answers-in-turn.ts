import type { Text } from "../../locale/text.ts";
import { answersOrBack, answersTo, type Answers, type Keeping, type Need } from "../needs.ts";
import type { Shell } from "../shell.ts";

interface Turn<T> {
  /** What the first answers decided. */
  readonly decided: T;
  readonly needs: readonly Need[];
}

/**
 * Questions of which the first decide what the others are: one goes back from those to these, and an interrupted run is taken up where it
 * stopped. Without a terminal only the others are needed, and a Refusal names them all.
 */
export async function answersInTurn<T>(
  first: readonly Need[],
  others: (answers: Answers) => Promise<Turn<T>>,
  kept: Keeping,
  shell: Shell,
  example?: Text,
): Promise<{ readonly decided: T; readonly answers: Answers }> {
  const { ask } = shell;
  if (ask === null) {
    const { decided, needs } = await others(new Map());
    return { decided, answers: await answersTo(needs, shell, example) };
  }
  for (let resumes = true; ; resumes = false) {
    const before = await answersOrBack(first, kept, { canLeave: false, resumes }, shell, ask);
    const { decided, needs } = await others(before ?? new Map());
    const answers = await answersOrBack(needs, kept, { canLeave: first.length > 0, resumes }, shell, ask);
    if (answers !== null) return { decided, answers };
  }
}
