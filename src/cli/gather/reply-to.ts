import type { Question } from "../../interview/question.ts";
import { BACK, SKIP } from "../ask.ts";
import { answerTo, type Putting } from "./answer-to.ts";

/** What a person answered to a question and to those it called for: the last one says what changes. */
export interface Reply {
  readonly answers: readonly string[];
  readonly last: Question;
}

/**
 * Puts a question, then those its answer calls for. Going back from one of these asks the one before again; leaving it for later keeps
 * what was answered so far. `before` are the answers given earlier.
 */
export async function replyTo(
  question: Question,
  putting: Putting,
  introduce: (question: Question) => void,
  before: readonly string[] = [],
): Promise<Reply | typeof BACK | typeof SKIP> {
  for (;;) {
    introduce(question);
    const [known = null, ...others] = before;
    const answer = await answerTo(question, putting, known);
    if (typeof answer === "symbol") return answer;
    const next = question.then?.(answer) ?? null;
    if (next === null) return { answers: [answer], last: question };
    const more = await replyTo(next, { ...putting, canGoBack: true }, introduce, answer === known ? others : []);
    if (more === SKIP) return { answers: [answer], last: question };
    if (more !== BACK) return { answers: [answer, ...more.answers], last: more.last };
  }
}

/** The question that the last of these answers was given to; null when the answers no longer lead there. */
export function lastOf(question: Question, answers: readonly string[]): Question | null {
  const [answer, ...others] = answers;
  if (answer === undefined) return null;
  const next = question.then?.(answer) ?? null;
  if (others.length === 0) return question;
  return next === null ? null : lastOf(next, others);
}
