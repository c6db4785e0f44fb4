import { frenchNames } from "./french-names.ts";
import { longDate } from "../locale/format-date.ts";
import { inEach, type Text } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";
import { evaluate } from "../policy/evaluate.ts";
import { allPaid } from "../policy/occasion.ts";
import { gateOf, type Rung } from "../policy/policy.ts";
import type { GateVerdict } from "../policy/verdict.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";
import { besideThePapers, isUnreported, notifying } from "./beside-the-papers.ts";
import { commandOn } from "./command-on.ts";
import { exceptional } from "./exceptional.ts";
import { nextRung, optionalRung, type NextRung } from "./ladder.ts";
import type { NextAction } from "./next-action.ts";

// A week and a day: soon enough to be done, late enough to be possible.
const SOON = 8;

export interface NextSteps {
  readonly nextAction: NextAction | null;
  readonly otherwise: NextAction | null;
}

/**
 * The one thing to do now, and the second best. What changes the road comes first, then what is missing; once nothing is, the recourse request,
 * and beside it the next rung of the road: the consultant stays free. A closed case has none.
 */
export function nextStep(dossier: Dossier, gates: readonly GateVerdict[]): NextSteps {
  if (dossier.caseFile.closed !== null) return { nextAction: null, otherwise: null };
  const exception = exceptional(dossier);
  const unmet = gates.find(({ verdict }) => verdict === "incomplete" || verdict === "to-confirm");
  if (unmet !== undefined) {
    const complete = completing(dossier, unmet);
    if (exception === null) {
      const beside = besideThePapers(dossier, unmet);
      // « À l’occasion d’un incident, prenez contact avec nos services » (article, 3): the papers come after.
      return beside !== null && unmet.id === "incident" && isUnreported(dossier)
        ? { nextAction: beside, otherwise: complete }
        : { nextAction: complete, otherwise: beside ?? onTheRoad(dossier) };
    }
    // Gathering what the company asks for is completing the case: the second best is then the road.
    const isSame = exception.command.en === complete.command.en;
    return { nextAction: exception, otherwise: isSame ? onTheRoad(dossier) : complete };
  }
  const [gate] = gates;
  if (gate?.verdict === "not-applicable")
    return { nextAction: allPaid(dossier) ? closing(dossier) : exception, otherwise: null };
  if (gate?.verdict === "complete" && gate.id === "incident")
    return { nextAction: handingOver(dossier), otherwise: notifying(dossier) };
  if (gate?.verdict !== "complete" || gate.id === "contract") return { nextAction: exception, otherwise: null };
  return afterGathering(dossier, exception);
}

function afterGathering(dossier: Dossier, exception: NextAction | null): NextSteps {
  const asked = dossier.caseFile.journal.some(({ kind }) => kind === "recourse-request");
  const now = asked ? choosingARoute(dossier) : requesting(dossier);
  return { nextAction: exception ?? now, otherwise: exception === null ? onTheRoad(dossier) : now };
}

function completing(dossier: Dossier, gate: GateVerdict): NextAction {
  return {
    label: { fr: "Compléter le dossier, question par question", en: "Complete the case, one question at a time" },
    command: commandOn(dossier, "rassembler <id>", "gather <id>"),
    by: dossier.role,
    before: addDays(dossier.today, SOON),
    reason: gate.because,
  };
}

/** The next rung, or when to take it; an optional one where the next is the request itself. */
function onTheRoad(dossier: Dossier): NextAction | null {
  const next = nextRung(dossier);
  const isRequest = next === null || next.rung.id === "recourse-request";
  const offered = isRequest ? optionalRung(dossier) : next;
  return offered === null ? null : climbing(dossier, offered);
}

function climbing(dossier: Dossier, { rung, from }: NextRung): NextAction {
  return {
    label: rung.label,
    command: commandOn(
      dossier,
      `rediger ${frenchNames[rung.template] ?? rung.template} <id>`,
      `render ${rung.template} <id>`,
    ),
    by: rung.by,
    before: null,
    reason: reasonOf(dossier, rung, from),
    gate: rung.gate,
    cost: rung.cost,
    from,
  };
}

/** From which day it makes sense, and what its gate still misses: said, never forbidden. */
function reasonOf(dossier: Dossier, rung: Rung, from: PlainDate): Text | null {
  const waits =
    from > dossier.today
      ? inEach((locale) => (locale === "fr" ? `à partir du ${longDate(from, "fr")}` : `from ${longDate(from, "en")}`))
      : null;
  const gate = rung.gate === null ? null : gateOf(dossier.policy, rung.gate);
  const verdict = gate === null ? null : evaluate(gate, dossier, { waivers: true });
  const misses = verdict?.verdict === "incomplete" ? verdict.because : null;
  if (waits === null || misses === null) return waits ?? misses;
  return { fr: `${waits.fr}\u202f; ${misses.fr}`, en: `${waits.en}; ${misses.en}` };
}

const requesting = (dossier: Dossier): NextAction => ({
  label: { fr: "Demander le recours à la société par courriel", en: "Ask the company for recourse by e-mail" },
  command: commandOn(dossier, "rediger demande-de-recours <id>", "render recourse-request <id>"),
  by: "consultant",
  before: dossier.deadlines.limitation?.date ?? null,
  reason: { fr: "les pièces sont réunies", en: "the papers are gathered" },
});

/** The claim is the company's: it chooses its procedure, among those whose conditions can be checked. */
function choosingARoute(dossier: Dossier): NextAction | null {
  const [route] = dossier.policy.routes;
  if (route === undefined) return null;
  const names = (locale: "fr" | "en"): string => dossier.policy.routes.map(({ label }) => label[locale]).join(", ");
  return {
    label: { fr: `Choisir la voie de recours\u00a0: ${names("fr")}`, en: `Choose the procedure: ${names("en")}` },
    command: commandOn(dossier, `verifier <id> --for ${route.gate}`, `check <id> --for ${route.gate}`),
    by: "umbrella-company",
    before: dossier.deadlines.limitation?.date ?? null,
    reason: { fr: "la demande de recours est faite", en: "the recourse request is made" },
  };
}

const handingOver = (dossier: Dossier): NextAction => ({
  label: { fr: "Transmettre le dossier d’incident à la société", en: "Send the incident file to the company" },
  command: commandOn(dossier, "rediger transmission-incident <id>", "render incident-transmittal <id>"),
  by: "consultant",
  before: addDays(dossier.today, SOON),
  reason: null,
});

const closing = (dossier: Dossier): NextAction => ({
  label: { fr: "Clore le dossier", en: "Close the case" },
  command: commandOn(dossier, "noter cloture <id> --reason paid", "log closing <id> --reason paid"),
  by: dossier.role,
  before: null,
  reason: { fr: "il n’y a plus rien à réclamer", en: "there is nothing left to claim" },
});
