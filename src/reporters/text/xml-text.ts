/** What XML 1.0 cannot hold, even as a reference. */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
/** What acts on a terminal or in a CI log, and the markup itself: written as references, which read back the same. */
const MARKUP = /[&<>"'\t\n\r\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|:(?=:)|#(?=#\[)/g;

/** Text for an attribute or the content of an element, in XML as in HTML. */
export function xmlText(text: string): string {
  return text.replace(ILLEGAL, "\ufffd").replace(MARKUP, (character) => `&#${String(character.charCodeAt(0))};`);
}
