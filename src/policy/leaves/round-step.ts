import type { Order } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import { earliest } from "../../time/plain-date.ts";
import { declared, missing, satisfied, type Leaf } from "../leaf.ts";

interface Step {
  readonly label: Text;
  readonly done: (order: Order) => boolean;
  readonly fix: Text;
}

// The article, section 1: "Une mise en place simple & rapide".
const steps: Readonly<Record<string, Step>> = {
  approved: {
    label: { fr: "Validé par la société avant toute signature", en: "Approved by the company before anyone signed" },
    done: ({ round, signatures }) => {
      const signedOn = earliest(signatures.flatMap(({ on }) => (on === null ? [] : [on])));
      return round?.approvedOn != null && (signedOn === null || round.approvedOn <= signedOn);
    },
    fix: {
      fr: "envoyez le projet à la société pour validation avant de signer : dossier rediger courriel-de-validation …",
      en: "send the draft to the company for approval before signing: dossier render validation-email …",
    },
  },
  copies: {
    label: { fr: "Signé en 3 exemplaires", en: "Signed in 3 copies" },
    done: ({ round }) => (round?.copies ?? 0) >= 3,
    fix: { fr: "imprimez et signez 3 exemplaires", en: "print and sign 3 copies" },
  },
  mailed: {
    label: { fr: "Exemplaires envoyés à la société par courrier", en: "Copies mailed to the company" },
    done: ({ round }) => round?.mailedOn != null,
    fix: {
      fr: "envoyez les 3 exemplaires à l’adresse de retour et notez la date",
      en: "mail the 3 copies to the return address and log the date",
    },
  },
  returned: {
    label: { fr: "2 exemplaires revenus de la société", en: "2 copies back from the company" },
    done: ({ round }) => round?.returnedOn != null && (round.copiesReturned ?? 0) >= 2,
    fix: {
      fr: "relancez la société : 2 exemplaires doivent vous revenir signés, paraphés et tamponnés",
      en: "remind the company: 2 copies must come back signed, initialled and stamped",
    },
  },
  "client-copy": {
    label: { fr: "Exemplaire du client envoyé", en: "Client's copy sent" },
    done: ({ round }) => round?.clientCopySentOn != null,
    fix: { fr: "envoyez son exemplaire au client et notez la date", en: "send the client its copy and log the date" },
  },
  "consultant-copy": {
    label: { fr: "Copie remise au consultant", en: "Copy given to the consultant" },
    done: ({ round }) => round?.consultantCopyOn != null,
    fix: {
      fr: "demandez votre copie à la société et notez la date",
      en: "ask the company for your copy and log the date",
    },
  },
};

/** One step of the round of the three copies. */
export const roundStep: Leaf = {
  label: (args) => steps[args["step"] ?? ""]?.label ?? { fr: "Étape", en: "Step" },
  judge: (args, { documents, dossier }) => {
    const step = steps[args["step"] ?? ""];
    const [document] = documents;
    const order = document === undefined ? undefined : dossier.caseFile.orders[Number(document.path[1])];
    if (document === undefined || order === undefined || step === undefined) {
      return missing({ fr: "aucun contrat", en: "no contract" }, { path: ["orders"], fix: step?.fix ?? null });
    }
    const path = [...document.path, "round"];
    const because = { fr: "noté au dossier", en: "stated in the case" };
    return step.done(order)
      ? satisfied(because, { path, evidence: [declared(because)] })
      : missing({ fr: "pas encore", en: "not yet" }, { path, fix: step.fix });
  },
};
