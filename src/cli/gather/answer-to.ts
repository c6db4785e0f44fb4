import type { Question } from "../../interview/question.ts";
import { inEach, type Text } from "../../locale/text.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Ask, BACK, FilesQuestion, SKIP } from "../ask.ts";
import { typed, valueIn } from "../typed-line.ts";

type WayOut = typeof BACK | typeof SKIP;

/** What putting a question takes beside the question. */
export interface Putting {
  readonly ask: Ask;
  readonly today: PlainDate;
  readonly canGoBack: boolean;
  readonly finder: Pick<FilesQuestion, "complete" | "pathsIn">;
}

/** Paths are joined by what no path can hold. */
const BETWEEN_PATHS = "\0";
export const pathsOf = (answer: string): readonly string[] => answer.split(BETWEEN_PATHS);

/** Puts one question; the answer in the form its edits expect. `before` is the answer given earlier, offered again. */
export async function answerTo(
  question: Question,
  { ask, today, canGoBack, finder }: Putting,
  before: string | null,
): Promise<string | WayOut> {
  const { input, label } = question;
  const put = { label, help: helpOf(question), canSkip: true, canGoBack };
  switch (input.kind) {
    case "typed": {
      const initial = before ?? input.initial ?? null;
      return ask.line({ ...put, ...typed(input.as, input.field, today, initial) }).then(valueIn(input.as, today));
    }
    case "yes-no": {
      const answer = await ask.confirm({ ...put, ...(before === null ? {} : { initial: before }) });
      return typeof answer === "symbol" ? answer : answer ? "yes" : "no";
    }
    case "choice":
      return ask.choose({ ...put, choices: input.choices, ...(before === null ? {} : { initial: before }) });
    case "file": {
      const answer = await ask.files({ ...put, ...finder });
      return typeof answer === "symbol" ? answer : answer.join(BETWEEN_PATHS);
    }
  }
}

/** Why it is asked, then where the answer is found. */
const helpOf = ({ why, where }: Question): Text =>
  inEach((locale) => [why[locale], where?.[locale] ?? ""].filter((part) => part !== "").join(" "));
