import type { CaseFile, Invoice } from "../../case/case-file.ts";
import type { EInvoice } from "../../evidence/evidence.ts";
import { everyStated, type Stated } from "../../facts/facts.ts";
import { sameCompanyName, sirenOf } from "../../facts/names.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { inEach, type Locale, type Text } from "../../locale/text.ts";
import { centsToString, parseCents } from "../../money/cents.ts";
import type { KeyPath } from "../../place/place.ts";
import { parsePlainDate } from "../../time/plain-date.ts";
import type { CaseEdit, Question } from "../question.ts";
import { ask, asItIs, choiceOf, lineOn, type Asking } from "./asking.ts";

/** What the case says and what the e-invoice says of one thing, and what taking the latter writes. */
interface Difference {
  readonly stated: Stated;
  readonly name: Text;
  readonly typed: Text;
  readonly read: Text;
  readonly edits: readonly CaseEdit[];
}

/** One question for each thing that the e-invoice contradicts: the paper's value is offered, nobody's word can outweigh it. */
export function whatThePaperContradicts(asking: Asking, invoice: Invoice): readonly Question[] {
  const { document, dossier } = asking;
  const einvoice = document?.state.evidence?.einvoice ?? null;
  if (document === null || einvoice === null) return [];
  return everyStated
    .filter((stated) => document.stated(stated).basis === "contradicted")
    .flatMap((stated) => differenceIn(stated, { invoice, einvoice, path: document.path, caseFile: dossier.caseFile }))
    .map((difference) => taking(asking, invoice, difference));
}

function taking(asking: Asking, { number }: Invoice, { stated, name, typed, read, edits }: Difference): Question {
  const { document, dossier } = asking;
  return {
    ...ask(asking, stated, {
      label: {
        fr: `Facture ${number}, ${name.fr}\u00a0: le dossier dit «\u00a0${typed.fr}\u00a0», la facture dit «\u00a0${read.fr}\u00a0». Que retenir\u202f?`,
        en: `Invoice ${number}, ${name.en}: the case says “${typed.en}”, the invoice says “${read.en}”. Which one stands?`,
      },
      why: {
        fr: "Ce que la facture électronique dit l’emporte sur ce qui a été saisi\u00a0: tant qu’ils diffèrent, elle ne prouve rien.",
        en: "What the e-invoice says outweighs what was typed: while they differ, it proves nothing.",
      },
      where: { fr: "Ouvrez la facture, et comparez.", en: "Open the invoice, and compare." },
      input: {
        kind: "choice",
        choices: [
          choiceOf("paper", `Ce que dit la facture\u00a0: ${read.fr}`, `What the invoice says: ${read.en}`),
          choiceOf(
            "case",
            "Ce que dit le dossier\u00a0: la facture est fausse, ou c’est une autre",
            "What the case says: the invoice is wrong, or is another one",
          ),
        ],
      },
      line: lineOn(dossier, "gather"),
      edits: (answer) => (answer === "paper" ? edits : []),
    }),
    // Every gate that rests on this invoice asks the same: one question.
    id: `differs ${document?.file ?? number} ${stated}`,
  };
}

interface Sides {
  readonly invoice: Invoice;
  readonly einvoice: EInvoice;
  /** Keys of the invoice in the case. */
  readonly path: KeyPath;
  readonly caseFile: CaseFile;
}

function differenceIn(stated: Stated, sides: Sides): readonly Difference[] {
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

function dayShown(value: string, locale: Locale): string {
  const day = parsePlainDate(value);
  return day === null ? value : longDate(day, locale);
}

const moneyShown =
  ({ einvoice, invoice }: Sides) =>
  (value: string, locale: Locale): string => {
    const amount = parseCents(value);
    return amount === null ? value : formatMoney(amount, einvoice.currency ?? invoice.currency ?? "EUR", locale);
  };

type Identity = EInvoice["buyer"];

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
const identityEdits = (
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
