import type { CaseFile, Invoice } from "../../case/case-file.ts";
import type { EInvoice } from "../../evidence/evidence.ts";
import type { Stated } from "../../facts/facts.ts";
import { sameCompanyName, sirenOf, type PartyIdentity } from "../../facts/names.ts";
import { inEach, type Locale, type Text } from "../../locale/text.ts";
import { amountShown, dayShown } from "../../locale/written-value.ts";
import { centsToString } from "../../money/cents.ts";
import type { KeyPath } from "../../place/place.ts";
import type { CaseEdit } from "../question.ts";
import { asItIs } from "./asking.ts";

/** What the case says and what the e-invoice says of one thing, and what taking the latter writes. */
export interface Difference {
  readonly stated: Stated;
  readonly name: Text;
  readonly typed: Text;
  readonly read: Text;
  readonly edits: readonly CaseEdit[];
}

export interface Sides {
  readonly invoice: Invoice;
  readonly einvoice: EInvoice;
  /** Keys of the invoice in the case. */
  readonly path: KeyPath;
  readonly caseFile: CaseFile;
}

/** What taking the paper's value of one thing would change; nothing where the case is right to differ, or the paper does not say. */
export function differenceIn(stated: Stated, sides: Sides): readonly Difference[] {
  const { invoice, einvoice } = sides;
  switch (stated) {
    case "number":
      return einvoice.number === null ? [] : [renumbered(einvoice.number.trim(), sides)];
    case "issuedOn":
    case "dueOn":
      return valued(stated, sides, invoice[stated], einvoice[stated], dayShown);
    case "net":
      return valued(stated, sides, cents(invoice.net), unsigned(einvoice.net), moneyShown(sides));
    case "vat":
      return valued(stated, sides, cents(invoice.vat), unsigned(einvoice.tax), moneyShown(sides));
    case "gross":
      return valued(stated, sides, cents(invoice.gross), unsigned(einvoice.gross), moneyShown(sides));
    case "currency":
      return valued(stated, sides, invoice.currency ?? "EUR", einvoice.currency, (value) => value);
    case "debtor":
      return partyDiffers(stated, ["client"], sides.caseFile.client, einvoice.buyer);
    case "issuer": {
      // An invoice from another company is not the creditor's: only a mistyped SIREN is.
      const company = sides.caseFile.umbrellaCompany;
      const isNamed = company?.name != null && sameCompanyName(company.name, einvoice.seller.name ?? "");
      return isNamed && invoice.issuer === "umbrella-company"
        ? partyDiffers(stated, ["umbrellaCompany"], company, einvoice.seller)
        : [];
    }
  }
}

const names = {
  number: { fr: "numéro", en: "number" },
  issuedOn: { fr: "date", en: "date" },
  dueOn: { fr: "échéance", en: "due date" },
  net: { fr: "montant hors taxes", en: "net amount" },
  vat: { fr: "TVA", en: "VAT" },
  gross: { fr: "montant TTC", en: "gross amount" },
  currency: { fr: "monnaie", en: "currency" },
  issuer: { fr: "SIREN de la société", en: "SIREN of the company" },
  debtor: { fr: "client", en: "client" },
} as const satisfies Record<Stated, Text>;

function valued(
  stated: "issuedOn" | "dueOn" | "net" | "vat" | "gross" | "currency",
  { path }: Sides,
  typed: string | null,
  read: string | null,
  shown: (value: string, locale: Locale) => string,
): readonly Difference[] {
  if (typed === null || read === null) return [];
  return [
    {
      stated,
      name: names[stated],
      typed: inEach((locale) => shown(typed, locale)),
      read: inEach((locale) => shown(read, locale)),
      edits: [{ op: "set", path: [...path, stated], value: read }],
    },
  ];
}

const cents = (amount: bigint | null): string | null => (amount === null ? null : centsToString(amount));

/** A credit note may be written with negative amounts; the case writes them positive. */
const unsigned = (amount: string | null): string | null => amount?.replace(/^-/, "") ?? null;

const moneyShown =
  ({ einvoice, invoice }: Sides) =>
  (value: string, locale: Locale): string =>
    amountShown(value, einvoice.currency ?? invoice.currency ?? "EUR", locale);

type Identity = PartyIdentity;

function partyDiffers(
  stated: "issuer" | "debtor",
  path: KeyPath,
  typed: Identity,
  read: Identity,
): readonly Difference[] {
  const siren = sirenOf(read);
  if (siren === null) return [];
  const isRenamed = read.name !== null && (typed.name === null || !sameCompanyName(typed.name, read.name));
  const said = ({ name }: Identity, number: string | null): Text =>
    asItIs([name, number].filter((part) => part !== null).join(", "));
  return [
    {
      stated,
      name: names[stated],
      typed: said(typed, sirenOf(typed)),
      read: said(read, siren),
      edits: identityEdits(path, isRenamed ? read.name : null, siren, read.vatNumber),
    },
  ];
}

/** Name, SIREN and VAT number go together: the number of another company beside this SIREN would contradict it. */
export const identityEdits = (
  path: KeyPath,
  name: string | null,
  siren: string,
  vatNumber: string | null,
): readonly CaseEdit[] => [
  ...(name === null ? [] : [{ op: "set" as const, path: [...path, "name"], value: name }]),
  { op: "set", path: [...path, "siren"], value: siren },
  ...(vatNumber === null
    ? []
    : [{ op: "set" as const, path: [...path, "vatNumber"], value: vatNumber.replace(/\s/g, "") }]),
];

/** Whatever names the invoice by its number follows. */
function renumbered(read: string, { invoice, path, caseFile }: Sides): Difference {
  return {
    stated: "number",
    name: names.number,
    typed: asItIs(invoice.number),
    read: asItIs(read),
    edits: [
      { op: "set", path: [...path, "number"], value: read },
      ...placesNaming(invoice.number, caseFile, []).map((at) => ({ op: "set" as const, path: at, value: read })),
    ],
  };
}

const naming = new Set<string | number | undefined>(["invoice", "invoices", "corrects", "subject"]);

function placesNaming(number: string, at: unknown, path: KeyPath): readonly KeyPath[] {
  if (at === number) return naming.has(path.filter((key) => typeof key === "string").at(-1)) ? [path] : [];
  if (typeof at !== "object" || at === null) return [];
  return Object.entries(at).flatMap(([key, value]) =>
    placesNaming(number, value, [...path, Array.isArray(at) ? Number(key) : key]),
  );
}
