import type { Assessment } from "../../assessment/assessment.ts";
import type { ToldHandOver } from "../../drafting/hand-over.ts";
import { shortDate } from "../../locale/format-date.ts";
import type { HandoverGate } from "../exhibits/candidate.ts";
import { chronologyOf } from "./chronology.ts";

export const coverTitles: Readonly<Record<HandoverGate, string>> = {
  recourse: "Demande de recours",
  incident: "Incident\u00a0: documents remis",
  "payment-order": "Créance impayée\u00a0: pièces pour une injonction de payer",
};

/** What the cover says beside what every document may say: which hand-over it is, and what happened, day by day. It judges nothing. */
export const toldHandOver = (
  gate: HandoverGate,
  { dossier, claim }: Assessment,
  isIncomplete: boolean,
): ToldHandOver => ({
  title: coverTitles[gate],
  isIncomplete,
  statesClaim: claim !== null && gate !== "incident",
  chronology:
    dossier === null
      ? []
      : chronologyOf(gate, dossier.caseFile, dossier.today).map(({ on, what }) => ({ on: shortDate(on), what })),
  exhibits: [],
});
