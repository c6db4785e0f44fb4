import type { Order, Party } from "../case/case-file.ts";
import type { Text } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";
import { addDays, latest, type PlainDate } from "../time/plain-date.ts";
import { commandOn } from "./command-on.ts";

/** A step of the way a contract goes round before it is whole (the article, section 1). */
export interface RoundStep {
  readonly label: Text;
  /** Whose move it is. */
  readonly by: Party;
  /** The day it was done; null when it is still to do. */
  readonly on: PlainDate | null;
  /** What does it, or records it. */
  readonly command: Text;
}

/** Where a contract is on its round. */
export interface ContractRound {
  readonly order: Order;
  readonly steps: readonly RoundStep[];
  /** The first step that is not done; null when the round is closed. */
  readonly next: RoundStep | null;
  /** Until when the next step is expected; null when there is none. */
  readonly expectedBy: PlainDate | null;
}

// Days given to each to make a move: a post goes and comes in a week. The law's own term, where it is nearer, comes first.
const MOVE = 8;

/** The round of each contract that is relied upon: on paper three copies go round, electronically they need not. */
export const roundsOf = (dossier: Dossier): readonly ContractRound[] =>
  dossier.caseFile.orders
    .filter(({ kind, exhibit }) => exhibit && kind.endsWith("-contract"))
    .map((order) => roundOf(order, dossier));

function roundOf(order: Order, dossier: Dossier): ContractRound {
  const steps = stepsOf(order, dossier);
  const next = steps.find(({ on }) => on === null) ?? null;
  return { order, steps, next, expectedBy: next === null ? null : expected(steps, next, dossier) };
}

/** A week after the latest step, or the day of the law when it is nearer and the contract is not signed yet. */
function expected(steps: readonly RoundStep[], next: RoundStep, { deadlines, today }: Dossier): PlainDate {
  const before = latest(steps.flatMap(({ on }) => on ?? []));
  const usual = addDays(before ?? today, MOVE);
  const lawful = deadlines.terms.find(({ kind }) => kind === "contract")?.on ?? null;
  const isSigning =
    steps.indexOf(next) <= steps.findIndex(({ by, label }) => by === "client" && label === signedByClient);
  return isSigning && lawful !== null && lawful < usual ? lawful : usual;
}

const signedByClient: Text = { fr: "signé et paraphé par le client", en: "signed and initialled by the client" };

function stepsOf(order: Order, dossier: Dossier): readonly RoundStep[] {
  const { round } = order;
  const isPaper = order.signing !== "electronic";
  const log = (key: string): Text =>
    commandOn(dossier, `noter circuit <id> --${key} ${dossier.today}`, `log round <id> --${key} ${dossier.today}`);
  const signs = (party: Party): Text =>
    commandOn(
      dossier,
      `noter signature <id> --document ${order.id} --party ${party}`,
      `log signature <id> --document ${order.id} --party ${party}`,
    );
  const signedOn = (party: Party): PlainDate | null =>
    order.signatures.find((one) => one.party === party && one.on !== null)?.on ?? null;
  return [
    {
      label: { fr: "envoyé à la société pour validation", en: "sent to the company for approval" },
      by: "consultant",
      on: round?.submittedOn ?? round?.approvedOn ?? null,
      command: commandOn(dossier, "rediger courriel-de-validation <id>", "render validation-email <id>"),
    },
    {
      label: { fr: "validé par la société", en: "approved by the company" },
      by: "umbrella-company",
      on: round?.approvedOn ?? null,
      command: log("approved-on"),
    },
    {
      label: { fr: "signé et paraphé par le consultant", en: "signed and initialled by the consultant" },
      by: "consultant",
      on: signedOn("consultant"),
      command: signs("consultant"),
    },
    { label: signedByClient, by: "client", on: signedOn("client"), command: signs("client") },
    ...(isPaper ? paperSteps(order, signedOn("umbrella-company"), dossier, log) : electronicSteps(signedOn, signs)),
    ...(isPaper
      ? []
      : [
          {
            label: { fr: "copie remise au consultant", en: "copy given to the consultant" },
            by: "umbrella-company" as const,
            on: round?.consultantCopyOn ?? null,
            command: log("consultant-copy-on"),
          },
        ]),
  ];
}

function paperSteps(
  { round }: Order,
  signedOn: PlainDate | null,
  dossier: Dossier,
  log: (key: string) => Text,
): readonly RoundStep[] {
  const isBack = (round?.copiesReturned ?? 0) >= 2;
  return [
    {
      label: { fr: "3 exemplaires postés à l’adresse de retour", en: "3 copies mailed to the return address" },
      by: "consultant",
      on: round?.mailedOn ?? null,
      command: commandOn(dossier, "rediger lettre-des-exemplaires <id>", "render contract-cover-letter <id>"),
    },
    {
      label: {
        fr: "2 exemplaires revenus, signés, paraphés et tamponnés",
        en: "2 copies back, signed, initialled and stamped",
      },
      by: "umbrella-company",
      on: isBack ? (round?.returnedOn ?? signedOn) : null,
      command: log("copies-returned 2 --returned-on"),
    },
    {
      label: { fr: "exemplaire du client envoyé", en: "client's copy sent" },
      by: "consultant",
      on: round?.clientCopySentOn ?? null,
      command: log("client-copy-sent-on"),
    },
  ];
}

const electronicSteps = (
  signedOn: (party: Party) => PlainDate | null,
  signs: (party: Party) => Text,
): readonly RoundStep[] => [
  {
    label: { fr: "signé par la société", en: "signed by the company" },
    by: "umbrella-company",
    on: signedOn("umbrella-company"),
    command: signs("umbrella-company"),
  },
];
