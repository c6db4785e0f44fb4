import type { Delivery } from "../../case/case-file.ts";
import type { DocumentFacts } from "../../facts/facts.ts";
import type { Text } from "../../locale/text.ts";
import { isAccepted } from "../acceptance-verdict.ts";
import { verdictOf, worse } from "../fact-verdict.ts";
import { missing, satisfied, toConfirm, type Leaf, type LeafVerdict, type Scope } from "../leaf.ts";

/** Accepted without reservations, or with all of them lifted by a paper that comes from the client. */
export const outcomeAccepted: Leaf = {
  label: () => ({ fr: "Sans réserves, ou réserves levées", en: "Without reservations, or all lifted" }),
  judge: (_args, scope) => {
    const verdicts = scope.documents.map((document) => judgeOne(document, scope));
    const [first] = verdicts;
    if (first === undefined) return missing({ fr: "aucun document", en: "no document" });
    return verdicts.reduce(
      (left, right) => (worse(left.verdict, right.verdict) === left.verdict ? left : right),
      first,
    );
  },
};

function judgeOne(document: DocumentFacts, scope: Scope): LeafVerdict {
  const index = Number(document.path[1]);
  const delivery = scope.dossier.caseFile.deliveries[index];
  if (delivery === undefined) return missing({ fr: "aucun document", en: "no document" });
  const path = document.path;
  const confirm = (because: Text, fix: Text): LeafVerdict => toConfirm(because, { path, fix });
  const open = openReservations(delivery, document, scope);
  switch (delivery.outcome) {
    case "refused":
      return missing(
        { fr: "le client a refusé la livraison", en: "the client refused the delivery" },
        { path, fix: newReport },
      );
    case "tacit":
      return isAccepted(delivery.accepted, scope.dossier)
        ? open
        : confirm(
            {
              fr: "acceptation tacite : le silence ne suffit pas seul",
              en: "tacit acceptance: silence is never enough alone",
            },
            askCompany,
          );
    case "with-reservations":
      return delivery.reservations.length > 0
        ? open
        : confirm(
            { fr: "des réserves, mais leur liste manque", en: "reservations, but their list is missing" },
            newReport,
          );
    case "partial":
      return open;
    case "accepted":
    case null:
      return open;
  }
}

function openReservations(delivery: Delivery, document: DocumentFacts, scope: Scope): LeafVerdict {
  const lifted = delivery.reservations.map((reservation, at) => {
    const paper = scope.dossier.facts.documentAt([...document.path, "reservations", at]);
    return reservation.liftedOn !== null && paper !== null && verdictOf(paper.fromClient(), scope) === "satisfied";
  });
  if (lifted.every(Boolean)) {
    return satisfied({ fr: "aucune réserve ouverte", en: "no open reservation" }, { path: document.path });
  }
  return toConfirm(
    {
      fr: "une réserve n’est pas levée par un écrit du client",
      en: "a reservation is not lifted by something the client wrote",
    },
    {
      path: document.path,
      fix: {
        fr: "faites signer la levée des réserves : dossier rediger levee-de-reserves …",
        en: "have the lifting of reservations signed: dossier render lifting-of-reservations …",
      },
    },
  );
}

const newReport: Text = {
  fr: "faites signer un PV de recette : dossier rediger pv-recette …",
  en: "have an acceptance report signed: dossier render acceptance-report …",
};
const askCompany: Text = {
  fr: "demandez à la société de l’accepter",
  en: "ask the company to accept it",
};
