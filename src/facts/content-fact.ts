import type { Party } from "../case/case-file.ts";
import { longDate } from "../locale/format-date.ts";
import { dayInParis } from "../time/day-in-paris.ts";
import { everyStated, type DocumentFacts, type Fact, type Stated } from "./facts.ts";
import { attestedOr, fact, hasText, isScan, textOf, unusable, type Reading } from "./reading.ts";
import { findsDay } from "./search-text.ts";
import { intactSignatureOf, signatureContradicted } from "./signature-fact.ts";
import { isOurRendering } from "./stated-fact.ts";

/**
 * What an invoice says as a whole: contradicted as soon as one field is, else the worse of its number and its gross amount, which must be
 * found. A due date need not be: it is often « 30 jours ».
 */
export function contentFact(reading: Reading, stated: DocumentFacts["stated"]): Fact {
  const contradicted = everyStated.map(stated).find(({ basis }) => basis === "contradicted");
  if (contradicted !== undefined) return contradicted;
  if (!reading.state.usable) return unusable(reading.state);
  const needed: Stated[] = reading.entry.kind === "invoice" ? ["number", "gross"] : ["number"];
  const doubtful = needed.map(stated).find(({ basis }) => basis === "declared" || basis === "other-bytes");
  if (doubtful !== undefined) return doubtful;
  // The e-invoice names its parties: another name without a SIREN to settle it is left to confirm.
  const parties = reading.state.evidence.einvoice === null ? [] : [stated("issuer"), stated("debtor")];
  return parties.find(({ basis }) => basis === "declared") ?? stated(needed.at(-1) ?? "number");
}

/** What a contract states: our own rendering (or its first revision), else attested content. */
export function statesFact(reading: Reading): Fact {
  if (!reading.state.usable) return unusable(reading.state);
  const { evidence } = reading.state;
  if (isOurRendering(reading, evidence)) {
    return fact("observed", {
      fr: "document rédigé par dossier et inchangé",
      en: "document rendered by dossier and unchanged",
    });
  }
  return attestedOr(
    reading,
    evidence,
    ["content"],
    null,
    fact("declared", { fr: "personne n’a attesté son contenu", en: "nobody has attested its content" }),
  );
}

/** The date beside a party's signature. */
export function datedFact(reading: Reading, party: Party): Fact {
  const declared = reading.entry.signatures.find((signature) => signature.party === party && signature.on !== null);
  if (declared?.on == null) return fact("undeclared", { fr: "aucune date de signature", en: "no date of signature" });
  if (!reading.state.usable) return unusable(reading.state);
  const { evidence } = reading.state;
  const intact = intactSignatureOf(reading, evidence, party);
  const signedOn = intact?.signedAt == null ? null : dayInParis(intact.signedAt);
  if (signedOn === declared.on && !signatureContradicted(evidence)) {
    return fact("observed", { fr: "date de la signature électronique", en: "date of the e-signature" });
  }
  if (hasText(evidence) && !isScan(evidence) && findsDay(textOf(evidence), declared.on)) {
    return fact("seen", { fr: "vue dans le texte", en: "seen in the text" });
  }
  const because =
    signedOn === null
      ? { fr: "la date ne se lit pas dans le document", en: "the date cannot be read in the document" }
      : {
          fr: `la signature électronique date du ${longDate(signedOn, "fr")}`,
          en: `the e-signature dates from ${longDate(signedOn, "en")}`,
        };
  return attestedOr(reading, evidence, ["date"], party, fact("declared", because));
}
