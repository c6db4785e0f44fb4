import type { CaseFile } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { InvoiceClaim } from "./claim.ts";
import type { RateSchedule } from "./rate-schedule.ts";

/** What of the amount is to confirm before it is claimed: said wherever the amount is printed, never changing a verdict. */
export function doubtsOf(
  caseFile: CaseFile,
  invoices: readonly InvoiceClaim[],
  schedule: RateSchedule,
  currency: string,
): Text[] {
  const doubts = new Map<string, Text>();
  for (const { lines } of invoices) {
    for (const { from } of lines) {
      const doubt = schedule.rateOn(from).toConfirm;
      if (doubt !== null) doubts.set(doubt.fr, doubt);
    }
  }
  return [...doubts.values(), ...debtorDoubts(caseFile), ...currencyDoubts(caseFile, currency)];
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

function currencyDoubts(caseFile: CaseFile, currency: string): Text[] {
  const isMixed = caseFile.invoices.some((invoice) => (invoice.currency ?? currency) !== currency);
  if (currency === "EUR" && !isMixed) return [];
  return [
    {
      fr: "Une facture n’est pas en euros\u00a0: l’indemnité de recouvrement, due en euros, est à ajouter à part.",
      en: "An invoice is not in euro: the recovery fee, due in euro, is to be added apart.",
    },
  ];
}
