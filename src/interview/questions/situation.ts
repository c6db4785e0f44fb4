import type { CaseEdit, Question } from "../question.ts";
import { onOneLine, parseAddress } from "../typed-answer.ts";
import { ask, asItIs, choiceOf, lineOn, type Asker } from "./asking.ts";
import { addressOnPaper, readThere } from "./client-as-read.ts";

/** First of the two questions that a commissaire de justice asks: does the client contest? */
export const askDispute: Asker = (asking): readonly Question[] => {
  const { dossier } = asking;
  if (dossier.caseFile.dispute !== null && dossier.caseFile.dispute.status !== "unknown") return [];
  return [
    ask(asking, "status", {
      intro: null,
      label: { fr: "Le client conteste-t-il la facture\u202f?", en: "Does the client contest the invoice?" },
      why: {
        fr: "C’est la première question d’un commissaire de justice\u00a0: la voie à suivre en dépend.",
        en: "It is the first question of a commissaire de justice: the road to take depends on it.",
      },
      where: { fr: "Relisez ses derniers messages.", en: "Read the client's latest messages again." },
      input: {
        kind: "choice",
        choices: [
          choiceOf("none", "Non, il ne conteste rien", "No, it contests nothing"),
          choiceOf("open", "Oui, il conteste", "Yes, it contests"),
        ],
      },
      line: lineOn(dossier, "log dispute", "--status", "none"),
      edits: (answer, { today }) => [
        {
          op: "set",
          path: ["dispute"],
          value: answer === "open" ? { status: "open", on: today, by: "client" } : { status: "none" },
        },
      ],
      then: (answer) => (answer === "open" ? grounds() : null),
    }),
  ];

  function grounds(): Question {
    return ask(asking, "grounds", {
      intro: null,
      label: { fr: "Que reproche-t-il, en une phrase\u202f?", en: "What does it object to, in a sentence?" },
      why: {
        fr: "La société choisit la voie d’après ce motif\u202f; un incident se déclare à son assureur.",
        en: "The company chooses the road by this ground; an incident is declared to its insurer.",
      },
      where: { fr: "Reprenez ses mots, sans les discuter.", en: "Use its own words, without arguing." },
      input: { kind: "typed", as: "text", field: { fr: "le motif du client", en: "the client's ground" } },
      line: lineOn(dossier, "log dispute", "--status", "open", "--grounds", "…"),
      edits: (answer, { today }) => [
        { op: "set", path: ["dispute"], value: { status: "open", on: today, by: "client", grounds: answer } },
      ],
    });
  }
};

/** The second: is it insolvent? Once proceedings are opened, the claim is declared and no longer claimed. */
export const askInsolvency: Asker = (asking): readonly Question[] => {
  const opened = (): Question =>
    ask(asking, "opened on", {
      intro: null,
      label: {
        fr: "Quel jour cette procédure a-t-elle été ouverte\u202f?",
        en: "Which day were the proceedings opened?",
      },
      why: {
        fr: "La créance se déclare dans les deux mois de la publication\u00a0: la société doit le savoir sans attendre.",
        en: "The claim is declared within two months of the publication: the company must know at once.",
      },
      where: { fr: "Sur l’annonce, sur bodacc.fr.", en: "In the notice, on bodacc.fr." },
      input: {
        kind: "typed",
        as: "day",
        field: { fr: "le jour d’ouverture de la procédure", en: "the day the proceedings were opened" },
      },
      line: lineOn(asking.dossier, "log insolvency", "--opened-on", "…"),
      edits: (answer, teller) => [
        ...checked(teller),
        { op: "set", path: ["client", "insolvency", "openedOn"], value: answer },
      ],
    });
  return [
    ask(asking, "insolvency", {
      intro: null,
      label: {
        fr: "Avez-vous vérifié que le client n’est pas en procédure collective\u202f?",
        en: "Have you checked that the client is not in insolvency proceedings?",
      },
      why: {
        fr: "C’est la seconde question d’un commissaire de justice. Contre une société en liquidation, la créance se déclare\u202f; elle ne se réclame plus.",
        en: "It is the second question of a commissaire de justice. Against a company in liquidation, the claim is declared; it is no longer claimed.",
      },
      where: { fr: "Sur bodacc.fr, avec son SIREN.", en: "On bodacc.fr, with its SIREN." },
      input: {
        kind: "choice",
        choices: [
          choiceOf("clear", "Oui, je viens de vérifier\u00a0: aucune procédure", "Yes, I have just checked: none"),
          choiceOf("opened", "Une procédure est ouverte", "Proceedings are open"),
        ],
      },
      line: lineOn(asking.dossier, "log insolvency", "--checked-on", "…"),
      edits: (_answer, teller) => checked(teller),
      then: (answer) => (answer === "opened" ? opened() : null),
    }),
  ];
};

const checked = ({ today, by }: { readonly today: string; readonly by: string }): readonly CaseEdit[] => [
  { op: "set", path: ["client", "insolvency", "checkedOn"], value: today },
  { op: "set", path: ["client", "insolvency", "by"], value: by },
];

/** Somebody to write to, or where the client has its seat. */
export const askIdentity: Asker = (asking): readonly Question[] => {
  const { dossier, open } = asking;
  if (open.call.arguments["what"] === "client-contact") {
    return [
      ask(asking, "email", {
        intro: null,
        label: { fr: "À quel courriel écrire au client\u202f?", en: "Which e-mail reaches the client?" },
        why: { fr: "Les relances partent à cette adresse.", en: "Reminders go to this address." },
        where: { fr: "Dans vos échanges avec lui.", en: "In your messages with the client." },
        input: { kind: "typed", as: "email", field: { fr: "le courriel du client", en: "the client's e-mail" } },
        line: lineOn(dossier, "gather", "--client-contact-email", "…"),
        edits: (answer) => [{ op: "set", path: ["client", "contact", "email"], value: answer }],
      }),
    ];
  }
  if (open.call.arguments["what"] !== "client-address") return [];
  const read = addressOnPaper(dossier);
  return [
    ask(asking, "address", {
      intro: read === null ? null : readThere(read, asItIs(onOneLine(read.address))),
      label: {
        fr: "Quelle est l’adresse du client, sur une ligne\u202f?",
        en: "What is the client's address, on one line?",
      },
      why: {
        fr: "La mise en demeure et toute demande en justice partent à l’adresse de son siège.",
        en: "The formal notice and any claim in court go to the address of its seat.",
      },
      where: {
        fr: "Elle figure sur la facture et sur annuaire-entreprises.data.gouv.fr.",
        en: "It is on the invoice and on annuaire-entreprises.data.gouv.fr.",
      },
      input: {
        kind: "typed",
        as: "address",
        field: { fr: "l’adresse du client", en: "the client's address" },
        ...(read === null ? {} : { initial: onOneLine(read.address) }),
      },
      line: lineOn(
        dossier,
        "gather",
        ...["--client-address-lines", "…", "--client-address-postal-code", "…", "--client-address-city", "…"],
      ),
      edits: (answer) => {
        const address = parseAddress(answer);
        return address === null
          ? []
          : [
              {
                op: "set",
                path: ["client", "address"],
                value: { ...address, lines: [...address.lines], country: "FR" },
              },
            ];
      },
    }),
  ];
};
