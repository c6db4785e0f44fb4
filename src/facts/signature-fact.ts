import type { CaseFile, Party } from "../case/case-file.ts";
import type { ESignature, Evidence } from "../evidence/evidence.ts";
import type { Fact } from "./facts.ts";
import { samePerson } from "./names.ts";
import { attestedOr, fact, isDrawnOn, isScan, unusable, type Reading } from "./reading.ts";

/** Who may sign for a party: the client's signatories, the company's representative, the consultant. */
export function signatoriesOf(caseFile: CaseFile, party: Party): string[] {
  if (party === "client") return caseFile.client.signatories.map(({ name }) => name);
  const name = party === "consultant" ? caseFile.consultant?.name : caseFile.umbrellaCompany?.representative?.name;
  return name == null ? [] : [name];
}

/** E-signatures of persons since which the file has not changed. */
export const intactSignatures = (evidence: Evidence): readonly ESignature[] =>
  evidence.signatures.filter(({ kind, integrity }) => kind === "signature" && integrity === "intact");

/** Whether a certificate bears one of these names. */
export const bearsName = ({ signer }: ESignature, names: readonly string[]): boolean =>
  signer !== null && names.some((name) => samePerson(name, signer));

/** An e-signature that still holds, by someone who may sign for this party. */
export function intactSignatureOf(reading: Reading, evidence: Evidence, party: Party): ESignature | null {
  const names = signatoriesOf(reading.caseFile, party);
  return intactSignatures(evidence).find((signature) => bearsName(signature, names)) ?? null;
}

/** The document was signed electronically, then changed or falsified: nothing attested outweighs it. */
export const signatureContradicted = (evidence: Evidence): boolean =>
  evidence.signatureVerdict === "broken" || evidence.signatureVerdict === "modified-after";

/** Signature, initials and stamp share one table ("From papers to facts"); only what was declared differs. */
export function markFact(reading: Reading, mark: "signature" | "initials" | "stamp", party: Party): Fact {
  const declared = isDeclared(reading, mark, party);
  if (!reading.state.usable) return declared ? unusable(reading.state) : undeclared;
  const { evidence } = reading.state;
  if (signatureContradicted(evidence)) return declared ? contradicted(evidence) : undeclared;
  const intact = intactSignatureOf(reading, evidence, party);
  if (!declared) return mark === "signature" && intact !== null ? proposed(intact) : undeclared;
  if (intact !== null && !isCovered(evidence, intact)) return observed(intact);
  return attestedOr(reading, evidence, [mark], party, cannotTell(evidence, intact));
}

function isDeclared({ entry }: Reading, mark: "signature" | "initials" | "stamp", party: Party): boolean {
  return entry.signatures.some(
    (signature) =>
      signature.party === party &&
      (mark === "signature" || (mark === "initials" ? signature.initialled === true : signature.stamped === true)),
  );
}

const undeclared = fact("undeclared", { fr: "rien ne le dit", en: "nothing says so" });

const proposed = (signature: ESignature): Fact =>
  fact("proposed", {
    fr: `le fichier porte une signature électronique intacte au nom de ${signature.signer ?? ""}, à confirmer par vous`,
    en: `the file bears an intact e-signature in the name of ${signature.signer ?? ""}, for you to confirm`,
  });

const observed = (signature: ESignature): Fact =>
  fact("observed", {
    fr: `signature électronique au nom de ${signature.signer ?? ""}, fichier inchangé depuis, confiance non vérifiée`,
    en: `e-signature in the name of ${signature.signer ?? ""}, file unchanged since, trust not checked`,
  });

const contradicted = (evidence: Evidence): Fact =>
  evidence.signatureVerdict === "broken"
    ? fact("contradicted", {
        fr: "la signature électronique ne correspond pas au contenu du fichier",
        en: "the e-signature does not match the content of the file",
      })
    : fact("contradicted", {
        fr: "le fichier a été modifié après sa signature électronique",
        en: "the file was modified after its e-signature",
      });

/** Words that were signed are under what came later: the page as it reads is not the one that was signed. */
export const isCovered = ({ problems }: Evidence, { drawnOver }: ESignature): boolean =>
  drawnOver === true && problems.some(({ code }) => code === "signature-over-text");

function cannotTell(evidence: Evidence, covered: ESignature | null): Fact {
  if (covered !== null) {
    return fact("declared", {
      fr: `signature électronique au nom de ${covered.signer ?? ""}, mais une signature plus tardive recouvre des mots`,
      en: `e-signature in the name of ${covered.signer ?? ""}, but a later signature covers words`,
    });
  }
  const [other] = intactSignatures(evidence);
  if (other !== undefined) {
    const name = other.signer ?? "?";
    return fact("declared", {
      fr: `signature électronique intacte, mais au nom de ${name}`,
      en: `intact e-signature, but in the name of ${name}`,
    });
  }
  if (evidence.signatureVerdict === "unknown") {
    return fact("declared", {
      fr: "la signature électronique ne peut pas être vérifiée ici",
      en: "the e-signature cannot be checked here",
    });
  }
  if (isDrawnOn(evidence)) {
    return fact("declared", {
      fr: "quelque chose est dessiné sur la page\u00a0: une signature à la main ne peut pas y être lue",
      en: "something is drawn on the page: a signature by hand cannot be read there",
    });
  }
  if (isScan(evidence)) {
    return fact("declared", {
      fr: "c’est une image ou un scan : une signature ne peut pas y être lue",
      en: "it is an image or a scan: a signature cannot be read there",
    });
  }
  return fact(
    "declared",
    {
      fr: "page numérique sans signature électronique ni image signée",
      en: "born-digital page without e-signature or signed image",
    },
    { companyOnly: true },
  );
}
