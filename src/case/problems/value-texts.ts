import type { Text } from "../../locale/text.ts";
import { wordInFrench } from "../schema/titles/words.ts";
import type { WriteProblem } from "./problem-text.ts";

const text = (fr: string, en: string): Text => ({ fr, en });

const listed = (words: readonly string[]): string => {
  const shown = words.slice(0, 12).join(", ");
  return words.length > 12 ? `${shown}, …` : shown;
};

const oneOf = (words: readonly string[]): Text =>
  text(`Écrivez l’un de ces mots\u00a0: ${listed(words.map(wordInFrench))}.`, `Write one of: ${listed(words)}.`);

const wrongValue =
  (fr: string, en: string, fixFr: string, fixEn: string): WriteProblem =>
  (field, actual) => ({
    message: text(
      `«\u00a0${field}\u00a0» ${fr}${actual === "" ? "" : `\u00a0: «\u00a0${actual}\u00a0»`}.`,
      `“${field}” ${en}${actual === "" ? "" : `: “${actual}”`}.`,
    ),
    fix: text(fixFr, fixEn),
  });

/** What a value or a key should have been. */
export const valueTexts: Readonly<Record<string, WriteProblem>> = {
  "unknown-key": (field, actual, [near]) => ({
    message:
      near === undefined
        ? text(
            `La clé «\u00a0${actual}\u00a0» (${field}) n’existe pas à cet endroit.`,
            `There is no key “${actual}” (${field}) here.`,
          )
        : text(
            `La clé «\u00a0${actual}\u00a0» n’existe pas ici\u202f; vouliez-vous dire «\u00a0${near}\u00a0»\u202f?`,
            `There is no key “${actual}” here; did you mean “${near}”?`,
          ),
    fix:
      near === undefined
        ? text(
            "Retirez cette ligne, ou déplacez-la sous la bonne clé\u00a0: dossier schema case les donne toutes.",
            "Take the line out, or move it under the right key: dossier schema case lists them all.",
          )
        : text(`Remplacez «\u00a0${actual}\u00a0» par «\u00a0${near}\u00a0».`, `Replace “${actual}” with “${near}”.`),
  }),
  missing: (field, _, expected) =>
    field === ""
      ? {
          message: text("Ce fichier est vide.", "This file is empty."),
          fix: text(
            "Ouvrez un dossier pour ce client\u00a0: dossier nouveau.",
            "Start a case for this client: dossier new.",
          ),
        }
      : {
          message: text(`«\u00a0${field}\u00a0» manque.`, `“${field}” is missing.`),
          fix:
            expected.length > 0
              ? oneOf(expected)
              : text("Ajoutez cette ligne avec sa valeur.", "Add this line with its value."),
        },
  "not-a-word": (field, actual, expected) => ({
    message: text(
      `«\u00a0${field}\u00a0» n’admet pas «\u00a0${actual}\u00a0».`,
      `“${field}” does not take “${actual}”.`,
    ),
    fix: oneOf(expected),
  }),
  "not-text": wrongValue(
    "doit être un texte, pas une liste ni un groupe",
    "must be a text, not a list or a group",
    "Écrivez une seule valeur sur la ligne de la clé.",
    "Write a single value on the line of the key.",
  ),
  "not-a-list": wrongValue(
    "doit être une liste",
    "must be a list",
    "Écrivez chaque élément sur sa ligne, après un tiret\u00a0: - valeur.",
    "Write each item on its line, after a dash: - value.",
  ),
  "not-a-map": wrongValue(
    "doit être un groupe de clés",
    "must be a group of keys",
    "Écrivez dessous, en retrait, les clés et leurs valeurs\u00a0: name: ACME.",
    "Write the keys and their values below, indented: name: ACME.",
  ),
  empty: (field) => ({
    message: text(`«\u00a0${field}\u00a0» est vide.`, `“${field}” is empty.`),
    fix: text("Écrivez une valeur, ou null si vous ne l’avez pas.", "Write a value, or null when you have none."),
  }),
  "not-an-amount": wrongValue(
    "n’est pas un montant",
    "is no amount",
    "Écrivez un montant positif, avec un point et deux décimales au plus, sans espace ni symbole\u00a0: 8400.00.",
    "Write a positive amount, with a point and at most two decimals, no space, no symbol: 8400.00.",
  ),
  "not-a-rate": wrongValue(
    "n’est pas un taux",
    "is no rate",
    "Écrivez le pourcentage, de 0 à 100, avec un point\u00a0: 12.15.",
    "Write the percentage, from 0 to 100, with a point: 12.15.",
  ),
  "not-a-currency": wrongValue(
    "n’est pas une monnaie",
    "is no currency",
    "Écrivez son code, trois capitales\u00a0: EUR, USD, CHF.",
    "Write its code, three capital letters: EUR, USD, CHF.",
  ),
  "not-a-date": wrongValue(
    "n’est pas un jour du calendrier",
    "is no day of the calendar",
    "Écrivez l’année, le mois et le jour\u00a0: 2026-05-04.",
    "Write year, month and day: 2026-05-04.",
  ),
  "not-a-count": wrongValue(
    "n’est pas un nombre entier",
    "is no whole number",
    "Écrivez des chiffres seuls\u00a0: 30.",
    "Write digits only: 30.",
  ),
  "not-a-flag": wrongValue(
    "doit être true (oui) ou false (non)",
    "must be true or false",
    "Écrivez true ou false.",
    "Write true or false.",
  ),
  "not-a-digest": wrongValue(
    "n’est pas une empreinte SHA-256",
    "is no SHA-256 digest",
    "Une empreinte a 64 caractères, de 0 à 9 et de a à f\u202f; dossier examiner la donne.",
    "A digest has 64 characters, 0 to 9 and a to f; dossier inspect gives it.",
  ),
};
