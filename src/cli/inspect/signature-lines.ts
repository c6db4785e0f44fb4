import type { ESignature, Evidence, SignatureVerdict } from "../../evidence/evidence.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";

const verdicts: Record<SignatureVerdict, Text> = {
  unsigned: { fr: "aucune signature électronique", en: "no e-signature" },
  placeholder: { fr: "un emplacement de signature, jamais rempli", en: "a place for a signature, never filled" },
  intact: {
    fr: "signature présente, fichier inchangé depuis, confiance non vérifiée",
    en: "signature present, file unchanged since, trust not checked",
  },
  "modified-after": {
    fr: "signature présente, fichier modifié depuis",
    en: "signature present, file modified since",
  },
  broken: {
    fr: "signature présente, qui ne correspond pas au contenu",
    en: "signature present, which does not match the content",
  },
  unknown: {
    fr: "signature présente, qui ne peut pas être vérifiée ici",
    en: "signature present, which cannot be checked here",
  },
};

const integrities: Record<ESignature["integrity"], Text> = {
  intact: { fr: "fichier inchangé depuis", en: "file unchanged since" },
  "modified-after": { fr: "fichier modifié depuis", en: "file modified since" },
  broken: { fr: "ne correspond pas au contenu", en: "does not match the content" },
  unknown: { fr: "ne peut pas être vérifiée ici", en: "cannot be checked here" },
};

const kinds: Record<ESignature["kind"], Text> = {
  signature: { fr: "signature au nom de", en: "signature in the name of" },
  timestamp: { fr: "horodatage par", en: "time stamp by" },
};

/** What the e-signatures of a PDF are worth together, then each in its turn; nothing for what is no PDF. */
export function signatureLines({ signatureVerdict, signatures }: Evidence, locale: Locale): readonly string[] {
  if (signatureVerdict === null) return [];
  const title = { fr: "signature électronique\u00a0:", en: "e-signature:" }[locale];
  return [
    `${title} ${verdicts[signatureVerdict][locale]}`,
    ...signatures.map((signature) => `  ${signatureLine(signature, locale)}`),
  ];
}

function signatureLine({ kind, signer, signedAt, integrity }: ESignature, locale: Locale): string {
  const name = signer === null ? { fr: "personne de connu", en: "nobody known" }[locale] : printable(signer);
  return [`${kinds[kind][locale]} ${name}`, signedAt ?? "", integrities[integrity][locale]]
    .filter((part) => part !== "")
    .join(", ");
}
