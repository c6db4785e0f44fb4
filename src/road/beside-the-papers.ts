import type { Incident } from "../case/case-file.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { GateVerdict } from "../policy/verdict.ts";
import { commandOn } from "./command-on.ts";
import { roundsOf } from "./contract-round.ts";
import type { NextAction } from "./next-action.ts";

/** What a gate has waiting beside its papers: the insurer's notice, the contract's round. */
export const besideThePapers = (dossier: Dossier, { id }: GateVerdict): NextAction | null =>
  id === "incident" ? notifying(dossier) : id === "contract" ? movingTheContract(dossier) : null;

const awaitsNotice = ({ closedOn, insurerNotifiedOn }: Incident): boolean =>
  closedOn === null && insurerNotifiedOn === null;

/** Whether the company is still to be told of an incident. */
export const isUnreported = (dossier: Dossier): boolean =>
  dossier.caseFile.incidents.find(awaitsNotice)?.reportedToCompanyOn === null;

/** The notice does not wait for the papers: the company first, then its insurer, within the shortest delay of the law. */
export function notifying(dossier: Dossier): NextAction | null {
  const incident = dossier.caseFile.incidents.find(awaitsNotice);
  if (incident === undefined) return null;
  const before =
    dossier.deadlines.terms.find(({ kind, subject }) => kind === "insurer-notice" && subject === incident.id)?.on ??
    null;
  const isLate = before !== null && before < dossier.today;
  const reason = isLate
    ? { fr: "le délai le plus court est passé", en: "the shortest delay has passed" }
    : { fr: "sans attendre les papiers", en: "without waiting for the papers" };
  if (incident.reportedToCompanyOn === null)
    return {
      label: {
        fr: "Signaler l’incident à la société, sans attendre",
        en: "Report the incident to the company at once",
      },
      command: commandOn(dossier, "rediger declaration-incident <id>", "render incident-notice <id>"),
      by: "consultant",
      before: isLate ? null : before,
      reason,
    };
  return {
    label: { fr: "Déclarer l’incident à l’assureur", en: "Notify the insurer of the incident" },
    command: commandOn(dossier, "noter assureur-prevenu <id>", "log insurer-notified <id>"),
    by: "umbrella-company",
    before: isLate ? null : before,
    reason,
  };
}

/** Whose move it is on the round of the contract. */
function movingTheContract(dossier: Dossier): NextAction | null {
  const round = roundsOf(dossier).find(({ next }) => next !== null);
  if (round?.next == null) return null;
  const { next, expectedBy } = round;
  return {
    label: { fr: `Contrat\u00a0: ${next.label.fr}`, en: `Contract: ${next.label.en}` },
    command: next.command,
    by: next.by,
    before: expectedBy !== null && expectedBy < dossier.today ? null : expectedBy,
    reason: null,
  };
}
