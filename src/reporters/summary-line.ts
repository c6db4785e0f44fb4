import type { Summary } from "../assessment/summary.ts";
import type { Locale, Text } from "../locale/text.ts";
import { count } from "./text/amount.ts";

/** Printed wherever a verdict is: the program counts papers, it does not judge. */
export const NO_ADVICE: Text = {
  fr: "Complet = pièces réunies\u202f; ceci n’est pas un avis juridique.",
  en: "Complete = the papers are there; this is not legal advice.",
};

const counted = (value: number, one: string, many: string, locale: Locale): string =>
  `${count(value, locale)} ${value > 1 || (value === 0 && locale === "en") ? many : one}`;

/** « 5 dossiers : 1 complet, 1 à confirmer, 1 incomplet, 1 sans objet, 1 illisible » */
export function casesLine(summary: Summary, locale: Locale): string {
  const words: readonly (readonly [number, Text, Text])[] = [
    [summary.complete, { fr: "complet", en: "complete" }, { fr: "complets", en: "complete" }],
    [summary.toConfirm, { fr: "à confirmer", en: "to confirm" }, { fr: "à confirmer", en: "to confirm" }],
    [summary.incomplete, { fr: "incomplet", en: "incomplete" }, { fr: "incomplets", en: "incomplete" }],
    [summary.notApplicable, { fr: "sans objet", en: "not applicable" }, { fr: "sans objet", en: "not applicable" }],
    [summary.unreadable, { fr: "illisible", en: "unreadable" }, { fr: "illisibles", en: "unreadable" }],
  ];
  const parts = words
    .filter(([value]) => value > 0)
    .map(([value, one, many]) => counted(value, one[locale], many[locale], locale));
  const total =
    locale === "fr"
      ? counted(summary.cases, "dossier", "dossiers", locale)
      : counted(summary.cases, "case", "cases", locale);
  const list = parts.length === 0 ? "" : `${locale === "fr" ? "\u00a0: " : ": "}${parts.join(", ")}`;
  return `${total}${list}`;
}

/** « 4 erreurs, 2 avertissements, 0 dérogation » */
export function findingsLine(summary: Summary, locale: Locale): string {
  return locale === "fr"
    ? [
        counted(summary.errors, "erreur", "erreurs", locale),
        counted(summary.warnings, "avertissement", "avertissements", locale),
        counted(summary.notes, "remarque", "remarques", locale),
        counted(summary.waived, "dérogation", "dérogations", locale),
      ].join(", ")
    : [
        counted(summary.errors, "error", "errors", locale),
        counted(summary.warnings, "warning", "warnings", locale),
        counted(summary.notes, "note", "notes", locale),
        counted(summary.waived, "waived", "waived", locale),
      ].join(", ");
}
