import { longDate } from "../../locale/format-date.ts";
import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** The time to claim this invoice in court has not run out, counted from its earliest plausible start. */
export const withinLimitation: Leaf = {
  label: () => ({ fr: "Non prescrite", en: "Within limitation" }),
  judge: (_args, { dossier, invoice }) => {
    const limitation = dossier.deadlines.limitations.find((one) => one.invoice === invoice?.number);
    const path = dossier.caseFile.invoices.findIndex((one) => one === invoice);
    const at = { path: ["invoices", path] };
    if (limitation === undefined) {
      return toConfirm({ fr: "aucune date ne permet de le calculer", en: "no date to compute it from" }, at);
    }
    if (limitation.daysLeft >= 0) {
      return satisfied(
        {
          fr: `jusqu’au ${longDate(limitation.date, "fr")} au plus tôt`,
          en: `until ${longDate(limitation.date, "en")} at the earliest`,
        },
        at,
      );
    }
    return missing(
      {
        fr: `prescrite depuis le ${longDate(limitation.date, "fr")}, au plus tôt`,
        en: `time-barred since ${longDate(limitation.date, "en")}, at the earliest`,
      },
      {
        ...at,
        fix: {
          fr: "demandez à la société si un événement a interrompu la prescription",
          en: "ask the company whether an event interrupted limitation",
        },
      },
    );
  },
};
