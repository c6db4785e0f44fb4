import { judgeFact } from "../fact-verdict.ts";
import type { DocumentFacts, Fact } from "../../facts/facts.ts";
import type { Leaf, Scope } from "../leaf.ts";
import { missing } from "../leaf.ts";

/** Issued by this party: an invoice or a quote that the consultant made alone does not commit the company. */
export const issuedBy: Leaf = {
  label: () => ({ fr: "Émis par la société de portage", en: "Issued by the umbrella company" }),
  judge: (args, scope) => {
    const party = args["party"] ?? "umbrella-company";
    const other = scope.documents.find((document) => issuerOf(scope, document) !== party);
    const fix = {
      fr: "faites émettre le document par la société depuis votre Espace adhérent",
      en: "have the company issue the document from your member area",
    };
    if (other !== undefined) {
      return missing(
        { fr: "le dossier ne dit pas que la société l’a émis", en: "the case does not say that the company issued it" },
        { fix, path: other.path },
      );
    }
    return judgeFact(scope, (document): Fact => document.stated("issuer"), {
      fr: "attestez l’émetteur : dossier noter attestation --what content …",
      en: "attest the issuer: dossier log attestation --what content …",
    });
  },
};

function issuerOf(scope: Scope, document: DocumentFacts): string | null {
  const index = Number(document.path[1]);
  const { orders, invoices } = scope.dossier.caseFile;
  return document.kind === "invoice" ? (invoices[index]?.issuer ?? null) : (orders[index]?.issuer ?? null);
}
