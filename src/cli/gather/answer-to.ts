import type { Question } from "../../interview/question.ts";
import { parseAddress } from "../../interview/questions/situation.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { BACK, SKIP, type Ask } from "../ask.ts";
import { dayTyped } from "../case-flags/typed-value.ts";

/** Puts a question of the interview; the answer in the form its edits expect, or null when it is left for later. */
export async function answerTo(question: Question, ask: Ask): Promise<string | null> {
  const { input, label } = question;
  const put = { label, help: helpOf(question), canSkip: true };
  if (input.kind === "yes-no") {
    const answer = await ask.confirm(put);
    return typeof answer === "symbol" ? null : answer ? "yes" : "no";
  }
  if (input.kind === "choice") {
    const free = input.free === null ? [] : [{ value: TYPED, label: input.free }];
    const answer = await ask.choose({ ...put, choices: [...input.choices, ...free] });
    if (answer !== TYPED) return textOf(answer);
    const typed = textOf(await ask.line({ ...put, label: input.free ?? label }));
    return typed === null ? null : `=${typed}`;
  }
  const answer = textOf(await ask.line({ ...put, validate: (typed) => problemOf(input.kind, typed) }));
  return answer !== null && input.kind === "day" ? dayTyped(answer) : answer;
}

const TYPED = " typed";

const textOf = (answer: string | typeof BACK | typeof SKIP): string | null =>
  answer === BACK || answer === SKIP ? null : answer;

/** Why it is asked, then where the answer is found. */
const helpOf = ({ why, where }: Question): Text =>
  inEach((locale) => [why[locale], where?.[locale] ?? ""].filter((part) => part !== "").join(" "));

function problemOf(kind: Question["input"]["kind"], typed: string): Text | null {
  if (kind === "day" && dayTyped(typed) === null) return noDay;
  if (kind === "email" && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(typed)) return noEmail;
  return kind === "address" && parseAddress(typed) === null ? noAddress : null;
}

const noDay: Text = {
  fr: "Ce jour n’existe pas, ou ne se lit pas : écrivez 31/12/2026.",
  en: "This day does not exist, or cannot be read: write 31/12/2026.",
};

const noEmail: Text = {
  fr: "Une adresse de courriel a la forme anne@acme.example.",
  en: "An e-mail address looks like anne@acme.example.",
};

const noAddress: Text = {
  fr: "Terminez par le code postal et la ville : 12 rue des Lilas, 13100 Aix-en-Provence.",
  en: "End with the postal code and the city: 12 rue des Lilas, 13100 Aix-en-Provence.",
};
