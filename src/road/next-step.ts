import type { Text } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";
import type { GateVerdict } from "../policy/verdict.ts";
import { addDays } from "../time/plain-date.ts";
import type { NextAction } from "./next-action.ts";

// A week and a day: soon enough to be done, late enough to be possible.
const SOON = 8;

export interface NextSteps {
  readonly nextAction: NextAction | null;
  readonly otherwise: NextAction | null;
}

/** The one thing to do now, and the second best. A closed case has none. */
export function nextStep(dossier: Dossier, gates: readonly GateVerdict[]): NextSteps {
  if (dossier.caseFile.closed !== null) return { nextAction: null, otherwise: null };
  const unmet = gates.find(({ verdict }) => verdict === "incomplete" || verdict === "to-confirm");
  if (unmet !== undefined) return { nextAction: completing(dossier, unmet), otherwise: askCompany(dossier) };
  const [gate] = gates;
  if (gate?.verdict === "not-applicable") return { nextAction: closing(dossier), otherwise: null };
  if (gate?.verdict === "complete" && gate.id !== "contract") {
    return { nextAction: handingOver(dossier, gate.id), otherwise: null };
  }
  return { nextAction: null, otherwise: null };
}

const command = (dossier: Dossier, fr: string, en: string): Text => ({
  fr: `dossier ${fr.replace("<id>", dossier.caseFile.id)}`,
  en: `dossier ${en.replace("<id>", dossier.caseFile.id)}`,
});

function completing(dossier: Dossier, gate: GateVerdict): NextAction {
  return {
    label: { fr: "Compléter le dossier, question par question", en: "Complete the case, one question at a time" },
    command: command(dossier, "rassembler <id>", "gather <id>"),
    by: dossier.role,
    before: addDays(dossier.today, SOON),
    reason: gate.because,
  };
}

/** The article, section 2: the company writes to the client, then calls. */
function askCompany(dossier: Dossier): NextAction | null {
  const company = dossier.caseFile.umbrellaCompany?.name ?? null;
  if (dossier.claim === null || dossier.role !== "consultant" || company === null) return null;
  return {
    label: {
      fr: `Demander à ${company} d’écrire puis d’appeler le client`,
      en: `Ask ${company} to write to the client, then call`,
    },
    command: command(dossier, "noter demande-a-la-societe <id>", "log company-contact-request <id>"),
    by: "consultant",
    before: null,
    reason: null,
  };
}

function handingOver(dossier: Dossier, gate: string): NextAction {
  return gate === "incident"
    ? {
        label: { fr: "Transmettre le dossier d’incident à la société", en: "Send the incident file to the company" },
        command: command(dossier, "etat <id> --for incident", "status <id> --for incident"),
        by: "consultant",
        before: addDays(dossier.today, SOON),
        reason: null,
      }
    : {
        label: { fr: "Demander le recours à la société par courriel", en: "Ask the company for recourse by e-mail" },
        command: command(dossier, "rediger demande-de-recours <id>", "render recourse-request <id>"),
        by: "consultant",
        before: dossier.deadlines.limitation?.date ?? null,
        reason: { fr: "les pièces sont réunies", en: "the papers are gathered" },
      };
}

const closing = (dossier: Dossier): NextAction => ({
  label: { fr: "Clore le dossier", en: "Close the case" },
  command: command(dossier, "noter cloture <id> --reason paid", "log closing <id> --reason paid"),
  by: dossier.role,
  before: null,
  reason: { fr: "il n’y a plus rien à réclamer", en: "there is nothing left to claim" },
});
