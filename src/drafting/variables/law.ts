import type { Text } from "../../locale/text.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { valueOn } from "../../law/value-on.ts";
import { parseCents } from "../../money/cents.ts";
import type { Drafting, Variable } from "./variable.ts";

type Debtor = Drafting["dossier"]["caseFile"]["client"]["kind"];

/** By what each debtor owes interest and a fee; a consumer owes neither by this law (`law.md`). */
const texts: Readonly<Record<"trade" | "public", Readonly<Record<"penalties" | "fee", Text>>>> = {
  trade: {
    penalties: { fr: "code de commerce, article L441-10, II", en: "French Commercial Code, article L441-10, II" },
    fee: { fr: "code de commerce, article D441-5", en: "French Commercial Code, article D441-5" },
  },
  public: {
    penalties: { fr: "code de la commande publique, à confirmer", en: "French Public Procurement Code, to confirm" },
    fee: { fr: "code de la commande publique, à confirmer", en: "French Public Procurement Code, to confirm" },
  },
};

const lawOf = (debtor: Debtor): keyof typeof texts | null =>
  debtor === "consumer" ? null : debtor === "public-body" ? "public" : "trade";

/** The rate in words, where no other was agreed. */
const ratesAtECB: Readonly<
  Record<keyof typeof texts, { readonly margin: string; readonly said: (margin: string) => Text }>
> = {
  trade: {
    margin: "default-margin",
    said: (margin) => ({
      fr: `taux de refinancement de la Banque centrale européenne en vigueur au 1er janvier ou au 1er juillet de chaque semestre, majoré de ${margin}\u00a0points`,
      en: `refinancing rate of the European Central Bank in force on 1 January or 1 July of each half-year, plus ${margin} points`,
    }),
  },
  public: {
    margin: "public-body-margin",
    said: (margin) => ({
      fr: `taux de refinancement de la Banque centrale européenne du semestre où les intérêts ont commencé, majoré de ${margin}\u00a0points`,
      en: `refinancing rate of the European Central Bank of the half-year in which interest began, plus ${margin} points`,
    }),
  },
};

const whyNone = ({ dossier }: Drafting): Text =>
  lawOf(dossier.caseFile.client.kind) === null
    ? {
        fr: "un particulier ne doit ni pénalités ni indemnité entre professionnels\u00a0: ce document n’est pas pour lui",
        en: "a consumer owes neither penalties nor the fee between professionals: this document is not for one",
      }
    : {
        fr: "ce paramètre n’est pas connu à cette date\u00a0: donnez-le, avec sa source, sous law dans dossier.yaml",
        en: "this parameter is not known on that day: give it, with its source, under law in dossier.yaml",
      };

/** A value of the law of this debtor; none for a consumer. */
const law = (
  name: string,
  label: Text,
  example: string,
  value: (by: keyof typeof texts, drafting: Drafting) => string | null,
): Variable => ({
  name: `law.${name}`,
  label,
  example,
  path: null,
  how: whyNone,
  value: (drafting) => {
    const by = lawOf(drafting.dossier.caseFile.client.kind);
    return by === null ? null : value(by, drafting);
  },
});

const parameter = (id: string, { dossier, today }: Drafting): string | null =>
  valueOn(dossier.law, `late-payment/${id}`, today)?.value ?? null;

export const lawVariables: readonly Variable[] = [
  law("recoveryFee", { fr: "indemnité forfaitaire", en: "recovery fee" }, "40,00 €", (_by, drafting) => {
    const fee = parseCents(parameter("recovery-fee", drafting) ?? "");
    return fee === null ? null : formatMoney(fee, "EUR", drafting.locale);
  }),
  law(
    "feeArticle",
    { fr: "texte qui fonde l’indemnité", en: "text that the fee rests on" },
    "code de commerce, article D441-5",
    (by, { locale }) => texts[by].fee[locale],
  ),
  law(
    "penaltyRate",
    { fr: "taux des pénalités, sans taux convenu", en: "rate of the penalties, none agreed" },
    "taux de refinancement de la Banque centrale européenne en vigueur au 1er janvier ou au 1er juillet de chaque semestre, majoré de 10\u00a0points",
    (by, drafting) => {
      const points = parameter(ratesAtECB[by].margin, drafting);
      return points === null ? null : ratesAtECB[by].said(points)[drafting.locale];
    },
  ),
  law(
    "penaltyArticle",
    { fr: "texte qui fonde les pénalités", en: "text that the penalties rest on" },
    "code de commerce, article L441-10, II",
    (by, { locale }) => texts[by].penalties[locale],
  ),
];
