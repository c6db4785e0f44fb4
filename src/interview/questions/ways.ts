import type { Text } from "../../locale/text.ts";
import type { Question } from "../question.ts";
import { addLine, ask, choiceOf, type Asking } from "./asking.ts";

/** What a paper is to prove. */
export type Proved = "order" | "delivery";

const intros: Readonly<Record<Proved, Text>> = {
  order: {
    fr: "Un écrit ou un acte du client peut remplacer la signature\u00a0: un courriel où il commande, un acompte payé, un bon de commande. La société doit l’accepter, par écrit, au nom d’une personne.",
    en: "Something the client wrote or did may replace the signature: an e-mail in which it orders, a deposit paid, a purchase order. The company must accept it in writing, in a person's name.",
  },
  delivery: {
    fr: "Un écrit ou un acte du client peut remplacer la signature\u00a0: un courriel où il dit avoir reçu, un paiement même partiel, la preuve qu’il s’en sert. La société doit l’accepter, par écrit, au nom d’une personne.",
    en: "Something the client wrote or did may replace the signature: an e-mail in which it says it received, a payment even partial, proof that it uses the work. The company must accept it in writing, in a person's name.",
  },
};

const again: Readonly<Record<Proved, Text>> = {
  order: {
    fr: "Vous pouvez aussi lui redemander de signer le devis\u00a0: il suffit d’un mot, daté, et de «\u00a0Bon pour accord\u00a0».",
    en: "You can also ask it again to sign the quote: a date and “Bon pour accord” are enough.",
  },
  delivery: {
    fr: "Vous pouvez aussi lui renvoyer un PV de recette à signer\u00a0: dossier rediger pv-recette.",
    en: "You can also send it an acceptance report to sign again: dossier render acceptance-report.",
  },
};

const recognised: Text = {
  fr: "Ce qui vient du client doit se reconnaître sur le papier\u00a0: son nom, et la date.",
  en: "What comes from the client is to be recognised on the paper: its name, and the date.",
};

/** Where the file of each kind is found, and of any other. */
const files: Readonly<Record<string, Pick<Question, "label" | "why" | "where">>> = {
  email: {
    label: {
      fr: "Où est ce courriel\u202f? (glissez ici le fichier .eml)",
      en: "Where is that e-mail? (drop its .eml file here)",
    },
    why: {
      fr: "Un courriel enregistré au format .eml garde son expéditeur et sa date\u202f; une copie d’écran ne les garde pas.",
      en: "An e-mail saved as .eml keeps its sender and its date; a screenshot does not.",
    },
    where: {
      fr: "Dans votre messagerie\u00a0: ouvrez le message, puis Enregistrer sous ou Télécharger.",
      en: "In your mail program: open the message, then Save as or Download.",
    },
  },
  "part-payment": {
    label: {
      fr: "Où est la trace de ce paiement\u202f? (glissez ici l’avis de virement ou le relevé)",
      en: "Where is the trace of that payment? (drop the transfer notice or the statement here)",
    },
    why: recognised,
    where: {
      fr: "La société reçoit les paiements\u00a0: demandez-lui l’avis de virement du client.",
      en: "The company receives the payments: ask it for the client's transfer notice.",
    },
  },
  "proof-of-use": {
    label: {
      fr: "Où est la preuve de cet usage\u202f? (glissez ici une capture datée, une page enregistrée…)",
      en: "Where is the proof of that use? (drop a dated screenshot, a saved page… here)",
    },
    why: recognised,
    where: {
      fr: "Le site, l’outil ou le document du client où votre travail se voit.",
      en: "The client's site, tool or document where your work is seen.",
    },
  },
};
const otherFile: Pick<Question, "label" | "why" | "where"> = {
  label: {
    fr: "Où est cet écrit du client\u202f? (glissez le fichier ici)",
    en: "Where is what the client wrote? (drop the file here)",
  },
  why: recognised,
  where: {
    fr: "Dans vos messages, vos comptes rendus de réunion ou votre courrier.",
    en: "In your messages, your meeting notes or your mail.",
  },
};

/** When a signature cannot be had: what else may prove it, who must accept it, and where the file is. */
export function otherWays(asking: Asking, proves: Proved): Question {
  const invoice = asking.open.subjects.find(({ kind }) => kind === "invoice");
  const covers = invoice === undefined ? {} : { covers: [{ invoice: invoice.id, extent: "full" }] };
  return ask(asking, "other ways", {
    intro: intros[proves],
    label: {
      fr: "Avez-vous l’une de ces preuves, venue du client\u202f?",
      en: "Do you have one of these, from the client?",
    },
    why: {
      fr: "Sans papier signé, seul ce qui vient du client lui-même peut convaincre\u202f; vos propres écrits ne suffisent pas.",
      en: "Without a signed paper, only what comes from the client itself can convince; what you wrote is not enough.",
    },
    where: again[proves],
    input: {
      kind: "choice",
      choices: [
        choiceOf("email", "Un courriel du client", "An e-mail from the client"),
        choiceOf("part-payment", "Un paiement partiel ou un acompte", "A part payment or a deposit"),
        choiceOf("proof-of-use", "La preuve qu’il se sert de votre travail", "Proof that it uses your work"),
        choiceOf("other", "Un autre écrit du client", "Something else the client wrote"),
        choiceOf("nothing", "Rien de tout cela pour l’instant", "None of these for now"),
      ],
    },
    line: addLine(asking.dossier, "evidence", "--proves", proves),
    edits: () => [],
    then: (kind) => (kind === "nothing" ? null : evidenceFile(asking, kind)),
  });

  function evidenceFile(about: Asking, kind: string): Question {
    return ask(about, `evidence ${kind}`, {
      intro: null,
      ...(files[kind] ?? otherFile),
      input: {
        kind: "file",
        wanted: { document: "evidence", given: { kind, proves: [proves], from: "client", ...covers }, paper: null },
      },
      line: addLine(about.dossier, "evidence", "--kind", kind, "--proves", proves, "--from", "client"),
      edits: () => [],
    });
  }
}
