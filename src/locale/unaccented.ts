/** Lower case, without accents: what two ways of writing the same words have in common. */
export const unaccented = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
