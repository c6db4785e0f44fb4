import type { Address } from "../../case/case-file.ts";

/** An address on one line: « 12 rue des Lilas, 13100 Aix-en-Provence ». */
export function oneLine(address: Address | null | undefined): string | null {
  if (address == null) return null;
  const place = [address.postalCode, address.city].filter((part) => part !== null).join(" ");
  return [...address.lines, place].filter((part) => part !== "").join(", ") || null;
}

/** A phone number or an IBAN never breaks at the end of a line. */
export const unbroken = (number: string | null | undefined): string | null | undefined =>
  number?.replaceAll(" ", "\u00a0");
export const inFours = (iban: string | null | undefined): string | null | undefined =>
  unbroken(
    iban
      ?.replace(/\s/g, "")
      .replace(/(.{4})(?=.)/g, "$1 ")
      .trim(),
  );

/** A legal form that the name does not say already: « ACME Industrie SAS » is not followed by « SAS ». */
export const formBeside = (name: string | null, form: string | null | undefined): string | null =>
  form == null || name?.toLowerCase().endsWith(` ${form.toLowerCase()}`) === true ? null : form;
