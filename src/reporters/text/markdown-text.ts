import { printable } from "./printable.ts";

const ACTIVE = /[\\`*_{}[\]()#|~$@^]/g;

/** Text inside a line or a cell of Markdown: no markup, no HTML, no automatic link. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(ACTIVE, (character) => `&#${String(character.charCodeAt(0))};`)
    .replace(/:(?=\/\/)|(?<=www)\./g, (character) => `&#${String(character.charCodeAt(0))};`);
}
