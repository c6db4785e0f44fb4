import type { CaseFile, Incident, JournalEntry } from "../case/case-file.ts";
import type { Law } from "../law/law.ts";
import type { Text } from "../locale/text.ts";
import { byDay, earliest, type PlainDate } from "../time/plain-date.ts";
import type { DatedTerm } from "./deadlines.ts";
import { courtTerms } from "./court-terms.ts";
import {
  contractDeadline,
  insuranceLimitation,
  insurerNotice,
  lateDeclaration,
  proofOfDebt,
  type LastDay,
} from "./formal-deadlines.ts";

/** The days that the case has to keep, earliest first: from the law, and from what the parties said. */
export function datedTerms(caseFile: CaseFile, law: Law): DatedTerm[] {
  return [
    ...contractTerms(caseFile, law),
    ...caseFile.journal.flatMap(journalTerms),
    ...caseFile.journal.flatMap((entry) => courtTerms(entry, law)),
    ...caseFile.incidents.flatMap((incident) => incidentTerms(incident, law)),
    ...insolvencyTerms(caseFile, law),
  ].sort((one, other) => byDay(one.on, other.on));
}

const contractKinds: ReadonlySet<string> = new Set(["tripartite-contract", "bipartite-contract"]);

function contractTerms({ mission, orders }: CaseFile, law: Law): DatedTerm[] {
  const start = mission?.start ?? null;
  const hasOtherOrdersOnly = orders.length > 0 && !orders.some(({ kind }) => contractKinds.has(kind));
  const last = start === null || hasOtherOrdersOnly ? null : contractDeadline(start, law);
  if (last === null) return [];
  return [
    {
      kind: "contract",
      subject: null,
      ...last,
      label: { fr: "Contrat à conclure au plus tard", en: "Contract to be concluded by then" },
      article: "C. trav. L1254-22",
    },
  ];
}

const agreed = (kind: DatedTerm["kind"], subject: string, on: PlainDate | null, label: Text): DatedTerm[] =>
  on === null ? [] : [{ kind, subject, on, label, article: null, toConfirm: false }];

/** What a step of the journal leaves to wait for. */
function journalTerms({ id, kind, deadline, until, instalments, outcome }: JournalEntry): DatedTerm[] {
  if (kind === "formal-notice") {
    return agreed("formal-notice", id, deadline, {
      fr: "Fin du délai de la mise en demeure",
      en: "End of the formal notice’s deadline",
    });
  }
  if (kind === "extension") {
    return agreed("extension", id, until ?? deadline, { fr: "Fin du délai accordé", en: "End of the extension" });
  }
  if (kind === "payment-plan") {
    return instalments.flatMap(({ on }) =>
      agreed("instalment", id, on, { fr: "Échéance du plan de paiement", en: "Instalment of the payment plan" }),
    );
  }
  return kind === "promise" || outcome === "promised-payment"
    ? agreed("promise", id, until ?? deadline, {
        fr: "Paiement promis pour ce jour",
        en: "Payment promised for that day",
      })
    : [];
}

/** The worst case for each: the contract of insurance may give more time, and the limitation may start later than the event. */
function incidentTerms(incident: Incident, law: Law): DatedTerm[] {
  if (incident.closedOn !== null) return [];
  const known = earliest([incident.learnedOn, incident.liabilityNotice?.receivedOn ?? null].flatMap((on) => on ?? []));
  const event = incident.occurredOn ?? known;
  const notice = known === null ? null : insurerNotice(known, law);
  const limitation = event === null ? null : insuranceLimitation(event, law);
  const term = (kind: DatedTerm["kind"], last: LastDay | null, article: string, label: Text): DatedTerm[] =>
    last === null ? [] : [{ kind, subject: incident.id, ...last, label, article }];
  return [
    ...term("insurer-notice", notice, "C. ass. L113-2 4°", {
      fr: "Déclaration à l’assureur, au plus court que permet la loi",
      en: "Notice to the insurer, the shortest delay the law allows",
    }),
    // Counted from the day it was known, it may have begun before: nobody has told the day of the event.
    ...term(
      "insurance-limitation",
      limitation === null ? null : { ...limitation, toConfirm: limitation.toConfirm || incident.occurredOn === null },
      "C. ass. L114-1",
      {
        fr: "Prescription des actions nées du contrat d’assurance, au plus tôt",
        en: "Limitation of actions under the insurance contract, at the earliest",
      },
    ),
  ];
}

/** The day to aim for, the last one, and the last chance after it. */
function insolvencyTerms({ client }: CaseFile, law: Law): DatedTerm[] {
  const published = client.insolvency?.publishedOn ?? null;
  if (published === null) return [];
  const term = (on: PlainDate, toConfirm: boolean, article: string, label: Text): DatedTerm => ({
    kind: "proof-of-debt",
    subject: null,
    on,
    toConfirm,
    article,
    label,
  });
  const last = proofOfDebt(published, law);
  const late = lateDeclaration(published, law);
  const declared =
    last === null
      ? []
      : [
          term(last.aimFor, last.toConfirm, "C. com. R622-24", {
            fr: "Déclaration de créance à viser",
            en: "Declaration of the claim, day to aim for",
          }),
          term(last.on, last.toConfirm, "C. com. R622-24", {
            fr: "Fin du délai de déclaration de créance",
            en: "End of the time to declare the claim",
          }),
        ];
  const relieved =
    late === null
      ? []
      : [
          term(late.on, late.toConfirm, "C. com. L622-26", {
            fr: "Si elle n’a pas été déclarée à temps\u00a0: fin du délai pour demander un relevé de forclusion",
            en: "If it was not declared in time: end of the time to ask to be relieved",
          }),
        ];
  return [...declared, ...relieved];
}
