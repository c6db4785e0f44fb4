import type { Locale, Text } from "../../locale/text.ts";
import type { CommandWords, FlagWords, OperandWords } from "../command-words.ts";
import { globalFlags } from "../global-options.ts";
import type { ProgramEntry } from "../program-entry.ts";
import { HELP_COLUMNS, paragraph, section, twoColumns } from "./lay-out.ts";

const headings = {
  examples: { fr: "Exemples", en: "Examples" },
  usage: { fr: "Forme", en: "Form" },
  operands: { fr: "Mots", en: "Words" },
  options: { fr: "Options", en: "Options" },
  common: { fr: "Options de toutes les commandes", en: "Options of all commands" },
} as const satisfies Record<string, Text>;

/** What a command does, its examples first, in at most 80 columns. */
export function commandHelp(entry: ProgramEntry, words: CommandWords, locale: Locale, columns: number): string {
  const room = Math.min(columns, HELP_COLUMNS);
  const other = locale === "fr" ? entry.name.en : entry.name.fr;
  const flags = words.flags?.filter(({ hidden }) => hidden !== true) ?? [];
  const lines = [
    ...paragraph(`dossier ${entry.name[locale]} — ${entry.summary[locale]}`, room),
    ...section(
      headings.examples[locale],
      words.examples.map((one) => `  dossier ${one[locale]}`),
    ),
    ...section(headings.usage[locale], [`  ${form(entry, words, locale)}`]),
    ...section(headings.operands[locale], twoColumns(operandRows(words.operands ?? [], locale), room)),
    ...section(headings.options[locale], twoColumns(flagRows(flags, locale), room)),
    ...(words.notes ?? []).flatMap((note) => ["", ...paragraph(note[locale], room)]),
    ...section(headings.common[locale], twoColumns(flagRows(globalFlags, locale), room)),
    ...(other === entry.name[locale] ? [] : ["", otherName(locale, other)]),
  ];
  return `${lines.join("\n")}\n`;
}

const otherName = (locale: Locale, other: string): string =>
  locale === "fr" ? `Autre nom\u00a0: dossier ${other}` : `Also: dossier ${other}`;

const operandTerm = ({ name, required, several }: OperandWords, locale: Locale): string => {
  const shown = `${name[locale]}${several === true ? "…" : ""}`;
  return required === true ? `<${shown}>` : `[${shown}]`;
};

const form = (entry: ProgramEntry, words: CommandWords, locale: Locale): string =>
  ["dossier", entry.name[locale], ...(words.operands ?? []).map((one) => operandTerm(one, locale)), "[options]"].join(
    " ",
  );

const operandRows = (operands: readonly OperandWords[], locale: Locale): [string, string][] =>
  operands.map((one) => [one.name[locale], one.about[locale]]);

export const flagRows = (flags: readonly FlagWords[], locale: Locale): [string, string][] =>
  flags
    .filter(({ hidden }) => hidden !== true)
    .map(({ flag, value, about, several, greedy }) => [
      `${flag}${value === undefined ? "" : ` <${value[locale]}>`}${several === true || greedy === true ? "…" : ""}`,
      about[locale],
    ]);
