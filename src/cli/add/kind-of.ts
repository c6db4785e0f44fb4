import type { Evidence } from "../../evidence/evidence.ts";
import { inEach, type Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { answersTo } from "../needs.ts";
import type { Shell } from "../shell.ts";
import { documentKinds, kindWords, type DocumentKindWord } from "./document-kinds.ts";
import { guessKind } from "./guess-kind.ts";
import type { SourceFile } from "./read-source.ts";

/** What a document is: the person says, from a guess where there is one; without a terminal the guess stands. */
export async function kindOf(source: SourceFile, evidence: Evidence, shell: Shell): Promise<DocumentKindWord> {
  const guessed = guessKind(source.name, evidence);
  if (guessed !== null && shell.ask === null) return guessed;
  const shown = printable(source.name);
  const kinds = guessed === null ? documentKinds : [guessed, ...documentKinds.filter((kind) => kind !== guessed)];
  const need = {
    flag: shell.locale === "fr" ? "<sorte>" : "<kind>",
    label:
      guessed === null
        ? {
            fr: `la sorte de ${shown}\u00a0: ${documentKinds.map((kind) => kindWords[kind].name.fr).join(", ")}`,
            en: `the kind of ${shown}: ${documentKinds.join(", ")}`,
          }
        : looksLike(guessed, source),
    choices: kinds.map((kind) => ({ value: kind, label: kindWords[kind].label })),
    required: true,
  };
  const example = { fr: `ajouter livraison ${shown}`, en: `add delivery ${shown}` };
  const answer = (await answersTo([need], shell, example)).get(need.flag);
  return documentKinds.find((kind) => kind === answer) ?? "other";
}

/** The guess is proposed; the person says what the document is. */
export const looksLike = (guessed: DocumentKindWord, { name }: SourceFile): Text =>
  inEach((locale) => {
    const what = kindWords[guessed].label[locale];
    return locale === "fr"
      ? `${printable(name)} ressemble à ceci\u00a0: ${what}. Comment l’ajouter\u202f?`
      : `${printable(name)} looks like this: ${what}. How shall it be added?`;
  });
