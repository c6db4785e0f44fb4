import type { Party } from "../../case/case-file.ts";
import { attest } from "../attest.ts";
import type { Question } from "../question.ts";
import { attestLine, ask, type Asker } from "./asking.ts";
import { clientSignature } from "./signing.ts";

/** The date beside the client's signature. */
export const askDate: Asker = (asking): readonly Question[] => {
  const { document, dossier } = asking;
  const signature = document === null ? null : clientSignature(dossier, document);
  if (document === null || signature === null) return [];
  return [
    ask(asking, "date", {
      label: {
        fr: "Quelle date est écrite à côté de la signature du client\u202f?",
        en: "Which date stands beside the client's signature?",
      },
      why: {
        fr: "L’article de la société demande un document daté et signé\u00a0: sans date, il se conteste facilement.",
        en: "The company's article asks for a paper dated and signed: without a date it is easily contested.",
      },
      where: { fr: "Près de la signature, souvent à la main.", en: "Near the signature, often by hand." },
      input: {
        kind: "typed",
        as: "day",
        field: { fr: "la date de la signature", en: "the date of the signature" },
        ...(signature.entry.on === null ? {} : { initial: signature.entry.on }),
      },
      line: attestLine(dossier, document.file, "date", "--party", "client", "--signed-on", "…"),
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
        fr: `Le client a-t-il écrit «\u00a0${words}\u00a0» sur ce document\u202f?`,
        en: `Did the client write “${words}” on this document?`,
      },
      why: {
        fr: "L’article de la société demande cette mention, écrite par le client. Imprimée d’avance, elle ne prouve rien seule.",
        en: "The company's article asks for these words, written by the client. Printed beforehand, they prove nothing alone.",
      },
      input: { kind: "yes-no" },
      line: attestLine(dossier, document.file, "mention", "--party", "client", "--mention", mention),
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

const who: Readonly<Record<Party, readonly [fr: string, en: string]>> = {
  client: ["le client", "the client"],
  consultant: ["le consultant", "the consultant"],
  "umbrella-company": ["la société", "the company"],
};

/** Initials and stamp of a paper contract. */
export const askInitials: Asker = (asking): readonly Question[] => {
  const { document, dossier, open } = asking;
  const party = open.call.arguments["party"];
  if (document === null || (party !== "client" && party !== "consultant" && party !== "umbrella-company")) return [];
  const mark = open.call.leaf === "stamped-by" ? "stamp" : "initials";
  const signatures = dossier.caseFile.orders[Number(document.path[1])]?.signatures ?? [];
  const at = signatures.findIndex((signature) => signature.party === party);
  if (at < 0) return [];
  const [fr, en] = who[party];
  return [
    ask(asking, `${mark} ${party}`, {
      label:
        mark === "stamp"
          ? { fr: "Le tampon de la société y figure-t-il\u202f?", en: "Does it bear the company's stamp?" }
          : { fr: `Chaque page est-elle paraphée par ${fr}\u202f?`, en: `Is each page initialled by ${en}?` },
      why: {
        fr: "L’article de la société demande des exemplaires signés et paraphés\u00a0: un paraphe empêche de remplacer une page.",
        en: "The company's article asks for copies signed and initialled: initials prevent a page from being replaced.",
      },
      input: { kind: "yes-no" },
      line: attestLine(dossier, document.file, mark, "--party", party),
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
