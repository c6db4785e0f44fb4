import { missing, satisfied, type Leaf } from "../leaf.ts";

/** Limitation runs out within so many `days`, or those of the policy: waiting would cost more than it brings. */
export const limitationNear: Leaf = {
  label: () => ({ fr: "Prescription proche", en: "Limitation near" }),
  judge: (args, { dossier }) => {
    const left = dossier.deadlines.limitation?.daysLeft ?? Infinity;
    return left < Number(args["days"] ?? dossier.policy.limitationNear)
      ? satisfied({ fr: "prescription proche", en: "limitation near" })
      : missing({ fr: "prescription lointaine", en: "limitation far" });
  },
};
