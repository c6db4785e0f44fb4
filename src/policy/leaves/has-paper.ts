import type { CaseFile } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import { missing, satisfied, type Leaf } from "../leaf.ts";

const papers: Readonly<
  Record<string, { readonly label: Text; readonly inCase: (caseFile: CaseFile) => boolean; readonly fix: Text }>
> = {
  mandate: {
    label: { fr: "Mandat de la société", en: "The company's mandate" },
    inCase: ({ otherDocuments }) => otherDocuments.some(({ kind }) => kind === "mandate"),
    fix: { fr: "ajoutez le pouvoir signé par la société", en: "add the mandate signed by the company" },
  },
  "insurance-certificate": {
    label: { fr: "Attestation d’assurance", en: "Insurance certificate" },
    inCase: ({ otherDocuments, umbrellaCompany }) =>
      otherDocuments.some(({ kind }) => kind === "insurance-certificate") ||
      umbrellaCompany?.insurer?.certificate != null,
    fix: {
      fr: "téléchargez l’attestation : Espace adhérent › Administratif › Documents",
      en: "download the certificate from the member area: Administratif › Documents",
    },
  },
  "proof-of-sending": {
    label: { fr: "Preuve d’envoi de la facture", en: "Proof that the invoice was sent" },
    inCase: ({ evidence, invoices }) =>
      evidence.some(({ proves }) => proves.includes("sending")) ||
      invoices.some(({ platformStatus }) => platformStatus !== null && platformStatus.status !== "rejected"),
    fix: {
      fr: "ajoutez le courriel d’envoi : dossier ajouter preuve …",
      en: "add the e-mail it was sent with: dossier add evidence …",
    },
  },
};

/** A paper that goes with the file. */
export const hasPaper: Leaf = {
  label: (args) => papers[args["what"] ?? ""]?.label ?? { fr: "Pièce", en: "Paper" },
  judge: (args, { dossier }) => {
    const paper = papers[args["what"] ?? ""];
    return paper?.inCase(dossier.caseFile) === true
      ? satisfied({ fr: "au dossier", en: "in the case" })
      : missing({ fr: "pas au dossier", en: "not in the case" }, { path: ["otherDocuments"], fix: paper?.fix ?? null });
  },
};
