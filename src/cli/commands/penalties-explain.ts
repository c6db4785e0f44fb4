import type { InterestLine } from "../../claim/claim.ts";
import { exactText, explanationOf } from "../../claim/explain-line.ts";
import { confidenceOf } from "../../law/confidence-words.ts";
import type { Source } from "../../law/law.ts";
import type { Locale } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";

/** A line of interest with its inputs, the article, the source of each input and the arithmetic before rounding. */
export function explainedLines(line: InterestLine, currency: string, locale: Locale): string[] {
  const told = explanationOf(line, currency);
  const rounded = {
    fr: `${exactText(told, locale)}… arrondi au centime`,
    en: `${exactText(told, locale)}… rounded to the cent`,
  }[locale];
  const parts = told.rateParts.flatMap((part) => {
    const marks = [confidenceOf(part)[locale], ...(part.toConfirm ? [toConfirm[locale]] : [])].join(", ");
    return [`    ${printable(part.label[locale])} (${marks})`, `      ${sourceText(part.source)}`];
  });
  return [
    `  ${labels.base[locale]}${told.base[locale]}`,
    `  ${labels.days[locale]}${told.days[locale]}`,
    `  ${labels.rate[locale]}${told.rate[locale]}`,
    ...parts,
    `  ${labels.sum[locale]}${told.arithmetic[locale]} (${rounded})${line.doubt !== null ? " *" : ""}`,
    `  ${labels.article[locale]}${printable(told.article)} — ${printable(line.source.title)}`,
  ];
}

export const sourceText = ({ title, url, article }: Source): string =>
  [title, article, url]
    .filter((part) => part !== null)
    .map(printable)
    .join(", ");

const labels = {
  base: { fr: "base\u00a0: ", en: "base: " },
  days: { fr: "jours\u00a0: ", en: "days: " },
  rate: { fr: "taux\u00a0: ", en: "rate: " },
  sum: { fr: "calcul\u00a0: ", en: "sum: " },
  article: { fr: "texte\u00a0: ", en: "text: " },
} as const;

const toConfirm = { fr: "à confirmer", en: "to confirm" } as const;
