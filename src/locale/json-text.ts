const UNSAFE = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const EACH_UNSAFE = new RegExp(UNSAFE, "g");

const escapeOne = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** JSON on one line that is also safe to print on a terminal or in a CI log: what could act there is written `\uXXXX`, which reads back the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  const plain = UNSAFE.test(text) ? text.replace(EACH_UNSAFE, escapeOne) : text;
  return plain.includes("##[") ? plain.replaceAll("##[", "##\\u005b") : plain;
}
