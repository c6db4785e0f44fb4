import { unaccented } from "./unaccented.ts";

/** The plain form of a name, as people type it: without accents, capitals or spaces. « PV de recette » is `pv-de-recette`. */
export const slug = (name: string): string =>
  unaccented(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
