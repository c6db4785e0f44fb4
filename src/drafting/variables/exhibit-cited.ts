import type { Drafting } from "./variable.ts";

/** « pièce n° 3 »: how a sentence cites the document that shows what it says; null when the reader has not got it. */
export function exhibitCited(file: string | null | undefined, { exhibits, locale }: Drafting): string | null {
  const number = file == null ? undefined : exhibits.get(file);
  if (number === undefined) return null;
  return locale === "fr" ? `pièce n° ${number}` : `exhibit ${number}`;
}
