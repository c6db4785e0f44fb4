import { unaccented } from "../../locale/unaccented.ts";

const legalForms = /\b(?:sas|sasu|sarl|eurl|sa|snc|sci|scop|scp|selarl|gie|ei|ltd|gmbh|inc)\b/giu;

/** A name for a folder, from the client's: `ACME Industrie SAS` in 2026 is `acme-industrie-2026`. */
export function caseIdFor(client: string, year: string): string {
  const plain = unaccented(client).replaceAll("œ", "oe");
  const words = (text: string): string =>
    text
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40);
  const name = words(plain.replace(legalForms, " ")) || words(plain) || "client";
  return `${name}-${year}`;
}

/** The same with a number, where a folder of that name stands. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

/** A word that can be a folder's name and an id at once. */
export const isPlainId = (id: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u.test(id) && !id.includes("..");
