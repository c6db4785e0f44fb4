import { valueOn } from "../../law/value-on.ts";
import { satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** The rule that this road rests on is confirmed; while it is not, the road stays to confirm. */
export const lawSettled: Leaf = {
  label: () => ({ fr: "Voie ouverte (textes d’application connus)", en: "Road open (implementing texts known)" }),
  judge: (args, { dossier }) => {
    const value = valueOn(dossier.law, args["parameter"] ?? "", dossier.today);
    if (value !== null && !value.toConfirm) return satisfied({ fr: "textes connus", en: "texts known" });
    return toConfirm(
      { fr: "le décret d’application n’est pas connu", en: "the implementing decree is not known" },
      {
        fix: {
          fr: "demandez à un commissaire de justice si cette voie est ouverte",
          en: "ask a commissaire de justice whether this road is open",
        },
      },
    );
  },
};
