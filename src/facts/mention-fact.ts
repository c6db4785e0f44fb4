import type { MentionKind } from "../case/case-file.ts";
import type { Fact } from "./facts.ts";
import { attestedOr, fact, hasText, isScan, unusable, type Reading } from "./reading.ts";
import { intactSignatureOf, isCovered, signatureContradicted } from "./signature-fact.ts";

/** A mention written by the client (« Bon pour accord »). One printed on the form proves nothing by itself. */
export function mentionFact(reading: Reading, kind: MentionKind): Fact {
  const declared = reading.entry.signatures.some((signature) => signature.mention === kind);
  if (!declared) return fact("undeclared", { fr: "aucune mention n’est indiquée", en: "no mention is stated" });
  if (!reading.state.usable) return unusable(reading.state);
  const { evidence } = reading.state;
  const found = evidence.mentions.find((mention) => mention.kind === kind);
  if (found === undefined && hasText(evidence) && !isScan(evidence)) {
    return fact("contradicted", {
      fr: "le texte de la page ne porte pas cette mention",
      en: "the text of the page does not bear this mention",
    });
  }
  const seen = { page: found?.page ?? null, excerpt: found?.excerpt ?? null };
  const signature = signatureContradicted(evidence) ? null : intactSignatureOf(reading, evidence, "client");
  if (signature !== null && !isCovered(evidence, signature)) {
    return fact(
      "observed",
      {
        fr: "mention portée par un document signé électroniquement par le client",
        en: "mention on a document that the client signed electronically",
      },
      seen,
    );
  }
  const because =
    found === undefined
      ? { fr: "la page ne se lit pas (image ou scan)", en: "the page cannot be read (image or scan)" }
      : { fr: "mention imprimée, qui ne prouve rien seule", en: "printed mention, which proves nothing by itself" };
  return attestedOr(reading, evidence, ["mention"], "client", fact("declared", because, seen));
}
