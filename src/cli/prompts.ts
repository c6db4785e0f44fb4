import inquirer from "inquirer";
import type { Locale, Text } from "../locale/text.ts";
import { BACK, SKIP, type Ask, type Choice, type ChooseQuestion, type LineQuestion, type Question } from "./ask.ts";
import { onTerminal } from "./escape-terminal.ts";
import { yesOrNo } from "./yes-or-no.ts";

/** One prompt of the terminal: a line to type, or a list to choose from. Tests pass their own. */
export interface Prompter {
  readonly line: (
    message: string,
    initial: string | undefined,
    refuse: (typed: string) => string | null,
  ) => Promise<string>;
  readonly list: (
    message: string,
    choices: readonly { value: string; name: string }[],
    initial?: string,
  ) => Promise<string>;
  readonly say: (text: string) => void;
}

/** Prompts on stderr, so that `dossier … > file` holds data alone. */
function inquirerPrompter(locale: Locale): Prompter {
  const prompt = inquirer.createPromptModule({ output: process.stderr });
  const keys: Text = { fr: "↑↓ choisir · Entrée valider", en: "↑↓ choose · Enter accept" };
  return {
    line: async (message, initial, refuse) => {
      const { answer } = await prompt<{ answer: string }>([
        {
          type: "input",
          name: "answer",
          message,
          ...(initial === undefined ? {} : { default: initial }),
          validate: (typed: string) => refuse(typed) ?? true,
        },
      ]);
      return answer;
    },
    list: async (message, choices, initial) => {
      const { answer } = await prompt<{ answer: string }>([
        {
          type: "select",
          name: "answer",
          message,
          choices: [...choices],
          loop: false,
          ...(initial === undefined ? {} : { default: initial }),
          theme: { style: { keysHelpTip: () => keys[locale] } },
        },
      ]);
      return answer;
    },
    say: (text) => process.stderr.write(`${text}\n`),
  };
}

interface AskSettings {
  readonly locale: Locale;
  /** Numbered lists answered by typing a number, nothing redrawn. */
  readonly accessible: boolean;
}

const words = {
  back: { fr: "Revenir à la question précédente", en: "Back to the previous question" },
  skip: { fr: "Je ne sais pas encore", en: "I do not know yet" },
  why: { fr: "Pourquoi cette question ?", en: "Why this question?" },
  empty: { fr: "Il faut une réponse ici.", en: "An answer is needed here." },
  yesNo: { fr: "Répondez o (oui) ou n (non).", en: "Answer y (yes) or n (no)." },
  yesNoHint: { fr: "(o/n)", en: "(y/n)" },
  number: { fr: "Tapez le numéro de votre réponse.", en: "Type the number of your answer." },
} as const satisfies Record<string, Text>;

const own = { back: " back", skip: " skip", why: " why" } as const;

/** The prompts of a terminal, in the person's language, with the same three ways out everywhere: back, why, not yet. */
export function terminalAsk({ locale, accessible }: AskSettings, prompter: Prompter = inquirerPrompter(locale)): Ask {
  const say = (text: Text): string => onTerminal(text[locale]);

  /** Types a line; `read` is null while the answer is not good. */
  async function line<T>(
    question: Question,
    hint: string,
    why: (typed: string) => Text | null,
    read: (typed: string) => T,
  ) {
    for (;;) {
      const message = [say(question.label), hint].filter((part) => part !== "").join(" ");
      const typed = (
        await prompter.line(message, question.initial, (answer) => {
          if (isWayOut(answer.trim(), question)) return null;
          const problem = answer.trim() === "" ? words.empty : why(answer.trim());
          return problem === null ? null : say(problem);
        })
      ).trim();
      if (typed === "<" && question.canGoBack === true) return BACK;
      if (typed === "!" && question.canSkip === true) return SKIP;
      if (typed !== "?" || question.help === undefined) return read(typed);
      prompter.say(say(question.help));
    }
  }

  const numbered = async (
    question: Question,
    choices: readonly Choice[],
  ): Promise<string | typeof BACK | typeof SKIP> => {
    prompter.say(choices.map(({ label }, index) => `  ${index + 1}. ${say(label)}`).join("\n"));
    const at = (typed: string): Choice | undefined => (/^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined);
    const initial = choices.findIndex(({ value }) => value === question.initial);
    const { label, help, canGoBack = false, canSkip = false } = question;
    const plain: Question = {
      label,
      canGoBack,
      canSkip,
      ...(help === undefined ? {} : { help }),
      ...(initial < 0 ? {} : { initial: String(initial + 1) }),
    };
    return line(
      plain,
      "",
      (typed) => (at(typed) === undefined ? words.number : null),
      (typed) => at(typed)?.value ?? "",
    );
  };

  const listed = async (
    question: Question,
    choices: readonly Choice[],
  ): Promise<string | typeof BACK | typeof SKIP> => {
    const extra: Choice[] = [
      ...(question.canSkip === true ? [{ value: own.skip, label: words.skip }] : []),
      ...(question.help === undefined ? [] : [{ value: own.why, label: words.why }]),
      ...(question.canGoBack === true ? [{ value: own.back, label: words.back }] : []),
    ];
    const shown = [...choices, ...extra].map(({ value, label }) => ({ value, name: say(label) }));
    for (;;) {
      const answer = await prompter.list(say(question.label), shown, question.initial);
      if (answer === own.back) return BACK;
      if (answer === own.skip) return SKIP;
      if (answer !== own.why || question.help === undefined) return answer;
      prompter.say(say(question.help));
    }
  };

  return {
    line: (question: LineQuestion) => line(question, "", question.validate ?? (() => null), (typed) => typed),
    choose: async <T extends string>(question: ChooseQuestion<T>) => {
      const answer = await (accessible ? numbered : listed)(question, question.choices);
      if (answer === BACK || answer === SKIP) return answer;
      return question.choices.find(({ value }) => value === answer)?.value ?? SKIP;
    },
    confirm: (question) =>
      line(
        question,
        words.yesNoHint[locale],
        (typed) => (yesOrNo(typed) === null ? words.yesNo : null),
        (typed) => yesOrNo(typed) === true,
      ),
  };
}

const isWayOut = (typed: string, { canGoBack, canSkip, help }: Question): boolean =>
  (typed === "<" && canGoBack === true) || (typed === "!" && canSkip === true) || (typed === "?" && help !== undefined);
