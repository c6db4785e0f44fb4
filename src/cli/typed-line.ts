import { readTyped, type TypedKind } from "../interview/typed-answer.ts";
import { shortDate } from "../locale/format-date.ts";
import type { Text } from "../locale/text.ts";
import { parsePlainDate, type PlainDate } from "../time/plain-date.ts";
import type { BACK, LineQuestion, SKIP } from "./ask.ts";

/** How a line of this kind is held and said back. */
export function typed(
  kind: TypedKind,
  field: Text,
  today: PlainDate,
  initial: string | null,
): Pick<LineQuestion, "validate" | "understood" | "initial"> {
  const day = parsePlainDate(initial ?? "");
  const shown = day === null ? initial : shortDate(day);
  return {
    ...(shown === null ? {} : { initial: shown }),
    validate: (answer) => {
      const read = readTyped(kind, field, answer, today);
      return "problem" in read ? read.problem : null;
    },
    understood: (answer) => {
      const read = readTyped(kind, field, answer, today);
      return "problem" in read ? null : read.shown;
    },
  };
}

/** What a line that was accepted means. */
export const valueIn =
  (kind: TypedKind, today: PlainDate) =>
  (answer: string | typeof BACK | typeof SKIP): string | typeof BACK | typeof SKIP => {
    if (typeof answer === "symbol") return answer;
    const read = readTyped(kind, { fr: "", en: "" }, answer, today);
    return "problem" in read ? answer : read.value;
  };
