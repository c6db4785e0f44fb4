import { judgeFact } from "../fact-verdict.ts";
import type { Leaf } from "../leaf.ts";

/** The client's letter, or the consultant's statement, stands in the case and opens. */
export const hasIncidentPaper: Leaf = {
  label: (args) =>
    args["kind"] === "liability-notice"
      ? { fr: "Courrier reçu du client", en: "Letter received from the client" }
      : { fr: "Déclaration écrite", en: "Written statement" },
  candidates: (args, { dossier, incident }) => {
    const key = args["kind"] === "liability-notice" ? "liabilityNotice" : "factualStatement";
    const index = incident === null ? -1 : dossier.caseFile.incidents.indexOf(incident);
    const document = dossier.facts.documentAt(["incidents", index, key]);
    return document === null ? [] : [[document]];
  },
  judge: (_args, scope) =>
    judgeFact(scope, (document) => document.readable, {
      fr: "ajoutez le document : dossier ajouter incident …",
      en: "add the document: dossier add incident …",
    }),
};
