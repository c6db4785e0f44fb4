import type { Text } from "../../locale/text.ts";
import type { Dossier } from "../../policy/dossier.ts";
import { acceptanceOf } from "../../policy/acceptance-verdict.ts";
import type { Question } from "../question.ts";
import { sections } from "../sections.ts";
import { addLine, ask, asItIs, lineOn, type Asker } from "./asking.ts";

/** Only the company accepts what is no proof by itself; in a consultant's copy nobody is asked. */
export const askAcceptance: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  if (document === null || dossier.role !== "umbrella-company") return [];
  const waiting = acceptanceOf(dossier, document)?.by ?? null;
  return [
    ask(asking, "accepted", {
      label: { fr: "La société accepte-t-elle cette preuve\u202f?", en: "Does the company accept this evidence?" },
      why: {
        fr: "Une preuve équivalente ne compte qu’une fois acceptée par la société, qui portera la demande.",
        en: "Equivalent evidence counts once accepted by the company, which will carry the claim.",
      },
      where: {
        fr: "Ouvrez le document, et lisez ce que le client y dit.",
        en: "Open it, and read what the client says.",
      },
      input: { kind: "yes-no" },
      line: lineOn(dossier, "log acceptance", "--document", document.file),
      edits: (answer, { by, role, today }) =>
        answer !== "yes"
          ? []
          : waiting === null
            ? [{ op: "set", path: [...document.path, "accepted"], value: { by, role, on: today } }]
            : [
                { op: "set", path: [...document.path, "accepted", "role"], value: role },
                { op: "set", path: [...document.path, "accepted", "confirmed"], value: { by, on: today } },
              ],
    }),
  ];
};

interface IncidentDay {
  readonly key: "occurredOn" | "learnedOn" | "reportedToCompanyOn";
  readonly label: Text;
  readonly field: Text;
  readonly where: Text;
  readonly line: (dossier: Dossier) => string;
}

/** The insurer's delay runs from the day one knew; the contract that counts is that of the day it happened. */
const incidentDays: readonly IncidentDay[] = [
  {
    key: "occurredOn",
    label: { fr: "Quel jour l’incident s’est-il produit\u202f?", en: "Which day did the incident happen?" },
    field: { fr: "le jour de l’incident", en: "the day of the incident" },
    where: { fr: "Dans le courrier du client.", en: "In the client's letter." },
    line: (dossier) => addLine(dossier, "incident", "--paper", "liability-notice", "--occurred-on", "…"),
  },
  {
    key: "learnedOn",
    label: { fr: "Quel jour avez-vous appris l’incident\u202f?", en: "Which day did you learn of the incident?" },
    field: { fr: "le jour où vous l’avez appris", en: "the day you learned of it" },
    where: { fr: "Le premier message du client à ce sujet.", en: "The client's first message about it." },
    line: (dossier) => addLine(dossier, "incident", "--paper", "liability-notice", "--learned-on", "…"),
  },
  {
    key: "reportedToCompanyOn",
    label: { fr: "Quel jour la société a-t-elle été prévenue\u202f?", en: "Which day was the company told?" },
    field: { fr: "le jour où la société a été prévenue", en: "the day the company was told" },
    where: { fr: "Dans vos messages envoyés.", en: "In your sent messages." },
    line: (dossier) => lineOn(dossier, "log incident-reported", "--on", "…"),
  },
];

/** The days of an incident: when it happened, when one knew, when the company was told. */
export const askReported: Asker = (asking): readonly Question[] => {
  const { dossier, open } = asking;
  const index = dossier.caseFile.incidents.findIndex(({ id }) => open.subjects.some((one) => one.id === id));
  const incident = dossier.caseFile.incidents[index];
  if (incident === undefined) return [];
  return incidentDays
    .filter(({ key }) => incident[key] === null)
    .map(({ key, label, field, where, line }) =>
      ask(asking, key, {
        intro: null,
        label,
        why: {
          fr: "L’article de la société dit de la contacter «\u00a0à l’occasion d’un incident\u00a0»\u00a0: c’est elle qui prévient l’assureur, dans un délai court.",
          en: "The company's article says to contact it when an incident occurs: it tells the insurer, within a short time.",
        },
        where,
        input: { kind: "typed", as: "day", field },
        line: line(dossier),
        edits: (answer) => [{ op: "set", path: ["incidents", index, key], value: answer }],
      }),
    );
};

/** What only the company knows: waivers to confirm, the balance of its accounts, who follows the case. */
export function companyQuestions(dossier: Dossier): readonly Question[] {
  if (dossier.role !== "umbrella-company") return [];
  return [...waiversToConfirm(dossier), ...balance(dossier), ...responsible(dossier)];
}

type Draft = Pick<Question, "id" | "label" | "why" | "where" | "input" | "line" | "edits">;

const own = (draft: Draft): Question => ({ section: sections.company, intro: null, ...draft });

function waiversToConfirm(dossier: Dossier): readonly Question[] {
  return dossier.caseFile.waivers.flatMap(({ requirement, subject, reason, by, confirmed }, index) => {
    if (confirmed !== null || by === null) return [];
    const about = subject === null ? requirement : `${requirement} (${subject})`;
    return [
      {
        ...own({
          id: `waiver ${index}`,
          label: {
            fr: "La société confirme-t-elle cette dérogation\u202f?",
            en: "Does the company confirm this waiver?",
          },
          why: {
            fr: "Écrite par le consultant, une dérogation attend qu’une personne de la société la confirme à son nom.",
            en: "Written by the consultant, a waiver waits for a person of the company to confirm it in their name.",
          },
          where: { fr: `dossier expliquer ${requirement}`, en: `dossier explain ${requirement}` },
          input: { kind: "yes-no" },
          line: lineOn(
            dossier,
            "log waiver",
            ...["--requirement", requirement, ...(subject === null ? [] : ["--subject", subject])],
          ),
          edits: (answer, teller) =>
            answer === "yes"
              ? [{ op: "set", path: ["waivers", index, "confirmed"], value: { by: teller.by, on: teller.today } }]
              : [],
        }),
        intro: {
          fr: `Dérogation demandée par ${by}\u00a0: ${about}. Motif\u00a0: ${reason ?? "non donné"}.`,
          en: `Waiver asked by ${by}: ${about}. Reason: ${reason ?? "not given"}.`,
        },
      },
    ];
  });
}

function balance(dossier: Dossier): readonly Question[] {
  const { balance: known } = dossier.caseFile;
  if (dossier.claim === null || (known?.by != null && known.confirmedOn !== null)) return [];
  return [
    own({
      id: "balance",
      label: {
        fr: "Quel solde vos comptes montrent-ils pour ce client, sur ce dossier\u202f?",
        en: "What balance do your accounts show for this client, on this case?",
      },
      why: {
        fr: "Le solde des comptes de la société confirme ce qui reste dû\u202f; un paiement reçu hier change la demande.",
        en: "The balance in the company's accounts confirms what is left to pay; a payment of yesterday changes the claim.",
      },
      where: { fr: "Dans votre comptabilité, compte du client.", en: "In your books, the client's account." },
      input: {
        kind: "typed",
        as: "amount",
        field: { fr: "le solde de vos comptes", en: "the balance in your accounts" },
      },
      line: lineOn(dossier, "log balance", "--amount", "…"),
      edits: (answer, { by, today }) => [
        { op: "set", path: ["balance", "amount"], value: answer },
        { op: "set", path: ["balance", "confirmedOn"], value: today },
        { op: "set", path: ["balance", "by"], value: by },
      ],
    }),
  ];
}

function responsible(dossier: Dossier): readonly Question[] {
  if (dossier.caseFile.responsible !== null) return [];
  const { by } = { by: dossier.caseFile.umbrellaCompany?.representative?.name ?? null };
  return [
    own({
      id: "responsible",
      label: { fr: "Qui suit ce dossier à la société\u202f?", en: "Who follows this case at the company?" },
      why: {
        fr: "Le consultant et vos collègues savent alors à qui s’adresser.",
        en: "The consultant and your colleagues then know whom to turn to.",
      },
      where: null,
      input: {
        kind: "typed",
        as: "text",
        field: { fr: "le nom de la personne qui suit le dossier", en: "the name of the person who follows the case" },
        ...(by === null ? {} : { initial: asItIs(by).fr }),
      },
      line: lineOn(dossier, "gather", "--responsible", "…"),
      edits: (answer) => [{ op: "set", path: ["responsible"], value: answer }],
    }),
  ];
}
