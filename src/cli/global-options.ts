import type { GlobalOptions } from "./globals.ts";
import { Refusal } from "./shell.ts";
import type { FlagWords } from "./command-words.ts";
import { printable } from "../reporters/text/printable.ts";

export const globalFlags: readonly FlagWords[] = [
  {
    flag: "--lang",
    value: { fr: "fr|en", en: "fr|en" },
    about: { fr: "langue de tout ce qui s’affiche", en: "language of everything shown" },
  },
  {
    flag: "--today",
    value: { fr: "AAAA-MM-JJ", en: "YYYY-MM-DD" },
    about: { fr: "faire comme si l’on était ce jour-là", en: "act as if it were this day" },
  },
  {
    flag: "--no-input",
    about: { fr: "ne jamais poser de question : dire ce qui manque", en: "never ask: say what is needed" },
  },
  {
    flag: "--accessible",
    about: {
      fr: "questions en listes numérotées, sans redessiner l’écran",
      en: "questions as numbered lists, no redraw",
    },
  },
  { flag: "--no-color", about: { fr: "sans couleur", en: "without colour" } },
  {
    flag: "--color",
    about: { fr: "avec couleurs, même dans un tube", en: "with colours, even in a pipe" },
    hidden: true,
  },
  { flag: "--quiet", about: { fr: "n’afficher que les erreurs et les données", en: "show errors and data only" } },
  {
    flag: "--debug",
    about: { fr: "en cas d’erreur interne, montrer où", en: "on an internal error, show where" },
    hidden: true,
  },
  { flag: "--help", about: { fr: "cette aide", en: "this help" } },
];

const none: GlobalOptions = {
  lang: null,
  today: null,
  colour: null,
  input: true,
  accessible: false,
  quiet: false,
  debug: false,
  help: false,
  version: false,
};

const switches: Readonly<Record<string, Partial<GlobalOptions>>> = {
  "--no-input": { input: false },
  "--accessible": { accessible: true },
  "--no-color": { colour: false },
  "--color": { colour: true },
  "--quiet": { quiet: true },
  "--debug": { debug: true },
  "--help": { help: true },
  "-h": { help: true },
  "--version": { version: true },
  "-V": { version: true },
};

const valued: Readonly<Record<string, "lang" | "today">> = { "--lang": "lang", "--today": "today" };

/** Takes the options that every command knows out of the line; what is left is the command's own. Nothing is touched after `--`. */
export function takeGlobalOptions(argv: readonly string[]): {
  readonly globals: GlobalOptions;
  readonly rest: readonly string[];
} {
  let globals = none;
  const rest: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? "";
    if (word === "--") return { globals, rest: [...rest, ...argv.slice(index)] };
    const [flag, inline] = split(word);
    const key = valued[flag];
    if (key !== undefined) {
      const value = inline ?? argv[++index];
      if (value === undefined || value === "") throw valueMissing(flag);
      globals = { ...globals, [key]: value };
    } else if (switches[word] !== undefined) globals = { ...globals, ...switches[word] };
    else rest.push(word);
  }
  return { globals, rest };
}

const split = (word: string): [string, string?] => {
  const at = word.indexOf("=");
  return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word];
};

export const valueMissing = (flag: string): Refusal =>
  new Refusal({
    fr: `L’option ${printable(flag)} attend une valeur.`,
    en: `The option ${printable(flag)} needs a value.`,
  });
