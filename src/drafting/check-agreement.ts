import type { Text } from "../locale/text.ts";
import type { TemplateFault } from "./template-fault.ts";

interface Fault {
  readonly index: number;
  readonly message: Text;
}

// « la société » is feminine whatever its name: « créancière », « représentée ».
const MASCULINE =
  /(?:la société(?: de portage)?|\{\{ company\.name \}\})(?:(?!client|consultant|[.;\n]).){0,60}?\b(?:créancier|représenté|soussigné|tenu|autorisé|informé|assuré|engagé|substitué)(?![\p{L}])/giu;
/** Nouns that a letter of this kind uses, and the articles that do not go with them. */
const FEMININE =
  "société|facture|créance|mission|prestation|commande|livraison|pénalité|indemnité|échéance|somme|lettre";
const MASCULINE_NOUN = "client|consultant|contrat|paiement|règlement|montant|délai|décompte|devis|taux|courrier";
const ARTICLES = new RegExp(
  `(?<![\\p{L}’'])(?:(?:le|un|du|ce|au) (?:${FEMININE})|(?:la|une|cette) (?:${MASCULINE_NOUN}))(?![\\p{L}-])`,
  "giu",
);
/** Who is greeted as « Madame » alone is addressed as a woman. */
const ADDRESSED = /vous êtes (?:prié|tenu|informé|invité|engagé)(?![\p{L}])/giu;
const GREETING = /^((?:Madame|Monsieur|Mesdames|Messieurs|Maître)(?:, (?:Madame|Monsieur|Messieurs))?),\s*$/mu;
const CLOSING = /agréer, ([^,]+(?:, (?:Madame|Monsieur|Messieurs))?),/u;

/** French agreement that a template's own words can show: the company's gender, and a closing that greets whom the opening greeted. */
export function agreementFaults(file: string, source: string): readonly TemplateFault[] {
  const company = [...source.matchAll(MASCULINE)].map((match): Fault => {
    const words = match[0].replace(/\s+/g, " ");
    return {
      index: match.index,
      message: {
        fr: `«\u00a0${words}\u00a0»\u00a0: «\u00a0la société\u00a0» demande le féminin.`,
        en: `“${words}”: “la société” asks for the feminine.`,
      },
    };
  });
  return [...company, ...articles(source), ...addressed(source), ...closing(source)].map(({ index, message }) => {
    const before = source.slice(0, index).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { file, line: before.length, column, severity: "warning", message };
  });
}

const articles = (source: string): readonly Fault[] =>
  [...source.matchAll(ARTICLES)].map(({ 0: words, index }) => ({
    index,
    message: {
      fr: `«\u00a0${words}\u00a0»\u00a0: l’article ne s’accorde pas avec le nom.`,
      en: `“${words}”: the article does not agree with the noun.`,
    },
  }));

const addressed = (source: string): readonly Fault[] =>
  GREETING.exec(source)?.[1] !== "Madame"
    ? []
    : [...source.matchAll(ADDRESSED)].map(({ 0: words, index }) => ({
        index,
        message: {
          fr: `«\u00a0${words}\u00a0»\u00a0: la lettre salue «\u00a0Madame\u00a0», qui demande le féminin.`,
          en: `“${words}”: the letter greets “Madame”, which asks for the feminine.`,
        },
      }));

function closing(source: string): readonly Fault[] {
  const greeted = GREETING.exec(source)?.[1];
  const closed = CLOSING.exec(source);
  const again = closed?.[1];
  if (greeted === undefined || again === undefined || again === greeted) return [];
  return [
    {
      index: closed?.index ?? 0,
      message: {
        fr: `La lettre salue «\u00a0${greeted}\u00a0» et se ferme sur «\u00a0${again}\u00a0».`,
        en: `The letter opens with “${greeted}” and closes with “${again}”.`,
      },
    },
  ];
}
