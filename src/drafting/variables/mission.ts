import type { Mission } from "../../case/case-file.ts";
import { formatMoney, formatRate } from "../../locale/format-money.ts";
import { longDate } from "../../locale/format-date.ts";
import { moneyInWords } from "../../locale/money-in-words.ts";
import type { Locale } from "../../locale/text.ts";
import type { Value, Variable } from "./variable.ts";

const mission = (
  name: string,
  path: string | null,
  fr: string,
  en: string,
  example: string,
  pick: (mission: Mission, locale: Locale) => Value | null | undefined,
): Variable => ({
  name: `mission.${name}`,
  label: { fr, en },
  example,
  path: path === null ? null : `mission.${path}`,
  value: ({ dossier, locale }) => (dossier.caseFile.mission === null ? null : pick(dossier.caseFile.mission, locale)),
});

const currencyOf = ({ price }: Mission): string => price?.currency ?? "EUR";

const paymentOrigins: Record<Locale, Record<NonNullable<NonNullable<Mission["payment"]>["from"]>, string>> = {
  fr: {
    "invoice-date": "à compter de la date de facture",
    "invoice-date-then-end-of-month": "à compter de la date de facture, puis fin de mois",
    "end-of-month-then-days": "à compter de la fin du mois de facture",
  },
  en: {
    "invoice-date": "from the date of the invoice",
    "invoice-date-then-end-of-month": "from the date of the invoice, then end of month",
    "end-of-month-then-days": "from the end of the invoice's month",
  },
};

function priceOf(one: Mission, locale: Locale): string | null {
  const { price } = one;
  if (price === null) return null;
  const money = (amount: bigint): string => formatMoney(amount, currencyOf(one), locale);
  if (price.basis === "daily-rate" && price.rate !== null) {
    const days = price.days === null ? "" : locale === "fr" ? `, pour ${price.days} jours` : `, for ${price.days} days`;
    return locale === "fr"
      ? `${money(price.rate)} hors taxes par jour${days}`
      : `${money(price.rate)} net per day${days}`;
  }
  return price.net === null ? null : locale === "fr" ? `${money(price.net)} hors taxes` : `${money(price.net)} net`;
}

function priceInWordsOf({ price }: Mission, locale: Locale): string | null {
  if (price === null) return null;
  const words = (amount: bigint): string => moneyInWords(amount, price.currency ?? "EUR", locale);
  if (price.basis === "daily-rate" && price.rate !== null)
    return locale === "fr" ? `${words(price.rate)} par jour` : `${words(price.rate)} per day`;
  return price.net === null ? null : words(price.net);
}

function paymentOf({ payment }: Mission, locale: Locale): string | null {
  if (payment?.days == null) return null;
  const from = paymentOrigins[locale][payment.from ?? "invoice-date"];
  return locale === "fr" ? `${payment.days} jours ${from}` : `${payment.days} days ${from}`;
}

export const missionVariables: readonly Variable[] = [
  {
    name: "mission.title",
    label: { fr: "titre de la mission", en: "title of the mission" },
    example: "Refonte du site vitrine",
    path: "title",
    value: ({ dossier }) => dossier.caseFile.title ?? dossier.caseFile.mission?.description,
  },
  mission(
    "description",
    "description",
    "description de la prestation",
    "description of the service",
    "Refonte complète du site",
    (one) => one.description,
  ),
  {
    name: "mission.skills",
    label: { fr: "compétences du consultant", en: "consultant's skills" },
    example: "développement web",
    path: "mission.skills",
    value: ({ dossier }) => {
      const skills = [...(dossier.caseFile.mission?.skills ?? []), ...(dossier.caseFile.consultant?.skills ?? [])];
      return [...new Set(skills)].join(", ") || null;
    },
  },
  mission("start", "start", "date de début", "start date", "2 mars 2026", (one, locale) =>
    one.start === null ? null : longDate(one.start, locale),
  ),
  mission("end", "end", "date de fin", "end date", "30 avril 2026", (one, locale) =>
    one.end === null ? null : longDate(one.end, locale),
  ),
  mission(
    "minimumDuration",
    "minimumDuration",
    "durée minimale",
    "minimum duration",
    "3 mois",
    (one) => one.minimumDuration,
  ),
  mission(
    "endEvent",
    "endEvent",
    "événement qui met fin à la mission",
    "event that ends the mission",
    "mise en ligne",
    (one) => one.endEvent,
  ),
  mission("price", "price.net", "prix convenu", "agreed price", "8 400,00 € hors taxes", priceOf),
  mission(
    "priceInWords",
    "price.net",
    "prix convenu, en lettres",
    "agreed price, in words",
    "huit mille quatre cents euros",
    priceInWordsOf,
  ),
  mission("vatRate", "price.vatRate", "taux de TVA", "VAT rate", "20,00 %", (one, locale) =>
    one.price?.vatRate == null ? null : formatRate(one.price.vatRate, locale),
  ),
  mission(
    "delivery",
    "delivery",
    "conditions de livraison",
    "delivery terms",
    "Deux lots, recette sous 8 jours",
    (one) => one.delivery,
  ),
  mission(
    "payment",
    "payment.days",
    "conditions de règlement",
    "payment terms",
    "30 jours à compter de la date de facture",
    paymentOf,
  ),
  mission(
    "penaltyRate",
    "payment.penaltyRate",
    "taux de pénalité convenu",
    "agreed penalty rate",
    "12,00 %",
    (one, locale) => (one.payment?.penaltyRate == null ? null : formatRate(one.payment.penaltyRate, locale)),
  ),
  mission(
    "earlyPaymentDiscount",
    "payment.earlyPaymentDiscount",
    "escompte",
    "early payment discount",
    "aucun",
    (one) => one.payment?.earlyPaymentDiscount,
  ),
  mission(
    "obligations.consultant",
    "obligations.consultant",
    "obligations du consultant",
    "consultant's obligations",
    "réaliser la prestation",
    (one) => one.obligations?.consultant,
  ),
  mission(
    "obligations.client",
    "obligations.client",
    "obligations du client",
    "client's obligations",
    "fournir les accès",
    (one) => one.obligations?.client,
  ),
  mission(
    "obligations.company",
    "obligations.umbrellaCompany",
    "obligations de la société",
    "company's obligations",
    "facturer et encaisser",
    (one) => one.obligations?.umbrellaCompany,
  ),
  mission(
    "site.healthAndSafety",
    "site.healthAndSafety",
    "santé et sécurité chez le client",
    "health and safety at the client's",
    "consignes remises à l’arrivée",
    (one) => one.site?.healthAndSafety,
  ),
  mission(
    "site.protectiveEquipment",
    "site.protectiveEquipment",
    "équipements de protection",
    "protective equipment",
    "aucun",
    (one) => one.site?.protectiveEquipment,
  ),
];
