import type { JournalEntry } from "../case/case-file.ts";
import { longDate } from "../locale/format-date.ts";
import { inEach } from "../locale/text.ts";
import { sumCents } from "../money/cents.ts";
import type { Dossier } from "../policy/dossier.ts";
import { addDays, byDay, type PlainDate } from "../time/plain-date.ts";
import { commandOn } from "./command-on.ts";
import type { NextAction } from "./next-action.ts";

/** Days within which somebody answers, before one asks again. */
export const ANSWERS_WITHIN = 8;

/** What was said and not done comes back as the next thing to do: a promise, an extension, a plan, a reply, a request. */
export function comingBack(dossier: Dossier): NextAction | null {
  return (
    promiseBroken(dossier) ??
    extensionEnded(dossier) ??
    planBroken(dossier) ??
    companyAsking(dossier) ??
    companySilent(dossier)
  );
}

const reminding = (dossier: Dossier, fr: string, en: string): NextAction => ({
  label: { fr: "Envoyer une relance ferme", en: "Send a firm reminder" },
  command: commandOn(dossier, "rediger relance-ferme <id>", "render firm-reminder <id>"),
  by: "consultant",
  before: addDays(dossier.today, ANSWERS_WITHIN),
  reason: { fr, en },
});

type Step = JournalEntry & { readonly on: PlainDate };

const stepsOf = ({ caseFile, today }: Dossier): Step[] =>
  caseFile.journal
    .filter((entry): entry is Step => entry.on !== null && entry.on <= today && entry.kind !== "note")
    .sort((one, other) => byDay(one.on, other.on));

/** The latest entry decides: an older promise is history once something else was tried. */
const lastStep = (dossier: Dossier): Step | undefined => stepsOf(dossier).at(-1);

function promiseBroken(dossier: Dossier): NextAction | null {
  const entry = lastStep(dossier);
  const until = entry?.until ?? entry?.deadline ?? null;
  const promised = entry?.kind === "promise" || entry?.outcome === "promised-payment";
  if (!promised || until === null || until >= dossier.today) return null;
  const isInPart = dossier.caseFile.payments.some(({ on }) => on >= entry.on && on <= dossier.today);
  const [fr, en] = isInPart ? ["reçu en partie", "received in part"] : ["rien reçu", "nothing received"];
  return reminding(
    dossier,
    `paiement promis pour le ${longDate(until, "fr")}, ${fr}`,
    `payment promised for ${longDate(until, "en")}, ${en}`,
  );
}

function extensionEnded(dossier: Dossier): NextAction | null {
  const entry = lastStep(dossier);
  const until = entry?.until ?? entry?.deadline ?? null;
  if (entry?.kind !== "extension" || until === null || until >= dossier.today) return null;
  return reminding(
    dossier,
    `le délai accordé a pris fin le ${longDate(until, "fr")}`,
    `the extension ended on ${longDate(until, "en")}`,
  );
}

/** An instalment that has come and that the payments since the plan do not cover, unless something was tried after it. */
function planBroken(dossier: Dossier): NextAction | null {
  const steps = stepsOf(dossier);
  const plan = steps.filter(({ kind }) => kind === "payment-plan").at(-1);
  const come = (plan?.instalments ?? []).filter(({ on }) => on < dossier.today);
  const last = come.at(-1);
  if (plan === undefined || last === undefined || steps.some(({ on }) => on > last.on)) return null;
  const since = dossier.caseFile.payments.filter(({ on }) => on >= plan.on && on <= dossier.today);
  const isCovered = sumCents(since.map(({ amount }) => amount)) >= sumCents(come.map(({ amount }) => amount));
  if (isCovered) return null;
  return reminding(
    dossier,
    `l’échéance du ${longDate(last.on, "fr")} prévue au plan n’est pas payée`,
    `the plan’s instalment of ${longDate(last.on, "en")} is not paid`,
  );
}

/** The company answered by asking for papers: nothing moves until it has them. */
function companyAsking(dossier: Dossier): NextAction | null {
  const entry = lastStep(dossier);
  if (entry?.kind !== "company-reply" || entry.asksFor.length === 0) return null;
  const papers = entry.asksFor.join(", ");
  return {
    label: {
      fr: `Réunir ce que la société demande\u00a0: ${papers}`,
      en: `Gather what the company asks for: ${papers}`,
    },
    command: commandOn(dossier, "rassembler <id>", "gather <id>"),
    by: "consultant",
    before: entry.deadline ?? addDays(dossier.today, ANSWERS_WITHIN),
    reason: inEach((locale) => {
      const on = longDate(entry.on, locale);
      return locale === "fr" ? `sa réponse du ${on} demande des pièces` : `its reply of ${on} asks for papers`;
    }),
  };
}

const requests: ReadonlySet<string> = new Set(["company-contact-request", "recourse-request"]);
const answers: ReadonlySet<string> = new Set([
  "company-email",
  "company-call",
  "company-reply",
  "penalty-notice",
  "formal-notice",
  "mediation",
  "legal-claim",
]);

/** The last request to the company that nothing of the company's followed, once it has had time to answer. */
function companySilent(dossier: Dossier): NextAction | null {
  const steps = stepsOf(dossier);
  const index = steps.findLastIndex(({ kind }) => requests.has(kind));
  const request = steps[index];
  const isAnswered = steps.slice(index + 1).some(({ kind }) => answers.has(kind));
  if (request === undefined || isAnswered || addDays(request.on, ANSWERS_WITHIN) >= dossier.today) return null;
  const reason = inEach((locale) => {
    const on = longDate(request.on, locale);
    return locale === "fr" ? `votre demande du ${on} est sans réponse` : `your request of ${on} has no answer`;
  });
  const base = { by: "consultant", before: addDays(dossier.today, ANSWERS_WITHIN), reason } as const;
  return request.kind === "recourse-request"
    ? {
        ...base,
        label: {
          fr: "Relancer la société sur votre demande de recours",
          en: "Ask the company again about your recourse request",
        },
        command: commandOn(dossier, "rediger demande-de-recours <id>", "render recourse-request <id>"),
      }
    : {
        ...base,
        label: {
          fr: "Demander à la société où en est son contact avec le client",
          en: "Ask the company how its contact with the client is going",
        },
        command: commandOn(dossier, "rediger demande-de-contact <id>", "render company-contact-request <id>"),
      };
}
