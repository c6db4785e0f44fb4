import { longDate } from "../locale/format-date.ts";
import { inEach } from "../locale/text.ts";
import { allPaid } from "../policy/occasion.ts";
import type { Dossier } from "../policy/dossier.ts";
import { addDays } from "../time/plain-date.ts";
import { ANSWERS_WITHIN, comingBack } from "./coming-back.ts";
import { commandOn } from "./command-on.ts";
import type { NextAction } from "./next-action.ts";

/**
 * What changes the road, and says why: an insolvency, a dispute, a limitation near; else what comes back undone. The first two do not wait for
 * an invoice to be due: what is not due yet is declared and disputed too.
 */
export function exceptional(dossier: Dossier): NextAction | null {
  const isOwed = dossier.claim !== null || (dossier.caseFile.invoices.length > 0 && !allPaid(dossier));
  const changed = isOwed ? (insolvent(dossier) ?? contested(dossier)) : null;
  return dossier.claim === null ? changed : (changed ?? running(dossier) ?? comingBack(dossier));
}

function insolvent(dossier: Dossier): NextAction | null {
  const { openedOn = null } = dossier.caseFile.client.insolvency ?? {};
  if (openedOn === null) return null;
  const [aim] = dossier.deadlines.terms.filter(({ kind }) => kind === "proof-of-debt");
  return {
    label: {
      fr: "Faire déclarer la créance par la société auprès du mandataire",
      en: "Have the company declare the claim to the court's agent",
    },
    command:
      dossier.claim === null
        ? commandOn(dossier, "etat <id>", "status <id>")
        : commandOn(dossier, "rediger decompte <id>", "render claim-statement <id>"),
    by: "umbrella-company",
    before: aim?.on ?? null,
    reason: {
      fr: "une procédure collective est ouverte : on ne relance plus, on déclare",
      en: "insolvency proceedings are open: one declares, one no longer reminds",
    },
  };
}

function contested(dossier: Dossier): NextAction | null {
  const { dispute } = dossier.caseFile;
  if (dispute?.status !== "open" || dispute.answeredOn !== null) return null;
  return {
    label: {
      fr: "Répondre à la contestation du client, et la transmettre à la société",
      en: "Answer the client's dispute, and pass it on to the company",
    },
    command: commandOn(dossier, "rediger reponse-contestation <id>", "render dispute-answer <id>"),
    by: "consultant",
    before: addDays(dossier.today, ANSWERS_WITHIN),
    reason: { fr: "la voie à suivre dépend de cette contestation", en: "the road to take depends on this dispute" },
  };
}

function running(dossier: Dossier): NextAction | null {
  const { limitation } = dossier.deadlines;
  if (limitation === null || limitation.daysLeft >= dossier.policy.limitationNear || limitation.daysLeft < 0)
    return null;
  if (dossier.caseFile.journal.some(({ kind }) => kind === "recourse-request")) return null;
  return {
    label: { fr: "Demander le recours sans attendre", en: "Ask for recourse without waiting" },
    command: commandOn(dossier, "rediger demande-de-recours <id>", "render recourse-request <id>"),
    by: "consultant",
    before: limitation.date,
    reason: inEach((locale) =>
      locale === "fr"
        ? `prescription le ${longDate(limitation.date, "fr")} au plus tôt\u00a0: les délais entre les étapes sont sautés`
        : `limitation on ${longDate(limitation.date, "en")} at the earliest: the waits between steps are skipped`,
    ),
  };
}
