import { isSiren } from "../identifiers/siren.ts";
import { formatMoney } from "../locale/format-money.ts";
import { saidDay } from "../locale/said-day.ts";
import { inEach, type Text } from "../locale/text.ts";
import { amountTyped, dayTyped } from "../locale/typed-value.ts";
import { parseCents } from "../money/cents.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** How an answer is typed. */
export type TypedKind = "text" | "day" | "amount" | "count" | "email" | "address" | "siren";

/** A typed answer once read: its value as `case.yaml` writes it, and what was understood, said back; or why it is refused. */
export type ReadAnswer = { readonly value: string; readonly shown: Text | null } | { readonly problem: Text };

/** Reads what a person typed for a field; `field` names it in a refusal: « la date de la facture ». */
export function readTyped(kind: TypedKind, field: Text, typed: string, today: PlainDate): ReadAnswer {
  const read = readers[kind](typed.trim(), today);
  if (read !== null) return read;
  const { because, example } = refusals[kind];
  return {
    problem: {
      fr: `«\u00a0${typed}\u00a0» ne peut pas être ${field.fr}\u00a0: ${because.fr}. Écrivez par exemple ${example.fr}.`,
      en: `“${typed}” cannot be ${field.en}: ${because.en}. Write for instance ${example.en}.`,
    },
  };
}

type Reader = (typed: string, today: PlainDate) => ReadAnswer | null;

const readers: Readonly<Record<TypedKind, Reader>> = {
  text: (typed) => (typed === "" ? null : { value: typed, shown: null }),
  day: (typed, today) => {
    const day = dayTyped(typed, today);
    return day === null ? null : { value: day, shown: inEach((locale) => saidDay(day, locale)) };
  },
  amount: (typed) => {
    const value = amountTyped(typed);
    const cents = parseCents(value ?? "");
    if (value === null || cents === null) return null;
    return { value, shown: inEach((locale) => formatMoney(cents, "EUR", locale)) };
  },
  count: (typed) => (/^\d{1,6}$/.test(typed) ? { value: String(Number(typed)), shown: null } : null),
  email: (typed) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(typed) ? { value: typed, shown: null } : null),
  address: (typed) => {
    const address = parseAddress(typed);
    if (address === null) return null;
    const said = [...address.lines, `${address.postalCode} ${address.city}`].join(" / ");
    return { value: typed, shown: { fr: said, en: said } };
  },
  siren: (typed) => {
    const digits = typed.replace(/[\s.\u00a0\u202f]/g, "");
    if (!isSiren(digits)) return null;
    const said = digits.replace(/(\d{3})(?=\d)/g, "$1\u202f");
    return { value: digits, shown: { fr: said, en: said } };
  },
};

const refusals: Readonly<Record<TypedKind, { readonly because: Text; readonly example: Text }>> = {
  text: {
    because: { fr: "il faut au moins un mot", en: "at least one word is needed" },
    example: { fr: "Anne Martin", en: "Anne Martin" },
  },
  day: {
    because: {
      fr: "ce jour n’existe pas, ou je ne sais pas le lire",
      en: "this day does not exist, or I cannot read it",
    },
    example: { fr: "31/12/2026, 1er décembre 2026 ou hier", en: "31/12/2026, 1 December 2026 or yesterday" },
  },
  amount: {
    because: {
      fr: "un montant s’écrit en chiffres, par milliers, avec deux décimales au plus",
      en: "an amount is written in digits, by thousands, with two decimals at most",
    },
    example: { fr: "12\u202f500,50\u00a0€", en: "12500.50" },
  },
  count: {
    because: { fr: "il faut un nombre entier", en: "a whole number is needed" },
    example: { fr: "30", en: "30" },
  },
  email: {
    because: { fr: "il y manque une partie", en: "a part of it is missing" },
    example: { fr: "anne@acme.example", en: "anne@acme.example" },
  },
  address: {
    because: {
      fr: "je n’y trouve pas le code postal suivi de la ville",
      en: "I find no postal code followed by a city in it",
    },
    example: { fr: "12 rue des Lilas, 13100 Aix-en-Provence", en: "12 rue des Lilas, 13100 Aix-en-Provence" },
  },
  siren: {
    because: {
      fr: "un SIREN compte neuf chiffres, et le dernier vérifie les autres",
      en: "a SIREN has nine digits, and the last one checks the others",
    },
    example: { fr: "732\u202f829\u202f320", en: "732 829 320" },
  },
};

export interface TypedAddress {
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly city: string;
}

/** An address as one types it. */
export const onOneLine = ({ lines, postalCode, city }: TypedAddress): string =>
  [...lines, `${postalCode} ${city}`].join(", ");

/** « 12 rue des Lilas, 13100 Aix-en-Provence »: lines, then a postal code of five digits and a city; null without such an ending. */
export function parseAddress(source: string): TypedAddress | null {
  const match = /^(.+?)[,\s]+(\d{5})\s+(\S.*)$/u.exec(source.trim());
  if (match === null) return null;
  const [, street = "", postalCode = "", city = ""] = match;
  const lines = street
    .split(/\s*,\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? null : { lines, postalCode, city: city.trim() };
}
