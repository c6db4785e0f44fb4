import { updateCase } from "../../case/write-case.ts";
import type { Teller } from "../../interview/question.ts";
import type { ReviewLine } from "../../interview/review-line.ts";
import { reviewOf } from "../../interview/review.ts";
import { inEach, type Text } from "../../locale/text.ts";
import type { Ask } from "../ask.ts";
import type { Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import type { Putting } from "./answer-to.ts";
import { judgedAs, textOfCase } from "./judge-text.ts";
import { replyTo } from "./reply-to.ts";
import { say } from "./say.ts";

const DONE = "done";

const heading: Text = {
  fr: "Relisez vos réponses. Choisissez une ligne pour la changer.",
  en: "Read your answers again. Choose a line to change it.",
};

/** Every line of the case, any of which can be changed; whether one was. */
export async function reviewScreen(
  working: WorkingCase,
  teller: Teller,
  putting: Omit<Putting, "canGoBack">,
  shell: Shell,
): Promise<boolean> {
  let changed = false;
  for (;;) {
    const line = await chosenLine(working, putting.ask, shell);
    if (line === null) return changed;
    const reply = await replyTo(line.question, { ...putting, canGoBack: true }, () => undefined, [line.answer]);
    if (typeof reply === "symbol" || reply.answers[0] === line.answer) continue;
    const edits = reply.last.edits(reply.answers.at(-1) ?? "", teller);
    await updateCase(working.dir, () => edits);
    changed = true;
  }
}

async function chosenLine(working: WorkingCase, ask: Ask, shell: Shell): Promise<ReviewLine | null> {
  const { dossier } = await judgedAs(await textOfCase(working), working, shell);
  const lines = dossier === null ? [] : reviewOf(dossier.caseFile, (path) => dossier.facts.documentAt(path));
  shell.note("");
  say(heading, shell);
  const chosen = await ask.choose({
    label: { fr: "Tout est juste\u202f?", en: "Is everything right?" },
    choices: [
      { value: DONE, label: { fr: "Oui, j’ai fini", en: "Yes, I have finished" } },
      ...lines.map(({ label, value }, index) => ({
        value: String(index),
        label: inEach((locale) => `${label[locale]}${locale === "fr" ? "\u00a0: " : ": "}${value[locale]}`),
      })),
    ],
  });
  return typeof chosen === "symbol" || chosen === DONE ? null : (lines[Number(chosen)] ?? null);
}
