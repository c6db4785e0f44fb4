import { valueOn } from "../../law/value-on.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { inEach } from "../../locale/text.ts";
import { parseCents } from "../../money/cents.ts";
import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** Principal and interest are within the ceiling that a legal parameter sets, in euro. */
export const withinCeiling: Leaf = {
  label: () => ({ fr: "Principal et intérêts sous le plafond", en: "Principal and interest within the ceiling" }),
  judge: (args, { dossier: { law, claim, today } }) => {
    const ceiling = parseCents(valueOn(law, args["parameter"] ?? "", today)?.value ?? "");
    if (ceiling === null || claim === null) {
      return toConfirm({ fr: "le plafond n’est pas connu", en: "the ceiling is not known" });
    }
    const owed = inEach((locale) => formatMoney(claim.principal + claim.interest, claim.currency, locale));
    const limit = inEach((locale) => formatMoney(ceiling, "EUR", locale));
    if (claim.currency !== "EUR") {
      return toConfirm({
        fr: `${owed.fr}\u00a0: le plafond est en euros (${limit.fr})`,
        en: `${owed.en}: the ceiling is in euro (${limit.en})`,
      });
    }
    return claim.principal + claim.interest <= ceiling
      ? satisfied({
          fr: `${owed.fr}, sous le plafond de ${limit.fr}`,
          en: `${owed.en}, within the ceiling of ${limit.en}`,
        })
      : missing(
          {
            fr: `${owed.fr} dépassent le plafond de cette voie, ${limit.fr}`,
            en: `${owed.en} is over the ceiling of this road, ${limit.en}`,
          },
          {
            fix: {
              fr: "choisissez une autre voie\u00a0: dossier expliquer injonction-de-payer",
              en: "choose another road: dossier explain payment-order",
            },
          },
        );
  },
};
