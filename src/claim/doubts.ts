import type { CaseFile } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import { longDate } from "../locale/format-date.ts";
import { formatMoney, formatRate } from "../locale/format-money.ts";
import type { Text } from "../locale/text.ts";
import { halfYearsIn } from "../time/half-year.ts";
import type { InvoiceClaim } from "./claim.ts";
import { claimCurrency } from "./currency.ts";
import { recoveryFeeOn } from "./open-account.ts";
import { contractualFloorOn, type PenaltyRate, type RateSchedule } from "./rate-schedule.ts";

/** What of the amount is to confirm before it is claimed: said wherever the amount is printed, never changing a verdict. */
export function doubtsOf(
  caseFile: CaseFile,
  invoices: readonly InvoiceClaim[],
  schedule: RateSchedule,
  law: Law,
): Text[] {
  const doubts = new Map<string, Text>();
  for (const { lines } of invoices) {
    for (const { from } of lines) {
      const doubt = schedule.rateOn(from).toConfirm;
      if (doubt !== null) doubts.set(doubt.fr, doubt);
    }
  }
  return [
    ...doubts.values(),
    ...floorDoubts(invoices, schedule, law),
    ...debtorDoubts(caseFile),
    ...refusalDoubts(caseFile, invoices),
    ...currencyDoubts(caseFile, law),
  ];
}

/** An agreed rate below its floor in a half-year that bears interest: counted as agreed, and said; never raised to the floor. */
function floorDoubts(invoices: readonly InvoiceClaim[], schedule: RateSchedule, law: Law): Text[] {
  const days = invoices.flatMap(({ lines }) => lines.flatMap(({ from, to }) => halfYearsIn(from, to))).sort();
  const low = [...new Set(days)].flatMap((day) => {
    const { rate, parts }: PenaltyRate = schedule.rateOn(day);
    const floor = contractualFloorOn(law, day);
    return parts.length > 0 || floor === null || rate >= floor ? [] : [{ day, rate, floor }];
  });
  const [first] = low;
  if (first === undefined) return [];
  const { day, rate, floor } = first;
  return [
    {
      fr: `Le taux convenu (${formatRate(rate, "fr")}) est sous le plancher de la loi, ${formatRate(floor, "fr")} pour le semestre du ${longDate(day, "fr")}\u00a0: compté tel quel, à confirmer.`,
      en: `The agreed rate (${formatRate(rate, "en")}) is under the floor of the law, ${formatRate(floor, "en")} for the half-year from ${longDate(day, "en")}: counted as it is, to confirm.`,
    },
  ];
}

function debtorDoubts({ client }: CaseFile): Text[] {
  if (client.kind === "public-body") {
    return [
      {
        fr: "Le client est un organisme public\u00a0: le code de la commande publique fixe son propre taux et son délai, à confirmer.",
        en: "The client is a public body: public procurement law sets its own rate and term, to confirm.",
      },
    ];
  }
  if (client.kind === "consumer") {
    return [
      {
        fr: "Le client est un particulier\u00a0: ni pénalités ni indemnité entre professionnels ne lui sont demandées.",
        en: "The client is a consumer: neither penalties nor the fee between professionals are claimed.",
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

const isRefusal = (status: string | undefined): boolean => status === "refused" || status === "rejected";
