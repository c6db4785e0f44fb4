import type { DocumentFacts } from "../../facts/facts.ts";
import type { SignatureEntry } from "../../case/case-file.ts";
import type { KeyPath } from "../../place/place.ts";
import { attest } from "../attest.ts";
import type { CaseEdit, Question, Teller } from "../question.ts";
import type { Dossier } from "../../policy/dossier.ts";
import { ask, type Asker, type Asking } from "./asking.ts";

const why = {
  fr: "Un commissaire de justice demande un document signé par une personne qui peut engager le client. Regardez la dernière page.",
  en: "A commissaire de justice asks for a document signed by a person who can commit the client. Look at the last page.",
};

/** Where the client's signature stands on a document's entry, if it does. */
function clientSignature(dossier: Dossier, document: DocumentFacts): { at: KeyPath; entry: SignatureEntry } | null {
  const index = Number(document.path[1]);
  const list = document.kind === "order" ? dossier.caseFile.orders : dossier.caseFile.deliveries;
  const signatures: readonly SignatureEntry[] = list[index]?.signatures ?? [];
  const found = signatures.findIndex(({ party }) => party === "client");
  const entry = signatures[found];
  return entry === undefined ? null : { at: [...document.path, "signatures", found], entry };
}

/** Who signed for the client: what a person can see and the program cannot. */
export const askSignature: Asker = (asking): readonly Question[] => {
  const { document, dossier, open } = asking;
  if (document === null) return [];
  const party = open.call.arguments["party"];
  if (party === "client") return [askWhoSigned(asking, document, dossier)];
  return party === "umbrella-company"
    ? [askOtherParty(asking, document, "umbrella-company")]
    : [askOtherParty(asking, document, "consultant")];
};

function askWhoSigned(asking: Asking, document: DocumentFacts, dossier: Dossier): Question {
  const known = dossier.caseFile.client.signatories;
  return ask(asking, "who", {
    label: { fr: "Qui l’a signé, pour le client ?", en: "Who signed it, for the client?" },
    why,
    where: {
      fr: "Un nom est souvent écrit à côté de la signature ou du tampon.",
      en: "A name often stands beside the signature or the stamp.",
    },
    input: {
      kind: "choice",
      choices: [
        ...known.map(({ name, capacity }) => {
          const label = capacity === null ? name : `${name}, ${capacity}`;
          return { value: `=${name}`, label: { fr: label, en: label } };
        }),
        { value: "nobody", label: { fr: "Personne pour l’instant", en: "Nobody yet" } },
      ],
      free: { fr: "Quelqu’un d’autre", en: "Somebody else" },
    },
    flag: `dossier log attestation --document ${document.file} --what signature --party client`,
    edits: (answer, teller) => (answer.startsWith("=") ? signedBy(answer.slice(1), asking, document, teller) : []),
  });
}

function signedBy(name: string, { dossier }: Asking, document: DocumentFacts, teller: Teller): readonly CaseEdit[] {
  const isKnown = dossier.caseFile.client.signatories.some((one) => one.name === name);
  const signature = clientSignature(dossier, document);
  return [
    ...(isKnown ? [] : [{ op: "append", path: ["client", "signatories"], value: { name } } as const]),
    signature === null
      ? { op: "append", path: [...document.path, "signatures"], value: { party: "client", signatory: name } }
      : { op: "set", path: [...signature.at, "signatory"], value: name },
    ...attest(document, ["signature"], "client", teller),
  ];
}

function askOtherParty(asking: Asking, document: DocumentFacts, party: "umbrella-company" | "consultant"): Question {
  const declared = document.signature[party].basis !== "undeclared";
  return ask(asking, party, {
    label:
      party === "consultant"
        ? { fr: "L’avez-vous signé vous-même ?", en: "Did you sign it yourself?" }
        : { fr: "La société de portage l’a-t-elle signé ?", en: "Did the umbrella company sign it?" },
    why: {
      fr: "Le contrat commercial lie la société et le client : les deux signatures sont nécessaires.",
      en: "The commercial contract binds the company and the client: both signatures are needed.",
    },
    input: { kind: "yes-no" },
    flag: `dossier log attestation --document ${document.file} --what signature --party ${party}`,
    edits: (answer, teller) =>
      answer === "yes"
        ? [
            ...(declared ? [] : [{ op: "append", path: [...document.path, "signatures"], value: { party } } as const]),
            ...attest(document, ["signature"], party, teller),
          ]
        : [],
  });
}

/** The date beside the client's signature. */
export const askDate: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  const signature = document === null ? null : clientSignature(dossier, document);
  if (document === null || signature === null) return [];
  return [
    ask(asking, "date", {
      label: {
        fr: "Quelle date est écrite à côté de la signature du client ?",
        en: "Which date stands beside the client's signature?",
      },
      why: {
        fr: "Un document signé mais non daté se conteste facilement.",
        en: "A document signed but not dated is easily contested.",
      },
      input: { kind: "day" },
      flag: `dossier log attestation --document ${document.file} --what date --party client`,
      edits: (answer, teller) => [
        { op: "set", path: [...signature.at, "on"], value: answer },
        ...attest(document, ["date"], "client", teller),
      ],
    }),
  ];
};

/** « Bon pour accord », « Bon pour livraison »: written by hand, so a person must look. */
export const askMention: Asker = (asking): readonly Question[] => {
  const { document, dossier, open } = asking;
  const signature = document === null ? null : clientSignature(dossier, document);
  if (document === null || signature === null) return [];
  const mention = open.call.arguments["mention"] ?? "good-for-agreement";
  const words = mention === "good-for-delivery" ? "Bon pour livraison" : "Bon pour accord";
  return [
    ask(asking, "mention", {
      label: {
        fr: `Le client a-t-il écrit « ${words} » sur ce document ?`,
        en: `Did the client write “${words}” on this document?`,
      },
      why: {
        fr: `L’article de la société demande cette mention, écrite par le client. Imprimée d’avance, elle ne prouve rien seule.`,
        en: `The company's article asks for these words, written by the client. Printed beforehand, they prove nothing alone.`,
      },
      input: { kind: "yes-no" },
      flag: `dossier log attestation --document ${document.file} --what mention --party client`,
      edits: (answer, teller) =>
        answer === "yes"
          ? [
              { op: "set", path: [...signature.at, "mention"], value: mention },
              ...attest(document, ["mention"], "client", teller),
            ]
          : [],
    }),
  ];
};

/** Initials and stamp of a paper contract. */
export const askInitials: Asker = (asking): readonly Question[] => {
  const { document, dossier, open } = asking;
  const party = open.call.arguments["party"];
  if (document === null || (party !== "client" && party !== "consultant" && party !== "umbrella-company")) return [];
  const mark = open.call.leaf === "stamped-by" ? "stamp" : "initials";
  const index = Number(document.path[1]);
  const at = dossier.caseFile.orders[index]?.signatures.findIndex((signature) => signature.party === party) ?? -1;
  if (at < 0) return [];
  const who = { client: "le client", consultant: "vous", "umbrella-company": "la société" }[party];
  const whoEn = { client: "the client", consultant: "you", "umbrella-company": "the company" }[party];
  return [
    ask(asking, mark, {
      label:
        mark === "stamp"
          ? { fr: "Le tampon de la société y figure-t-il ?", en: "Does it bear the company's stamp?" }
          : { fr: `Chaque page est-elle paraphée par ${who} ?`, en: `Is each page initialled by ${whoEn}?` },
      why: {
        fr: "Les paraphes empêchent de remplacer une page après coup.",
        en: "Initials prevent a page from being replaced afterwards.",
      },
      input: { kind: "yes-no" },
      flag: `dossier log attestation --document ${document.file} --what ${mark} --party ${party}`,
      edits: (answer, teller) =>
        answer === "yes"
          ? [
              {
                op: "set",
                path: [...document.path, "signatures", at, mark === "stamp" ? "stamped" : "initialled"],
                value: true,
              },
              ...attest(document, [mark], party, teller),
            ]
          : [],
    }),
  ];
};
