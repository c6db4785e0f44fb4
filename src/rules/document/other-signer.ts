import { bearsName } from "../../facts/signature-fact.ts";
import { declaredSignatures } from "../declared-signatures.ts";
import { defineRule } from "../rule.ts";

export const documentOtherSigner = defineRule({
  id: "document/other-signer",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Signé sous un autre nom", en: "Signed under another name" },
  why: {
    fr: "La signature identifie son auteur (C. civ. 1367)\u00a0: celle d’une plateforme ou d’une autre personne reste à expliquer.",
    en: "A signature identifies its author (C. civ. 1367): that of a platform or of another person remains to be explained.",
  },
  source: { title: "Code civil, art. 1367", url: null },
  *check({ caseFile, facts }) {
    for (const { document, declared, path, names, shown } of declaredSignatures(caseFile, facts)) {
      if (shown.some((signature) => bearsName(signature, names))) continue;
      if (document.signature(declared.party).basis === "attested") continue;
      const signers = shown.map(({ signer }) => signer ?? "?").join(", ");
      yield {
        path,
        subject: document.id,
        message: {
          fr: `«\u00a0${document.file}\u00a0» est signé électroniquement au nom de ${signers}, que le dossier ne donne pas pour cette signature.`,
          en: `“${document.file}” is e-signed in the name of ${signers}, whom the case does not name for this signature.`,
        },
        fix: {
          fr: "corrigez le signataire dans le dossier, ajoutez-le aux signataires du client s’il peut l’engager, ou attestez qui a signé",
          en: "correct the signatory in the case, add this person to the client’s signatories if they may commit it, or attest who signed",
        },
      };
    }
  },
});
