import type { SignatureEntry } from "../../case/case-file.ts";
import type { DocumentFacts } from "../../facts/facts.ts";
import type { KeyPath } from "../../place/place.ts";
import type { Dossier } from "../../policy/dossier.ts";
import { attest } from "../attest.ts";
import type { CaseEdit, Choice, Question, Teller } from "../question.ts";
import { attestLine, asItIs, ask, choiceOf, type Asker, type Asking } from "./asking.ts";
import { otherWays } from "./ways.ts";

const why = {
  fr: "Un commissaire de justice demande un document signé par une personne qui peut engager le client.",
  en: "A commissaire de justice asks for a document signed by a person who can commit the client.",
};

/** Where the client's signature stands on a document's entry, if it does. */
export function clientSignature(
  dossier: Dossier,
  document: DocumentFacts,
): { readonly at: KeyPath; readonly entry: SignatureEntry } | null {
  const index = Number(document.path[1]);
  const list = document.kind === "order" ? dossier.caseFile.orders : dossier.caseFile.deliveries;
  const signatures: readonly SignatureEntry[] = list[index]?.signatures ?? [];
  const found = signatures.findIndex(({ party }) => party === "client");
  const entry = signatures[found];
  return entry === undefined ? null : { at: [...document.path, "signatures", found], entry };
}

/** Who signed: what a person can see and the program cannot. */
export const askSignature: Asker = (asking): readonly Question[] => {
  const { document, dossier, open } = asking;
  if (document === null || !mayAttest(document, dossier, open.call.arguments["party"])) return [];
  const party = open.call.arguments["party"];
  if (party === "client") return [askWhoSigned(asking, document)];
  return [askOtherParty(asking, document, party === "umbrella-company" ? "umbrella-company" : "consultant")];
};

/** A page born on a computer and signed by nobody is the company's to attest: a consultant who said so once is not asked again. */
function mayAttest(document: DocumentFacts, { role }: Dossier, party: string | undefined): boolean {
  if (party !== "client" && party !== "umbrella-company" && party !== "consultant") return false;
  const fact = document.signature(party);
  return !(fact.companyOnly && role === "consultant" && fact.attestedBy.length > 0);
}

/** People known to sign for the client, then those whose name an e-signature of the file bears. */
function signers({ dossier }: Asking, { state }: DocumentFacts): readonly Choice[] {
  const known = dossier.caseFile.client.signatories.map(({ name, capacity }) => ({
    value: `=${name}`,
    label: asItIs(capacity === null ? name : `${name}, ${capacity}`),
  }));
  const names = new Set(known.map(({ value }) => value));
  const seen = (state.evidence?.signatures ?? []).flatMap(({ signer, kind }) =>
    kind === "signature" && signer !== null && !names.has(`=${signer}`)
      ? [
          {
            value: `=${signer}`,
            label: { fr: `${signer} (lu dans le fichier)`, en: `${signer} (read in the file)` },
          },
        ]
      : [],
  );
  const { contact } = dossier.caseFile.client;
  const listed = [...known, ...seen];
  const isNew = contact?.name != null && !listed.some(({ value }) => value === `=${contact.name ?? ""}`);
  return isNew ? [...listed, { value: `=${contact.name ?? ""}`, label: asItIs(contact.name ?? "") }] : listed;
}

const SOMEBODY = "somebody";

function askWhoSigned(asking: Asking, document: DocumentFacts): Question {
  const { dossier } = asking;
  const known = signers(asking, document);
  const proves = document.kind === "delivery" ? "delivery" : "order";
  return ask(asking, "who", {
    label: { fr: "Qui l’a signé, pour le client\u202f?", en: "Who signed it, for the client?" },
    why,
    where: {
      fr: "Regardez la dernière page\u00a0: un nom est souvent écrit à côté de la signature ou du tampon.",
      en: "Look at the last page: a name often stands beside the signature or the stamp.",
    },
    input: {
      kind: "choice",
      choices: [
        ...known,
        known.length === 0
          ? choiceOf(SOMEBODY, "Une personne dont j’écris le nom", "A person whose name I type")
          : choiceOf(SOMEBODY, "Quelqu’un d’autre", "Somebody else"),
        choiceOf("nobody", "Personne pour l’instant", "Nobody yet"),
      ],
    },
    line: attestLine(dossier, document.file, "signature", "--party", "client", "--signatory", "…"),
    edits: (answer, teller) =>
      answer === "nobody" || answer === SOMEBODY ? [] : signedBy(answer.slice(1), asking, document, teller, null),
    then: (answer) =>
      answer === "nobody"
        ? otherWays(asking, proves)
        : answer === SOMEBODY
          ? nameOfSigner(asking, document)
          : pageOf(answer.slice(1), asking, document),
  });
}

function nameOfSigner(asking: Asking, document: DocumentFacts): Question {
  return ask(asking, "name", {
    label: {
      fr: "Quel est le nom de la personne qui a signé\u202f?",
      en: "What is the name of the person who signed?",
    },
    why,
    where: { fr: "À côté de la signature, ou dans vos échanges.", en: "Beside the signature, or in your messages." },
    input: {
      kind: "typed",
      as: "text",
      field: { fr: "le nom de la personne qui a signé", en: "the name of the person who signed" },
    },
    line: attestLine(asking.dossier, document.file, "signature", "--party", "client", "--signatory", "…"),
    edits: (answer, teller) => signedBy(answer, asking, document, teller, null),
    then: (answer) => pageOf(answer, asking, document),
  });
}

/** On which page: asked where there are several. */
function pageOf(name: string, asking: Asking, document: DocumentFacts): Question | null {
  const pages = document.state.evidence?.pages ?? 1;
  if (pages < 2) return null;
  const numbers = Array.from({ length: pages }, (_, index) => String(pages - index));
  return ask(asking, "page", {
    label: { fr: "À quelle page est cette signature\u202f?", en: "On which page is that signature?" },
    why: {
      fr: "La personne qui relira votre dossier ira droit à la page que vous indiquez.",
      en: "Whoever reads your file again will go straight to the page you name.",
    },
    input: {
      kind: "choice",
      choices: numbers.map((number) => ({
        value: number,
        label: { fr: `Page ${number} sur ${pages}`, en: `Page ${number} of ${pages}` },
      })),
    },
    line: attestLine(asking.dossier, document.file, "signature", "--party", "client", "--page", "…"),
    edits: (answer, teller) => signedBy(name, asking, document, teller, Number(answer)),
  });
}

function signedBy(
  name: string,
  { dossier }: Asking,
  document: DocumentFacts,
  teller: Teller,
  page: number | null,
): readonly CaseEdit[] {
  const isKnown = dossier.caseFile.client.signatories.some((one) => one.name === name);
  const signature = clientSignature(dossier, document);
  return [
    ...(isKnown ? [] : [{ op: "append", path: ["client", "signatories"], value: { name } } as const]),
    signature === null
      ? { op: "append", path: [...document.path, "signatures"], value: { party: "client", signatory: name } }
      : { op: "set", path: [...signature.at, "signatory"], value: name },
    ...attest(document, ["signature"], "client", teller, page),
  ];
}

function askOtherParty(asking: Asking, document: DocumentFacts, party: "umbrella-company" | "consultant"): Question {
  const declared = document.signature(party).basis !== "undeclared";
  const isStatement = document.kind === "factual-statement";
  return ask(asking, party, {
    label:
      party === "consultant"
        ? { fr: "Porte-t-il la signature du consultant\u202f?", en: "Does it bear the consultant's signature?" }
        : { fr: "La société de portage l’a-t-elle signé\u202f?", en: "Did the umbrella company sign it?" },
    why: {
      fr: "Le contrat est signé par 3 parties, dit l’article de la société\u00a0: vous-même, votre client et elle.",
      en: "The contract is signed by 3 parties, says the company's article: yourself, your client and the company.",
    },
    input: { kind: "yes-no" },
    line: attestLine(asking.dossier, document.file, "signature", "--party", party),
    edits: (answer, teller) =>
      answer === "yes"
        ? [
            ...(declared || isStatement
              ? []
              : [{ op: "append", path: [...document.path, "signatures"], value: { party } } as const]),
            ...attest(document, ["signature"], party, teller),
          ]
        : [],
    then: (answer) => (answer === "yes" && isStatement && !declared ? statementSignedOn(asking, document) : null),
  });
}

/** A statement has one signature, its author's: its entry says the day alone. */
function statementSignedOn(asking: Asking, document: DocumentFacts): Question {
  return ask(asking, "signed on", {
    label: {
      fr: "Quel jour avez-vous signé cette déclaration\u202f?",
      en: "On which day did you sign this statement?",
    },
    why: {
      fr: "L’article de la société demande une déclaration circonstanciée, datée et signée.",
      en: "The company's article asks for a statement of the facts, dated and signed.",
    },
    where: { fr: "À la fin de la déclaration, près de votre signature.", en: "At its end, near your signature." },
    input: {
      kind: "typed",
      as: "day",
      field: { fr: "le jour de la signature", en: "the day of the signature" },
    },
    line: attestLine(asking.dossier, document.file, "signature", "--party", "consultant", "--signed-on", "…"),
    edits: (answer, teller) => [
      { op: "set", path: [...document.path, "signedOn"], value: answer },
      ...attest(document, ["signature", "date"], "consultant", teller),
    ],
  });
}
