import type { Incident, JournalEntry, Order } from "../case/case-file.ts";
import type { Dossier } from "../policy/dossier.ts";

type Case = Pick<Dossier, "caseFile">;

/** The order that a letter speaks of: the first relied upon. */
export const firstOrder = ({ caseFile }: Case): Order | undefined => caseFile.orders.find(({ exhibit }) => exhibit);

/** The incident that a letter speaks of. */
export const openIncident = ({ caseFile }: Case): Incident | undefined =>
  caseFile.incidents.find(({ closedOn }) => closedOn === null);

/** The contract of the very service during which the incident occurred. */
export function incidentOrder(dossier: Case): Order | undefined {
  const incident = openIncident(dossier);
  if (incident === undefined) return undefined;
  return dossier.caseFile.orders.find(({ id }) => id === incident.order) ?? firstOrder(dossier);
}

/** The last step of a kind. */
export const lastOf = ({ caseFile }: Case, kind: JournalEntry["kind"]): JournalEntry | undefined =>
  caseFile.journal.filter((entry) => entry.kind === kind).at(-1);

const asking = new Set<JournalEntry["kind"]>(["extension", "promise", "note"]);

/** What the client wrote to ask for more time: its last word with a file, no later than the extension granted. */
export function clientRequest(dossier: Case): JournalEntry | undefined {
  const granted = lastOf(dossier, "extension")?.on ?? null;
  return dossier.caseFile.journal
    .filter(({ kind, by, file, on }) => by === "client" && file !== null && asking.has(kind) && isNotAfter(on, granted))
    .at(-1);
}

const isNotAfter = (on: JournalEntry["on"], end: JournalEntry["on"]): boolean =>
  on === null || end === null || on <= end;
