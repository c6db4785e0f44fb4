import { acceptanceOf, isAccepted } from "../acceptance-verdict.ts";
import { missing, satisfied, toConfirm, type Leaf } from "../leaf.ts";

/** Equivalent evidence counts once the company has accepted it. */
export const evidenceAccepted: Leaf = {
  label: () => ({ fr: "Acceptée par la société de portage", en: "Accepted by the umbrella company" }),
  judge: (_args, { documents, dossier }) => {
    const [first] = documents;
    const fix = {
      fr: "demandez à la société de l’accepter : dossier rediger demande-preuve-equivalente …",
      en: "ask the company to accept it: dossier render equivalent-evidence-request …",
    };
    if (first === undefined) return missing({ fr: "aucun document", en: "no document" }, { fix });
    const waiting = documents.find((document) => !isAccepted(acceptanceOf(dossier, document), dossier));
    if (waiting === undefined) {
      return satisfied({ fr: "acceptée par la société", en: "accepted by the company" }, { path: first.path });
    }
    return toConfirm(
      { fr: "la société ne l’a pas encore acceptée", en: "the company has not accepted it yet" },
      { path: waiting.path, fix },
    );
  },
};
