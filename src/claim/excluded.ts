import type { CaseFile, Invoice } from "../case/case-file.ts";
import { longDate } from "../locale/format-date.ts";
import { inEach, type Text } from "../locale/text.ts";
import type { Cents } from "../money/cents.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { claimCurrency, currencyOf } from "./currency.ts";
import { creditedOf, type Ledger } from "./ledger.ts";

/** Why an invoice is no part of the account between the company and the client at all; null when it is one. */
export function whyOutside(invoice: Invoice, caseFile: CaseFile): Text | null {
  if (!invoice.exhibit) return { fr: "gardée au dossier, mais écartée", en: "kept in the case, but left out" };
  if (invoice.issuer !== null && invoice.issuer !== "umbrella-company") {
    return { fr: "elle n’est pas émise par la société", en: "the company did not issue it" };
  }
  const replacing = replacementOf(invoice, caseFile);
  if (replacing !== null) {
    return {
      fr: `refusée, remplacée par la facture ${replacing.number}`,
      en: `refused, replaced by invoice ${replacing.number}`,
    };
  }
  const currency = currencyOf(invoice, caseFile);
  if (currency !== claimCurrency(caseFile)) {
    return { fr: `en ${currency}, à réclamer à part`, en: `in ${currency}, to be claimed apart` };
  }
  return null;
}

/** Why an invoice is not claimed on a day; null when it is. */
export function whyExcluded(ledger: Ledger, paid: Cents, until: PlainDate): Text | null {
  const { invoice, due } = ledger;
  const owed = invoice.gross - creditedOf(ledger);
  if (owed <= 0n) return { fr: "annulée par un avoir", en: "cancelled by a credit note" };
  if (paid >= owed) return { fr: "payée", en: "paid" };
  if (due.dueOn < until) return null;
  return inEach((locale) =>
    locale === "fr"
      ? `pas encore échue (elle l’est le ${longDate(due.dueOn, "fr")})`
      : `not due yet (it is on ${longDate(due.dueOn, "en")})`,
  );
}

export const undated: Text = {
  fr: "sans date d’émission ni d’échéance",
  en: "without a date of issue nor a due date",
};

const isRefused = ({ platformStatus }: Invoice): boolean =>
  platformStatus?.status === "refused" || platformStatus?.status === "rejected";

/** A refused invoice that a later one takes up, for the same sum and the same orders: asking for both would be asking twice. */
export function replacementOf(invoice: Invoice, caseFile: CaseFile): Invoice | null {
  if (!isRefused(invoice) || invoice.kind === "credit-note") return null;
  const after = caseFile.invoices.slice(caseFile.invoices.indexOf(invoice) + 1);
  const isSame = (other: Invoice): boolean =>
    other.kind === invoice.kind &&
    other.exhibit &&
    other.gross === invoice.gross &&
    !isRefused(other) &&
    [...other.orders].sort().join("\0") === [...invoice.orders].sort().join("\0") &&
    (invoice.issuedOn === null || other.issuedOn === null || invoice.issuedOn <= other.issuedOn);
  // An invoice of the same sum for another period is another service.
  return after.find((other) => isSame(other) && other.period?.to === invoice.period?.to) ?? null;
}
