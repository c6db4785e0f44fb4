import { valueOn } from "../../law/value-on.ts";
import { parseCents } from "../../money/cents.ts";
import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** Principal and interest are within the ceiling that a legal parameter sets. */
export const withinCeiling: Leaf = {
  label: () => ({ fr: "Principal et intérêts sous le plafond", en: "Principal and interest within the ceiling" }),
  judge: (args, { dossier }) => {
    const ceiling = parseCents(valueOn(dossier.law, args["parameter"] ?? "", dossier.today)?.value ?? "");
    if (ceiling === null || dossier.claim === null) {
      return toConfirm({ fr: "le plafond n’est pas connu", en: "the ceiling is not known" });
    }
    return dossier.claim.principal + dossier.claim.interest <= ceiling
      ? satisfied({ fr: "sous le plafond", en: "within the ceiling" })
      : missing(
          { fr: "la somme dépasse le plafond de cette voie", en: "the sum is over the ceiling of this road" },
          {
            fix: {
              fr: "choisissez une autre voie : dossier expliquer injonction",
              en: "choose another road: dossier explain payment-order",
            },
          },
        );
  },
};
