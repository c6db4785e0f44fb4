import { parsePlainDate } from "../../time/plain-date.ts";
import type { EInvoiceParty, EvidenceProblem } from "../evidence.ts";

/** `YYYY-MM-DD` or `YYYYMMDD`, with an hour or a time zone or without; anything more is another form of date (a period, a list). */
const DAY = /^(?!0000)(\d{4})(-?)(\d{2})\2(\d{2})(?:T\S*|(?:\d{2}){2,3}|Z|[+-]\d{2}:\d{2})?$/;

/** A day of an e-invoice: what does not exist is null, and a problem. */
export function dayOf(
  written: string | null,
  problems: EvidenceProblem[],
  code: "issue-date-invalid" | "due-date-invalid",
): string | null {
  if (written === null) return null;
  const match = DAY.exec(written);
  const day = match === null ? null : parsePlainDate(`${match[1] ?? ""}-${match[3] ?? ""}-${match[4] ?? ""}`);
  if (day === null) {
    problems.push({
      code,
      message: {
        fr: `La date «\u00a0${written.slice(0, 20)}\u00a0» n’existe pas.`,
        en: `The date “${written.slice(0, 20)}” does not exist.`,
      },
    });
  }
  return day;
}

/** `xs:decimal` (XML Schema 2, 3.2.3): a sign, digits, a point, and digits before or after it. */
const DECIMAL = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?$/;

/** An amount as the file writes it, without a needless sign or point; what is no number is null, and a problem. */
export function amountOf(written: string | null, problems: EvidenceProblem[]): string | null {
  if (written === null) return null;
  const match = DECIMAL.exec(written);
  if (match !== null) {
    const [, sign = "", whole = "", part = ""] = match;
    return `${sign === "-" ? "-" : ""}${whole === "" ? "0" : whole}${part === "" ? "" : `.${part}`}`;
  }
  problems.push({
    code: "amount-invalid",
    message: {
      fr: `«\u00a0${written.slice(0, 20)}\u00a0» n’est pas un montant.`,
      en: `“${written.slice(0, 20)}” is no amount.`,
    },
  });
  return null;
}

// Identifier schemes of ISO/IEC 6523: SIREN, and SIRET whose first nine digits are the SIREN.
const FRENCH_SCHEMES = new Set(["0002", "0009"]);

interface WrittenParty {
  readonly name: string | null;
  readonly legalId: string | null;
  readonly scheme: string | null;
  readonly vatNumber: string | null;
  readonly country: string | null;
  readonly lines: readonly (string | null)[];
  readonly postalCode: string | null;
  readonly city: string | null;
}

/** The SIREN is what the file holds: a legal identifier of a French scheme (or a French party), else the end of a French VAT number. */
export function partyOf(written: WrittenParty): EInvoiceParty {
  const { name, legalId, scheme, vatNumber, country } = written;
  const digits = legalId?.replace(/\s/g, "") ?? "";
  const isFrench = scheme === null ? country === "FR" : FRENCH_SCHEMES.has(scheme);
  const fromId = isFrench && /^(?:\d{9}|\d{14})$/.test(digits) ? digits.slice(0, 9) : null;
  const fromVat = /^FR[0-9A-Z]{2}(\d{9})$/.exec(vatNumber?.replace(/\s/g, "").toUpperCase() ?? "")?.[1] ?? null;
  return { name, siren: fromId ?? fromVat, vatNumber, ...addressOf(written) };
}

function addressOf({ lines, postalCode, city, country }: WrittenParty): Pick<EInvoiceParty, "address"> {
  const known = lines.filter((line) => line !== null);
  if (known.length === 0 || postalCode === null || city === null || country === null) return {};
  return { address: { lines: known, postalCode, city, country } };
}
