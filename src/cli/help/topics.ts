import type { Locale, Text } from "../../locale/text.ts";
import { EXIT } from "../shell.ts";
import { HELP_COLUMNS, section, twoColumns } from "./lay-out.ts";

/** A page of help that belongs to no command. */
export interface Topic {
  readonly name: Text;
  readonly title: Text;
  readonly rows: readonly (readonly [term: string, about: Text])[];
}

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
      ["XDG_CACHE_HOME", { fr: "où garder ce qui a déjà été lu", en: "where to keep what was read already" }],
    ],
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
