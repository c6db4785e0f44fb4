const UNSAFE = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|(?<=##)\[/g;

const escapeOne = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON on one line that is also safe to print on a terminal or in a CI log: what could act there is written `\uXXXX`, which reads back the same. */
export const jsonText = (value: unknown): string => JSON.stringify(value).replace(UNSAFE, escapeOne);
