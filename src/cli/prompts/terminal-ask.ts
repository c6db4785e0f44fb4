import type { Text } from "../../locale/text.ts";
import type { Locale } from "../../locale/text.ts";
import { yesOrNo } from "../../locale/yes-or-no.ts";
import {
  BACK,
  SKIP,
  type Ask,
  type ChooseQuestion,
  type FilesQuestion,
  type LineQuestion,
  type Question,
} from "../ask.ts";
import { onTerminal } from "../escape-terminal.ts";
import type { Listed, Prompter, WayKey } from "./prompter.ts";

const words = {
  back: { fr: "Revenir à la question précédente", en: "Back to the previous question" },
  skip: { fr: "Je ne sais pas encore", en: "I do not know yet" },
  why: { fr: "Pourquoi cette question\u202f?", en: "Why this question?" },
  empty: { fr: "Il faut une réponse ici.", en: "An answer is needed here." },
  yesNo: { fr: "Répondez o (oui) ou n (non).", en: "Answer y (yes) or n (no)." },
  yesNoHint: { fr: "(o/n)", en: "(y/n)" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
  noFile: {
    fr: "Aucun fichier à ce chemin ni de ce nom. Corrigez-le, ou effacez-le pour revoir les choix.",
    en: "No file at this path or of this name. Correct it, or erase it to see the choices again.",
  },
  yesKey: { fr: "o", en: "y" },
  noKey: { fr: "n", en: "n" },
} as const satisfies Record<string, Text>;

type WayOut = typeof BACK | typeof SKIP;

/** The prompts of a terminal, in the person's language, with the same three ways out everywhere: back, why, not yet. */
export function terminalAsk(locale: Locale, prompter: Prompter): Ask {
  const say = (text: Text): string => onTerminal(text[locale]);

  /** The way out that a mark stands for; null for an answer. « ? » is answered here, and asked again. */
  const wayOut = (typed: string, question: Question): WayOut | "why" | null => {
    const way = waysOf(question).find((one) => one === typed.trim());
    if (way === undefined) return null;
    if (way !== "?") return way === "<" ? BACK : SKIP;
    if (question.help !== undefined) prompter.say(say(question.help));
    return "why";
  };

  /** Types a line; `refuse` is null once the answer is good, `read` what it then says. */
  async function line<T>(
    question: LineQuestion,
    hint: string,
    refuse: (typed: string) => Text | null,
    read: (typed: string) => T,
  ): Promise<T | WayOut> {
    const isWay = (typed: string): boolean => waysOf(question).some((way) => way === typed.trim());
    for (;;) {
      const message = [say(question.label), hint].filter((part) => part !== "").join(" ");
      const typed = await prompter.line(message, {
        initial: question.initial,
        refuse: (answer) => {
          if (isWay(answer)) return null;
          const problem = answer.trim() === "" ? nothingTyped(question) : refuse(answer.trim());
          return problem === null ? null : say(problem);
        },
        understood: (answer) => {
          const shown = isWay(answer) ? null : question.understood?.(answer.trim());
          return shown == null ? null : say(shown);
        },
      });
      const way = wayOut(typed, question);
      if (way === null) return read(typed.trim());
      if (way !== "why") return way;
    }
  }

  async function choose<T extends string>(question: ChooseQuestion<T>): Promise<T | WayOut> {
    const own = listedWays(question).map(({ value, label }) => ({ value, name: say(label) }));
    const shown = [...question.choices.map(({ value, label }) => ({ value: value, name: say(label) })), ...own];
    for (;;) {
      const answer = await prompter.list(say(question.label), shown, question.initial, waysOf(question));
      const chosen = question.choices.find(({ value }) => value === answer);
      if (chosen !== undefined) return chosen.value;
      const way = wayOut(answer, question);
      if (way === BACK || way === SKIP) return way;
    }
  }

  async function files(question: FilesQuestion): Promise<readonly string[] | WayOut> {
    const own = listedWays(question).map(({ value, label }) => ({ value, name: say(label) }));
    const source = async (typed: string): Promise<readonly Listed[]> => {
      const mark = own.find(({ value }) => value === typed.trim());
      if (mark !== undefined) return [mark];
      const paths = await question.pathsIn(typed);
      const given = paths.length === 0 ? [] : [{ value: typed, name: onTerminal(typed.trim()) }];
      const found = (await question.complete(typed)).filter((path) => path !== typed.trim());
      // A slip in a path must not choose what stands first otherwise: « je ne sais pas encore ».
      if (typed.trim() !== "" && given.length + found.length === 0)
        return [{ value: "", name: words.noFile[locale], isRefusal: true }];
      return [...given, ...found.map((path) => ({ value: path, name: onTerminal(path) })), ...own];
    };
    for (;;) {
      const answer = await prompter.search(say(question.label), source);
      const way = wayOut(answer, question);
      if (way === BACK || way === SKIP) return way;
      if (way === null) return question.pathsIn(answer);
    }
  }

  return {
    line: (question) => line(question, "", question.validate ?? (() => null), (typed) => typed),
    choose,
    files,
    confirm: (question) => {
      const understood = (typed: string): Text | null => {
        const read = yesOrNo(typed);
        return read === null ? null : read ? words.yes : words.no;
      };
      const before = yesOrNo(question.initial ?? "");
      const initial = before === null ? {} : { initial: words[before ? "yesKey" : "noKey"][locale] };
      return line(
        { ...question, ...initial, understood },
        words.yesNoHint[locale],
        (typed) => (yesOrNo(typed) === null ? words.yesNo : null),
        (typed) => yesOrNo(typed) === true,
      );
    },
  };
}

const waysOf = ({ canGoBack, canSkip, help }: Question): readonly WayKey[] => [
  ...(canSkip === true ? (["!"] as const) : []),
  ...(help === undefined ? [] : (["?"] as const)),
  ...(canGoBack === true ? (["<"] as const) : []),
];

const keys: Readonly<Record<WayKey, Text>> = {
  "!": { fr: "! je ne sais pas encore", en: "! I do not know yet" },
  "?": { fr: "? pourquoi", en: "? why" },
  "<": { fr: "< revenir", en: "< back" },
};

/** Why nothing is no answer, and what else can be typed: whoever presses Enter alone mostly does not know. */
function nothingTyped(question: Question): Text {
  const ways = waysOf(question);
  if (ways.length === 0) return words.empty;
  const typed = (locale: Locale): string => ways.map((way) => keys[way][locale]).join(" · ");
  return {
    fr: `Il faut une réponse ici, ou l’un de ces signes\u00a0: ${typed("fr")}.`,
    en: `An answer is needed here, or one of these marks: ${typed("en")}.`,
  };
}

const wayLabels: Readonly<Record<WayKey, Text>> = { "!": words.skip, "?": words.why, "<": words.back };

const listedWays = (question: Question): readonly { readonly value: WayKey; readonly label: Text }[] =>
  waysOf(question).map((value) => ({ value, label: wayLabels[value] }));
