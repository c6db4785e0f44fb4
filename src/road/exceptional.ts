import { longDate } from "../locale/format-date.ts";
import { inEach } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";
import { addDays, addMonths } from "../time/plain-date.ts";
import { commandOn } from "./command-on.ts";
import type { NextAction } from "./next-action.ts";

// Days given to the company to write and call before asking again.
const COMPANY_ANSWERS = 8;

/** What changes the road, and says why: an insolvency, a dispute, a limitation near, a promise broken, an extension ended, a company silent. */
export function exceptional(dossier: Dossier): NextAction | null {
  return (
    insolvent(dossier) ??
    contested(dossier) ??
    running(dossier) ??
    promiseBroken(dossier) ??
    extensionEnded(dossier) ??
    companySilent(dossier)
  );
}

function insolvent(dossier: Dossier): NextAction | null {
  const { openedOn = null, publishedOn = null } = dossier.caseFile.client.insolvency ?? {};
  if (openedOn === null) return null;
  return {
    label: {
      fr: "Faire déclarer la créance par la société auprès du mandataire",
      en: "Have the company declare the claim to the court's agent",
    },
    command: commandOn(dossier, "rediger decompte <id>", "render claim-statement <id>"),
    by: "umbrella-company",
    before: publishedOn === null ? null : addMonths(publishedOn, 2),
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
    before: addDays(dossier.today, COMPANY_ANSWERS),
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
        ? `prescription le ${longDate(limitation.date, "fr")} au plus tôt : les délais entre les étapes sont sautés`
        : `limitation on ${longDate(limitation.date, "en")} at the earliest: the waits between steps are skipped`,
    ),
  };
}

const reminding = (dossier: Dossier, fr: string, en: string): NextAction => ({
  label: { fr: "Envoyer une relance ferme", en: "Send a firm reminder" },
  command: commandOn(dossier, "rediger relance-ferme <id>", "render firm-reminder <id>"),
  by: "consultant",
  before: addDays(dossier.today, COMPANY_ANSWERS),
  reason: { fr, en },
});

/** The latest entry decides: an older promise is history once something else was tried. */
const lastStep = ({ caseFile, today }: Dossier) =>
  caseFile.journal.filter(({ on, kind }) => on !== null && on <= today && kind !== "note").at(-1);

function promiseBroken(dossier: Dossier): NextAction | null {
  const entry = lastStep(dossier);
  const until = entry?.until ?? entry?.deadline ?? null;
  const promised = entry?.kind === "promise" || entry?.outcome === "promised-payment";
  if (!promised || until === null || until >= dossier.today) return null;
  return reminding(
    dossier,
    `paiement promis pour le ${longDate(until, "fr")}, rien reçu`,
    `payment promised for ${longDate(until, "en")}, nothing received`,
  );
}

function extensionEnded(dossier: Dossier): NextAction | null {
  const entry = lastStep(dossier);
  if (entry?.kind !== "extension" || entry.until === null || entry.until >= dossier.today) return null;
  return reminding(
    dossier,
    `le délai accordé a pris fin le ${longDate(entry.until, "fr")}`,
    `the extension ended on ${longDate(entry.until, "en")}`,
  );
}

function companySilent(dossier: Dossier): NextAction | null {
  const entry = lastStep(dossier);
  if (
    entry?.kind !== "company-contact-request" ||
    entry.on === null ||
    addDays(entry.on, COMPANY_ANSWERS) >= dossier.today
  )
    return null;
  return {
    label: {
      fr: "Demander à la société où en est son contact avec le client",
      en: "Ask the company how its contact with the client is going",
    },
    command: commandOn(dossier, "rediger demande-de-contact <id>", "render company-contact-request <id>"),
    by: "consultant",
    before: addDays(dossier.today, COMPANY_ANSWERS),
    reason: inEach((locale) => {
      const on = entry.on === null ? "" : longDate(entry.on, locale);
      return locale === "fr" ? `votre demande du ${on} est sans réponse` : `your request of ${on} has no answer`;
    }),
  };
}
