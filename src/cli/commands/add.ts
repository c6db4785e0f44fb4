import type { Text } from "../../locale/text.ts";
import { documentKinds, kindNamed, kindWords, type DocumentKindWord } from "../add/document-kinds.ts";
import { givenValues, treeOf } from "../case-flags/flag-values.ts";
import { flagWords, schemaFlags, type SchemaFlag } from "../case-flags/schema-flags.ts";
import type { Asked } from "../asked.ts";
import type { CommandWords, FlagWords, ShellCommand } from "../command.ts";
import type { ExitCode, Shell } from "../shell.ts";
import type { AddOptions } from "./add-options.ts";

const own = ["file", "attested", "accepted"];

const flagsOf = (kind: DocumentKindWord): readonly SchemaFlag[] => {
  const { schema } = kindWords[kind];
  return schema === null ? [] : schemaFlags(schema).filter(({ path }) => !own.includes(path[0] ?? ""));
};

const common: readonly FlagWords[] = [
  {
    flag: "--case",
    value: { fr: "dossier", en: "case" },
    about: {
      fr: "son nom ou son chemin ; par défaut, celui où vous êtes",
      en: "its name or path; by default, the one you are in",
    },
  },
  {
    flag: "--paper",
    value: { fr: "pièce", en: "paper" },
    about: {
      fr: "incident : liability-notice ou factual-statement",
      en: "incident: liability-notice or factual-statement",
    },
  },
  {
    flag: "--ocr",
    about: {
      fr: "lire aussi les scans, par reconnaissance optique (Tesseract)",
      en: "read scans too, by optical recognition (Tesseract)",
    },
  },
  {
    flag: "--dry-run",
    about: {
      fr: "montrer ce qui serait copié et écrit, ne rien faire",
      en: "show what would be copied and written, do nothing",
    },
  },
];

const abouts: Readonly<Record<string, Text>> = {
  "--kind": { fr: "sa sorte précise (devis, pv-de-recette…)", en: "its precise kind (quote, acceptance-report…)" },
  "--number": { fr: "numéro de la facture", en: "number of the invoice" },
  "--id": { fr: "son nom dans case.yaml", en: "its name in case.yaml" },
  "--issued-on": { fr: "sa date", en: "its date" },
  "--due-on": { fr: "échéance de la facture", en: "due date of the invoice" },
  "--net": { fr: "montant hors taxes", en: "net amount" },
  "--gross": { fr: "montant TTC", en: "gross amount" },
  "--delivered-on": { fr: "jour de la livraison", en: "day of the delivery" },
  "--covers": { fr: "facture dont il prouve la livraison", en: "invoice whose delivery it proves" },
  "--proves": { fr: "order, delivery ou sending", en: "order, delivery or sending" },
  "--signatures": {
    fr: "qui l’a signé : party=client,on=2026-05-02,signatory=…",
    en: "who signed it: party=client,on=2026-05-02,signatory=…",
  },
};

/** The flags of these kinds, each name once. */
function wordsOf(kinds: readonly DocumentKindWord[]): CommandWords {
  const byName = new Map(kinds.flatMap(flagsOf).map((flag) => [flag.flag, flag]));
  const names = (locale: "fr" | "en"): string => documentKinds.map((kind) => kindWords[kind].name[locale]).join(", ");
  return {
    examples: [
      { fr: "ajouter facture PM-2026-0412.pdf", en: "add invoice PM-2026-0412.pdf" },
      { fr: "ajouter livraison pv-recette.pdf --case acme", en: "add delivery acceptance-report.pdf --case acme" },
      { fr: "ajouter ~/Téléchargements/devis-signe.pdf", en: "add ~/Downloads/signed-quote.pdf" },
    ],
    operands: [
      {
        name: { fr: "sorte", en: "kind" },
        about: {
          fr: `${names("fr")}\u202f; sans elle, le programme la devine`,
          en: `${names("en")}; without it, the program guesses`,
        },
      },
      {
        name: { fr: "fichier", en: "file" },
        about: { fr: "un ou plusieurs documents, ou un répertoire", en: "one or more documents, or a folder" },
        several: true,
      },
    ],
    flags: [...common, ...flagWords([...byName.values()], abouts)],
    notes: [
      {
        fr: "Le document est copié dans le dossier, lu, et son empreinte est notée. Ce qui n’est pas dit par une option est proposé d’après ce qu’il montre.",
        en: "The document is copied into the case, read, and its digest recorded. What no option says is proposed from what it shows.",
      },
    ],
  };
}

export function addCommand(shell: Shell, run = runAdd): ShellCommand {
  const wordsFor = (argv: readonly string[]): CommandWords => {
    const kind = kindIn(argv);
    return wordsOf(kind === null ? documentKinds : [kind]);
  };
  return {
    words: wordsOf(documentKinds),
    wordsFor,
    run: async (argv) => {
      const { readLine } = await import("../read-line.ts");
      return run(optionsFrom(kindIn(argv), readLine(wordsFor(argv), argv)), shell);
    },
  };
}

const kindIn = (argv: readonly string[]): DocumentKindWord | null =>
  kindNamed(argv.find((word) => !word.startsWith("-")) ?? "");

function optionsFrom(kind: DocumentKindWord | null, asked: Asked): AddOptions {
  const files = kind === null ? asked.operands : asked.operands.slice(1);
  return {
    kind,
    files,
    case: asked.text("case"),
    givenFor: (one) => treeOf(givenValues(flagsOf(one), asked)),
    paper: asked.oneOf("paper", ["liability-notice", "factual-statement"]),
    ocr: asked.isOn("ocr"),
    dryRun: asked.isOn("dry-run"),
  };
}

/** Takes documents into a case. */
export async function runAdd(options: AddOptions, shell: Shell): Promise<ExitCode> {
  const { addDocuments } = await import("./add-run.ts");
  return addDocuments(options, shell);
}
