import type { Text } from "../../locale/text.ts";
import type { WriteProblem } from "./problem-text.ts";

const text = (fr: string, en: string): Text => ({ fr, en });

const fixed =
  (fr: string, en: string, fixFr: string, fixEn: string): WriteProblem =>
  () => ({ message: { fr, en }, fix: { fr: fixFr, en: fixEn } });

/** Why `case.yaml` gives no values at all: its file, its encoding, its YAML, its version. */
export const syntaxTexts: Readonly<Record<string, WriteProblem>> = {
  absent: fixed(
    "Ce dossier n’a pas de fichier case.yaml.",
    "This folder has no case.yaml.",
    "Ouvrez un dossier pour ce client\u00a0: dossier nouveau.",
    "Start a case for this client: dossier new.",
  ),
  "no-permission": fixed(
    "Vous n’avez pas le droit de lire ce fichier case.yaml.",
    "You are not allowed to read this case.yaml.",
    "Demandez le droit de lecture à la personne qui gère ce dossier, ou corrigez les droits du fichier.",
    "Ask whoever manages this folder for the right to read it, or correct the rights of the file.",
  ),
  "not-a-file": fixed(
    "case.yaml n’est pas un fichier ordinaire (un lien, un dossier ou un périphérique)\u00a0: il n’est pas ouvert.",
    "case.yaml is no ordinary file (a link, a folder or a device): it is not opened.",
    "Remplacez-le par le fichier lui-même.",
    "Put the file itself in its place.",
  ),
  "too-large": fixed(
    "Ce fichier est trop gros pour un dossier\u00a0: plus de 4\u00a0Mo.",
    "This file is too large for a case: over 4 MB.",
    "Gardez les documents dans des fichiers à part et ne notez ici que leur chemin.",
    "Keep the documents in files of their own and note only their paths here.",
  ),
  "not-utf8": fixed(
    "Ce fichier n’est pas enregistré en UTF-8\u00a0: ses accents ne peuvent pas être lus.",
    "This file is not saved as UTF-8: its accents cannot be read.",
    "Dans votre éditeur, choisissez «\u00a0Enregistrer avec l’encodage\u00a0: UTF-8\u00a0».",
    "In your editor, choose “Save with encoding: UTF-8”.",
  ),
  utf16: fixed(
    "Ce fichier est enregistré en UTF-16\u202f; seul UTF-8 peut être lu.",
    "This file is saved as UTF-16; only UTF-8 can be read.",
    "Dans votre éditeur, choisissez «\u00a0Enregistrer avec l’encodage\u00a0: UTF-8\u00a0».",
    "In your editor, choose “Save with encoding: UTF-8”.",
  ),
  "control-character": fixed(
    "Ce fichier contient un caractère invisible qui n’a pas sa place dans un texte.",
    "This file holds an invisible character that has no place in a text.",
    "Effacez ce caractère, ou retapez la ligne.",
    "Delete that character, or type the line again.",
  ),
  "too-deep": fixed(
    "Ce fichier a trop de niveaux imbriqués (plus de soixante)\u00a0: ce n’est pas un dossier.",
    "This file nests too many levels (over sixty): it is no case.",
    "Vérifiez les crochets, les accolades et les tirets de cette ligne.",
    "Check the brackets, braces and dashes of this line.",
  ),
  "alias-bomb": fixed(
    "Les renvois (*nom) de ce fichier se multiplient sans fin\u00a0: il n’est pas lu.",
    "The aliases (*name) of this file multiply without end: it is not read.",
    "Écrivez les valeurs elles-mêmes à la place des renvois.",
    "Write the values themselves in place of the aliases.",
  ),
  "unknown-alias": fixed(
    "Un mot qui commence par une étoile est un renvoi en YAML, et celui-ci ne renvoie à rien.",
    "A word that starts with a star is an alias in YAML, and this one stands for nothing.",
    'Mettez la valeur entre guillemets, par exemple\u00a0: "*nom".',
    'Put the value in quotes, for example: "*name".',
  ),
  "unknown-tag": fixed(
    "Un mot qui commence par un point d’exclamation est une étiquette en YAML\u202f; rien n’est exécuté ni deviné ici.",
    "A word that starts with an exclamation mark is a tag in YAML; nothing is run or guessed here.",
    'Ôtez l’étiquette, ou mettez la valeur entre guillemets, par exemple\u00a0: "!important".',
    'Take the tag out, or put the value in quotes, for example: "!important".',
  ),
  "several-documents": fixed(
    "Ce fichier contient plusieurs documents YAML, séparés par «\u00a0---\u00a0».",
    "This file holds several YAML documents, separated by “---”.",
    "Gardez un seul dossier par fichier.",
    "Keep one case to a file.",
  ),
  "duplicate-key": fixed(
    "Cette clé est déjà écrite plus haut, au même niveau.",
    "This key already stands above, at the same level.",
    "Gardez une seule des deux lignes.",
    "Keep one of the two lines.",
  ),
  "key-not-text": fixed(
    "Une clé doit être un mot, pas une liste ni un groupe.",
    "A key must be a word, not a list or a group.",
    "Écrivez par exemple\u00a0: name: ACME.",
    "Write for example: name: ACME.",
  ),
  tab: fixed(
    "Cette ligne commence par une tabulation\u202f; YAML n’accepte que des espaces.",
    "This line starts with a tab; YAML takes spaces only.",
    "Remplacez la tabulation par deux espaces.",
    "Replace the tab with two spaces.",
  ),
  "bad-indent": fixed(
    "Le retrait de cette ligne ne correspond pas à celui des lignes voisines.",
    "The indentation of this line does not match the lines around it.",
    "Alignez les clés d’un même groupe sur la même colonne.",
    "Line up the keys of a group in the same column.",
  ),
  unclosed: fixed(
    "Un guillemet, un crochet ou une accolade n’est pas refermé.",
    "A quote, bracket or brace is not closed.",
    "Refermez-le à la fin de la valeur.",
    "Close it at the end of the value.",
  ),
  "two-colons": fixed(
    "Cette ligne contient deux «\u00a0:\u00a0», ou son retrait la rattache à la ligne d’avant.",
    "This line holds two colons, or its indentation ties it to the line before.",
    'Mettez la valeur entre guillemets, par exemple\u00a0: title: "Lot 1\u00a0: maquette", ou corrigez le retrait.',
    'Put the value in quotes, for example: title: "Lot 1: mock-up", or correct the indentation.',
  ),
  "not-yaml": fixed(
    "Cette ligne ne peut pas être lue\u00a0: ce n’est pas du YAML.",
    "This line cannot be read: it is not YAML.",
    "Écrivez une clé, deux-points, une espace, puis la valeur\u00a0: name: ACME.",
    "Write a key, a colon, a space, then the value: name: ACME.",
  ),
  "missing-version": fixed(
    "La version du fichier manque.",
    "The version of the file is missing.",
    "Ajoutez la ligne\u00a0: schema: 1.",
    "Add the line: schema: 1.",
  ),
  "unknown-version": (_, actual) => ({
    message: text(
      `Ce fichier annonce la version «\u00a0${actual}\u00a0»\u202f; ce programme lit la version 1.`,
      `This file says version “${actual}”; this program reads version 1.`,
    ),
    fix: text(
      "Écrivez schema: 1, ou mettez le programme à jour si le fichier vient d’une version plus récente.",
      "Write schema: 1, or update the program if the file comes from a later one.",
    ),
  }),
};
