import type { Text } from "../../locale/text.ts";
import type { WriteProblem } from "./problem-text.ts";

const text = (fr: string, en: string): Text => ({ fr, en });

const unsafe =
  (fr: string, en: string): WriteProblem =>
  (field, actual) => ({
    message: text(
      `Le chemin «\u00a0${actual}\u00a0» (${field}) ${fr}\u00a0: ce fichier n’est pas ouvert.`,
      `The path “${actual}” (${field}) ${en}: that file is not opened.`,
    ),
    fix: text(
      "Copiez le document dans le dossier et donnez son chemin depuis ce dossier, par exemple\u00a0: invoices/facture.pdf.",
      "Copy the document into the case folder and give its path from there, for example: invoices/invoice.pdf.",
    ),
  });

/** Why a document is not opened. */
export const pathTexts: Readonly<Record<string, WriteProblem>> = {
  empty: unsafe("est vide", "is empty"),
  "control-character": unsafe("contient un caractère invisible", "holds an invisible character"),
  absolute: unsafe("part de la racine du disque", "starts at the root of the disk"),
  parent: unsafe("sort du dossier par «\u00a0..\u00a0»", "leaves the folder by “..”"),
  home: unsafe("part de votre dossier personnel (~)", "starts at your home folder (~)"),
  backslash: unsafe("contient une barre oblique inverse (\\)", "holds a backslash (\\)"),
};
