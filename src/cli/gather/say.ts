import type { Assessment } from "../../assessment/assessment.ts";
import { reportCase } from "../../assessment/report-case.ts";
import { ruleTitles } from "../../assessment/rule-titles.ts";
import type { Question } from "../../interview/question.ts";
import { gateSentences } from "../../reporters/gate-lines.ts";
import { wrap } from "../../reporters/text/width.ts";
import { plural } from "../../locale/format-days.ts";
import { inEach, type Text } from "../../locale/text.ts";
import type { Shell } from "../shell.ts";

/** A paragraph in the width of the terminal, wide as a page at most. */
export function say(text: Text, shell: Shell): void {
  const columns = Math.max(20, Math.min(shell.columns, 100));
  shell.note(wrap(text[shell.locale], columns).join("\n"));
}

/** « Question 4 sur 12 — Facture », and the ways out. */
export function sayHead(
  { section }: Question,
  place: { readonly number: number; readonly of: number; readonly canGoBack: boolean },
  shell: Shell,
): void {
  const { number, of, canGoBack } = place;
  shell.note("");
  say(
    inEach((locale) =>
      locale === "fr" ? `Question ${number} sur ${of} — ${section.fr}` : `Question ${number} of ${of} — ${section.en}`,
    ),
    shell,
  );
  const back = canGoBack ? { fr: "< revenir · ", en: "< back · " } : { fr: "", en: "" };
  say(
    {
      fr: `(${back.fr}? pourquoi · ! je ne sais pas encore)`,
      en: `(${back.en}? why · ! I do not know yet)`,
    },
    shell,
  );
}

/** Where the case stands: what is missing, in one sentence, before anything is asked and when nothing is left to ask. */
export function sayStanding(assessment: Assessment, shell: Shell): void {
  const report = reportCase(assessment, ruleTitles);
  shell.note("");
  for (const gate of report.gates)
    for (const sentence of gateSentences(gate, shell.locale)) say({ fr: sentence, en: sentence }, shell);
}

export const noLongerApply = (count: number): Text =>
  inEach((locale) =>
    locale === "fr"
      ? `${count} ${plural(count, "fr", "réponse ne s’applique plus\u00a0: elle sera redemandée", "réponses ne s’appliquent plus\u00a0: elles seront redemandées")} s’il le faut.`
      : `${count} ${plural(count, "en", "answer no longer applies: it", "answers no longer apply: they")} will be asked again if needed.`,
  );

export const caseMoved: Text = {
  fr: "case.yaml a été modifié entre-temps par quelqu’un d’autre\u00a0: je repars de ce qui y est écrit.",
  en: "Somebody else changed case.yaml meanwhile: I start again from what it says.",
};
