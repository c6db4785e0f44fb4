import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { formatMoney, formatRate } from "../locale/format-money.ts";
import type { Text } from "../locale/text.ts";
import { halfYearsIn } from "../time/half-year.ts";
import { byDay } from "../time/plain-date.ts";
import { contractualFloorOn } from "./contractual-floor.ts";
import type { InvoiceClaim } from "./claim.ts";
import { claimCurrency } from "./currency.ts";
import { recoveryFeeOn } from "./open-account.ts";

/** What of the amount is to confirm before it is claimed: said wherever the amount is printed, never changing a verdict. */
export function doubtsOf(caseFile: CaseFile, invoices: readonly InvoiceClaim[], law: Law): Text[] {
  return [
    ...rateDoubts(invoices, law),
    ...debtorDoubts(caseFile),
    ...refusalDoubts(caseFile, invoices),
    ...creditDoubts(invoices, claimCurrency(caseFile)),
    ...currencyDoubts(caseFile, law),
  ];
}

/** What of the rates is to confirm, each said once, and an agreed one that is too low. */
export function rateDoubts(invoices: readonly InvoiceClaim[], law: Law): Text[] {
  const doubts = invoices.flatMap(({ lines }) => lines.flatMap(({ doubt }) => doubt ?? []));
  return [...new Map(doubts.map((doubt) => [doubt.fr, doubt])).values(), ...floorDoubts(invoices, law)];
}

/** An agreed rate below its floor in a half-year that bears interest: counted as agreed, and said; never raised to the floor. */
function floorDoubts(invoices: readonly InvoiceClaim[], law: Law): Text[] {
  const agreed = invoices.flatMap(({ lines }) => lines.filter(({ parts }) => parts.length === 0));
  const days = agreed.flatMap(({ from, to, rate }) => halfYearsIn(from, to).map((day) => ({ day, rate })));
  const low = days.flatMap(({ day, rate }) => {
    const floor = contractualFloorOn(law, day);
    return rate >= floor.rate ? [] : [{ day, rate, words: floor.words }];
  });
  const [first] = low.sort((one, other) => byDay(one.day, other.day));
  if (first === undefined) return [];
  const { rate, words } = first;
  return [
    {
      fr: `Le taux convenu (${formatRate(rate, "fr")}) est sous le plancher de la loi, ${words.fr}\u00a0: compté tel quel, à confirmer.`,
      en: `The agreed rate (${formatRate(rate, "en")}) is under the floor of the law, ${words.en}: counted as it is, to confirm.`,
    },
  ];
}

function debtorDoubts({ client }: CaseFile): Text[] {
  if (client.kind === "public-body") {
    return [
      {
        fr: "Le client est un organisme public\u00a0: sans taux convenu, le taux BCE majoré du code de la commande publique, celui du semestre où les intérêts ont commencé\u202f; taux, délai et indemnité à confirmer.",
        en: "The client is a public body: with no agreed rate, the ECB rate plus the points of public procurement law, that of the half-year in which interest began; rate, term and fee to confirm.",
      },
    ];
  }
  if (client.kind === "consumer") {
    return [
      {
        fr: "Le client est un particulier\u00a0: ni pénalités ni indemnité entre professionnels, seulement l’intérêt légal à partir de la mise en demeure (C. civ. 1231-6), à confirmer.",
        en: "The client is a consumer: neither penalties nor the fee between professionals, only legal interest from the formal notice on (C. civ. 1231-6), to confirm.",
      },
    ];
  }
  return client.insolvency?.openedOn == null
    ? []
    : [
        {
          fr: "Une procédure collective est ouverte\u00a0: les intérêts s’arrêtent à son ouverture (C. com. L622-28), à confirmer.",
          en: "Insolvency proceedings are open: interest stops at their opening (C. com. L622-28), to confirm.",
        },
      ];
}

function currencyDoubts(caseFile: CaseFile, law: Law): Text[] {
  if (claimCurrency(caseFile) === "EUR") return [];
  const fee = recoveryFeeOn(law, law.asOf);
  return [
    {
      fr: `La somme n’est pas en euros\u00a0: l’indemnité de recouvrement, ${formatMoney(fee, "EUR", "fr")} par facture, se réclame à part.`,
      en: `The sum is not in euro: the recovery fee, ${formatMoney(fee, "EUR", "en")} per invoice, is claimed apart.`,
    },
  ];
}

/** Refused by the client on its platform, and neither credited nor replaced yet. */
function refusalDoubts(caseFile: CaseFile, invoices: readonly InvoiceClaim[]): Text[] {
  const claimed = new Set(invoices.map(({ number }) => number));
  return caseFile.invoices
    .filter(({ number, platformStatus }) => claimed.has(number) && isRefusal(platformStatus?.status))
    .map(({ number }) => ({
      fr: `La facture ${number} a été refusée sur la plateforme\u00a0: elle est comptée tant qu’aucun avoir ne l’annule, à confirmer.`,
      en: `Invoice ${number} was refused on the platform: it counts until a credit note cancels it, to confirm.`,
    }));
}

/** The law gathered here says nothing of what a credit note leaves over once its invoice was paid. */
const creditDoubts = (invoices: readonly InvoiceClaim[], currency: string): Text[] =>
  invoices.flatMap(({ number, payments }) =>
    payments
      .filter(({ from }) => from === "credit-note")
      .map(({ reference, amount }) => ({
        fr: `L’avoir ${reference ?? ""} laisse un trop-perçu\u00a0: ${formatMoney(amount, currency, "fr")} sont reportés sur la facture ${number ?? ""}, à confirmer.`,
        en: `Credit note ${reference ?? ""} leaves an overpayment: ${formatMoney(amount, currency, "en")} go to invoice ${number ?? ""}, to confirm.`,
      })),
  );

const isRefusal = (status: string | undefined): boolean => status === "refused" || status === "rejected";
