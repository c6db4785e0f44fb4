import type { Locale, Text } from "../../locale/text.ts";
import type { Format } from "../../reporters/index.ts";
import { EXIT } from "../shell.ts";
import { HELP_COLUMNS, section, twoColumns } from "./lay-out.ts";

/** A page of help that belongs to no command. */
export interface Topic {
  readonly name: Text;
  readonly title: Text;
  readonly rows: readonly (readonly [term: string, about: Text])[];
}

const formatWords: Readonly<Record<Format, Text>> = {
  pretty: {
    fr: "pour lire\u00a0: ce qui manque d’abord, en une phrase",
    en: "to read: first what is missing, in a sentence",
  },
  compact: { fr: "une ligne par constat", en: "one line per finding" },
  json: {
    fr: "tout, en un seul objet (schéma\u00a0: dossier schema check)",
    en: "all, as one object (schema: dossier schema check)",
  },
  jsonl: { fr: "un objet par dossier et par ligne", en: "one object per case and per line" },
  junit: { fr: "rapport de tests, pour GitLab et Jenkins", en: "test report, for GitLab and Jenkins" },
  sarif: { fr: "alertes de code, pour GitHub", en: "code alerts, for GitHub" },
  github: { fr: "annotations d’un workflow GitHub", en: "annotations of a GitHub workflow" },
  gitlab: { fr: "rapport Code Quality de GitLab", en: "Code Quality report of GitLab" },
  tap: { fr: "Test Anything Protocol 14", en: "Test Anything Protocol 14" },
  markdown: { fr: "tableau pour une demande de fusion", en: "table for a pull request" },
  html: { fr: "une page seule, à imprimer", en: "one page alone, to print" },
  csv: {
    fr: "tableur\u202f; --csv-dialect choisit Excel ou la RFC 4180",
    en: "spreadsheet; --csv-dialect picks Excel or RFC 4180",
  },
};

export const topics: readonly Topic[] = [
  {
    name: { fr: "codes-sortie", en: "exit-codes" },
    title: { fr: "ce que dit le code de sortie", en: "what the exit code says" },
    rows: [
      [String(EXIT.done), { fr: "c’est fait", en: "done" }],
      [
        String(EXIT.no),
        {
          fr: "la réponse est non : dossier incomplet, fichier modifié, modèle refusé",
          en: "the answer is no: case not complete, file changed, template refused",
        },
      ],
      [
        String(EXIT.cannot),
        {
          fr: "pas de réponse possible : commande mal écrite, fichier introuvable, réponse attendue sans terminal",
          en: "no answer possible: line not understood, file not found, answer needed and no terminal",
        },
      ],
      [String(EXIT.interrupted), { fr: "interrompu au clavier", en: "interrupted from the keyboard" }],
    ],
  },
  {
    name: { fr: "environnement", en: "environment" },
    title: { fr: "les variables lues", en: "the variables that are read" },
    rows: [
      [
        "DOSSIER_LANG",
        { fr: "langue, quand --lang ne la donne pas : fr ou en", en: "language, unless --lang says: fr or en" },
      ],
      ["DOSSIER_ACCESSIBLE", { fr: "non vide : comme --accessible", en: "not empty: like --accessible" }],
      ["NO_COLOR", { fr: "non vide : sans couleur", en: "not empty: no colour" }],
      ["FORCE_COLOR", { fr: "non vide : avec couleurs, même dans un tube", en: "not empty: colours, even in a pipe" }],
      ["TERM", { fr: "« dumb » : sans couleur", en: "“dumb”: no colour" }],
      ["CI", { fr: "non vide : aucune question n’est posée", en: "not empty: nothing is ever asked" }],
      ["DOSSIER_CACHE", { fr: "où garder ce qui a déjà été lu", en: "where to keep what was read already" }],
      [
        "XDG_CACHE_HOME",
        { fr: "la même chose, quand DOSSIER_CACHE est vide", en: "the same, when DOSSIER_CACHE is empty" },
      ],
    ],
  },
  {
    name: { fr: "formats", en: "formats" },
    title: { fr: "ce que dossier verifier sait écrire", en: "what dossier check can write" },
    rows: Object.entries(formatWords),
  },
];

export const topicNamed = (word: string): Topic | null =>
  topics.find(({ name }) => name.fr === word || name.en === word) ?? null;

export function topicHelp({ title, rows }: Topic, locale: Locale, columns: number): string {
  const shown = rows.map(([term, about]): [string, string] => [term, about[locale]]);
  const lines = [
    `Dossier — ${title[locale]}`,
    ...section("", twoColumns(shown, Math.min(columns, HELP_COLUMNS))).slice(1),
  ];
  return `${lines.join("\n")}\n`;
}
