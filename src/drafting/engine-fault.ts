import type { Text } from "../locale/text.ts";
import type { TemplatePiece } from "./template.ts";

const known: readonly (readonly [pattern: RegExp, words: (name: string) => Text])[] = [
  [
    /^undefined filter: (\S+)/,
    (name) => ({ fr: `Le filtre «\u00a0${name}\u00a0» n’existe pas.`, en: `There is no filter “${name}”.` }),
  ],
  [
    /^undefined variable: (\S+)/,
    (name) => ({ fr: `La variable «\u00a0${name}\u00a0» n’existe pas.`, en: `There is no variable “${name}”.` }),
  ],
  [
    /^tag "([^"]+)" not found/,
    (name) => ({ fr: `La balise «\u00a0${name}\u00a0» n’existe pas.`, en: `There is no tag “${name}”.` }),
  ],
  [
    /^tag \{?%?-?\s*(\w+).* not closed/,
    (name) => ({ fr: `La balise «\u00a0${name}\u00a0» n’est pas fermée.`, en: `The tag “${name}” is not closed.` }),
  ],
  [
    /^output "(.*?)(?:\\n.*)?" not closed/,
    (start) => ({ fr: `«\u00a0${start}\u00a0» n’est pas fermé.`, en: `“${start}” is not closed.` }),
  ],
  [
    /Failed to lookup "([^"]+)"/,
    (name) => ({
      fr: `La partie «\u00a0${name}\u00a0» n’existe pas dans templates/partials/.`,
      en: `There is no part “${name}” in templates/partials/.`,
    }),
  ],
];

/** The engine's own words, in the person's language where they are known. */
function inWords(why: string): Text {
  for (const [pattern, words] of known) {
    const name = pattern.exec(why)?.[1];
    if (name !== undefined) return words(name);
  }
  return { fr: `Le moteur des modèles dit\u00a0: ${why}`, en: `The template engine says: ${why}` };
}

/** Where the engine found something wrong in a piece, and what. */
export function faultOf(
  piece: Pick<TemplatePiece, "body" | "bodyLine">,
  error: unknown,
): { readonly line: number; readonly column: number; readonly message: Text } {
  const told = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
  const place = /, (?:file:[^,]*, )?line:(\d+), col:(\d+)/.exec(told);
  const message = inWords(place === null ? told : told.slice(0, place.index));
  const [row, column] = place === null ? placeOfPart(piece, told) : [Number(place[1]), Number(place[2])];
  return { line: piece.bodyLine + row - 1, column, message };
}

/** The engine looks parts up without telling who asks: the first tag that names the one it did not find. */
function placeOfPart({ body }: Pick<TemplatePiece, "body">, told: string): readonly [row: number, column: number] {
  const part = /Failed to lookup "([^"]+)"/.exec(told)?.[1];
  const named = part === undefined ? -1 : Math.max(body.indexOf(`"${part}"`), body.indexOf(`'${part}'`));
  const before = body.slice(0, Math.max(0, body.lastIndexOf("{%", named))).split("\n");
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
