import type { Locale, Text } from "../../locale/text.ts";
import { globalFlags } from "../global-options.ts";
import { program } from "../program.ts";
import { groups } from "../program-entry.ts";
import { HELP_COLUMNS, section, twoColumns } from "./lay-out.ts";
import { flagRows } from "./command-help.ts";
import { topics } from "./topics.ts";

const purpose: Text = {
  fr: "Dossier — réunir les preuves avant un recours (portage salarial)",
  en: "Dossier — gather the evidence before a recourse (portage salarial)",
};

const examples: readonly Text[] = [
  { fr: 'dossier nouveau "ACME Industrie"', en: 'dossier new "ACME Industrie"' },
  { fr: "dossier ajouter livraison pv-recette.pdf", en: "dossier add delivery acceptance-report.pdf" },
  { fr: "dossier verifier", en: "dossier check" },
  { fr: "dossier rediger mise-en-demeure acme", en: "dossier render formal-notice acme" },
];

const headings = {
  examples: { fr: "Exemples", en: "Examples" },
  main: { fr: "Pour commencer", en: "To begin with" },
  options: { fr: "Options de toutes les commandes", en: "Options of all commands" },
  topics: { fr: "Pour en savoir plus", en: "To know more" },
} as const;

const exampleLines = (locale: Locale): string[] => examples.map((one) => `  ${one[locale]}`);

/** `dossier --help`: examples first, then every command by what one wants to do. */
export function programHelp(locale: Locale, columns: number): string {
  const room = Math.min(columns, HELP_COLUMNS);
  const lines = [
    purpose[locale],
    ...section(headings.examples[locale], exampleLines(locale)),
    ...Object.entries(groups).flatMap(([group, heading]) =>
      section(
        heading[locale],
        twoColumns(
          program.filter((entry) => entry.group === group).map(({ name, summary }) => [name[locale], summary[locale]]),
          room,
        ),
      ),
    ),
    ...section(headings.options[locale], twoColumns(flagRows(globalFlags, locale), room)),
    ...section(headings.topics[locale], twoColumns(moreRows(locale), room)),
  ];
  return `${lines.join("\n")}\n`;
}

const moreRows = (locale: Locale): [string, string][] => [
  locale === "fr"
    ? ["dossier aide <commande>", "ce que fait une commande, avec ses exemples"]
    : ["dossier help <command>", "what a command does, with its examples"],
  ...topics.map(({ name, title }): [string, string] => [
    `dossier ${locale === "fr" ? "aide" : "help"} ${name[locale]}`,
    title[locale],
  ]),
];

/** `dossier` alone where no question can be asked. */
export function shortHelp(locale: Locale): string {
  const main = program.filter(({ name }) => ["new", "add", "check", "status", "render"].includes(name.en));
  const lines = [
    purpose[locale],
    ...section(headings.examples[locale], exampleLines(locale).slice(0, 2)),
    ...section(
      headings.main[locale],
      twoColumns(
        main.map(({ name, summary }) => [name[locale], summary[locale]]),
        HELP_COLUMNS,
      ),
    ),
    "",
    { fr: "Tout le reste : dossier --help", en: "All the rest: dossier --help" }[locale],
  ];
  return `${lines.join("\n")}\n`;
}
