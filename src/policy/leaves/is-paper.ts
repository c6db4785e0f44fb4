import { missing, satisfied, type Leaf } from "../leaf.ts";

/** Signed on paper in three copies: the round of the article applies. An e-signed or electronic contract has none. */
export const isPaper: Leaf = {
  label: () => ({ fr: "Contrat tripartite sur papier", en: "Tripartite contract on paper" }),
  judge: (_args, { documents, dossier }) => {
    const [document] = documents;
    const order = document === undefined ? undefined : dossier.caseFile.orders[Number(document.path[1])];
    const electronic = order?.signing === "electronic" || document?.signature("client").basis === "observed";
    return order?.kind === "tripartite-contract" && !electronic
      ? satisfied({ fr: "sur papier", en: "on paper" })
      : missing({ fr: "signature électronique, ou contrat à deux", en: "electronic signing, or a bipartite contract" });
  },
};
