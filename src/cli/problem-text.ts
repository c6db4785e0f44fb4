import { describeProblem } from "../case/problems/describe-problem.ts";
import type { CaseProblem } from "../case/parsed.ts";
import { inEach } from "../locale/text.ts";
import { printable } from "../reporters/text/printable.ts";
import { Refusal } from "./shell.ts";

/** Every problem of a YAML file on its line, with its place: a reason to stop. */
export const problemText = (path: string, problems: readonly CaseProblem[]): Refusal =>
  new Refusal(
    inEach((locale) =>
      problems
        .map((problem) => {
          const { message, fix } = describeProblem(problem);
          const place = `${printable(path)}:${problem.line}:${problem.column}`;
          return `${place}  ${printable(message[locale])} ${printable(fix[locale])}`;
        })
        .join("\n"),
    ),
  );
