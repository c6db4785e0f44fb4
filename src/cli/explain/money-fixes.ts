import { fix, type Fixes } from "./fix.ts";

/** Of invoices and payments, what was done to recover them, and the time that is left. */
export const moneyFixes: Fixes = {
  "invoice/above-the-order": fix(
    "Ajoutez l’avenant ou le second devis signé (dossier ajouter commande), ou corrigez net d’après les papiers.",
    "Add the signed amendment or second quote (dossier add order), or correct net from the papers.",
  ),
  "invoice/assigned": fix(
    "Demandez à la société qui doit recouvrer cette facture, et notez sa réponse dans assigned.",
    "Ask the company who is to collect this invoice, and write its answer in assigned.",
  ),
  "invoice/cites-repealed-article": fix(
    "Signalez à la société l’article abrogé que cite son modèle de facture\u202f; celle-ci reste due.",
    "Tell the company of the repealed article on its invoice form; this one is still owed.",
  ),
  "invoice/credit-note-above-invoice": fix(
    "Comparez l’avoir avec la facture qu’il corrige\u00a0: l’un des deux gross est faux, ou corrects en nomme une autre.",
    "Compare the credit note with the invoice it corrects: one gross is wrong, or corrects names another.",
  ),
  "invoice/credit-note-unmatched": fix(
    "Écrivez dans corrects le numéro de la facture que l’avoir corrige, ou ajoutez cette facture.",
    "Write in corrects the number of the invoice that the credit note corrects, or add that invoice.",
  ),
  "invoice/due-before-issue": fix(
    "Relisez les deux dates sur la facture\u00a0: issuedOn ou dueOn est faux.",
    "Read both days on the invoice again: issuedOn or dueOn is wrong.",
  ),
  "invoice/issuer-differs": fix(
    "Comparez le SIREN du vendeur sur la facture avec umbrellaCompany.siren, et corrigez celui qui est faux.",
    "Compare the seller's SIREN on the invoice with umbrellaCompany.siren, and correct the wrong one.",
  ),
  "invoice/kind-differs": fix(
    "Donnez à kind ce que dit la facture électronique\u00a0: facture, acompte ou avoir.",
    "Give kind what the e-invoice says: invoice, deposit or credit note.",
  ),
  "invoice/no-due-date": fix(
    "Recopiez dans dueOn l’échéance de la facture\u202f; à défaut, comptez le délai du contrat depuis sa date.",
    "Copy the due date of the invoice into dueOn; failing that, count the contract's term from its date.",
  ),
  "invoice/not-issued-by-company": fix(
    "Faites émettre la facture depuis votre Espace adhérent\u00a0: la société est la créancière.",
    "Have the invoice issued from your member area: the company is the creditor.",
  ),
  "invoice/number-reused": fix(
    "Relisez le numéro sur chacune des deux factures, et retirez celle qui est en double.",
    "Read the number on both invoices again, and take out the one that is there twice.",
  ),
  "invoice/other-currency": fix(
    "Ouvrez un dossier pour cette monnaie (dossier nouveau), ou corrigez currency d’après la facture.",
    "Open a case for that currency (dossier new), or correct currency from the invoice.",
  ),
  "invoice/paid-late": fix(
    "Décidez avec la société s’il faut réclamer les pénalités du retard, et notez-le\u00a0: dossier noter retard-reclame.",
    "Decide with the company whether to claim the penalties for the delay, and log it: dossier log lateness-claimed.",
  ),
  "invoice/refused-on-platform": fix(
    "Demandez à la société un avoir et une nouvelle facture\u00a0: le client peut ignorer celle que la plateforme a refusée.",
    "Ask the company for a credit note and a new invoice: the client may ignore the one that the platform refused.",
  ),
  "invoice/sum-wrong": fix(
    "Relisez net, TVA et TTC sur la facture\u00a0: net + vat doit faire gross.",
    "Read net, VAT and gross on the invoice again: net + vat must make gross.",
  ),
  "invoice/term-over-ceiling": fix(
    "Relisez l’échéance sur la facture\u202f; si elle est juste, demandez à la société d’appliquer le plafond légal (dossier loi).",
    "Read the due date on the invoice again; if it is right, ask the company to apply the legal ceiling (dossier law).",
  ),
  "journal/call-before-email": fix(
    "Si la société avait écrit avant d’appeler, notez-le\u00a0: dossier noter courriel-de-la-societe.",
    "If the company had written before it called, log it: dossier log company-email.",
  ),
  "journal/extension-running": fix(
    "Attendez le jour convenu\u202f; si le client y renonce, notez le nouvel accord\u00a0: dossier noter delai.",
    "Wait for the day agreed; if the client gives it up, log the new agreement: dossier log extension.",
  ),
  "journal/out-of-order": fix(
    "Corrigez on pour cette démarche d’après le courriel ou la lettre qui la prouve.",
    "Correct on for that step from the e-mail or letter that proves it.",
  ),
  "journal/promise-broken": fix(
    "Relancez en rappelant la promesse (dossier rediger relance-ferme), puis notez-le\u00a0: dossier noter relance.",
    "Remind, naming the promise (dossier render firm-reminder), then log it: dossier log reminder.",
  ),
  "journal/sent-letter-changed": fix(
    "Remettez à sa place la lettre telle qu’elle est partie\u00a0: retrouvez-la dans vos messages envoyés.",
    "Put the letter back as it left: find it in your sent messages.",
  ),
  "limitation/near": fix(
    "Envoyez sans attendre la demande de recours\u00a0: dossier rediger demande-de-recours\u202f; seule une demande en justice arrête le délai.",
    "Send the recourse request at once: dossier render recourse-request; only a claim in court stops the clock.",
  ),
  "limitation/passed": fix(
    "Cherchez un paiement, un écrit où le client reconnaît devoir, ou un jugement, et notez-le\u00a0: dossier noter reconnaissance.",
    "Look for a payment, a writing in which the client admits that it owes, or a judgment, and log it: dossier log acknowledgement.",
  ),
  "payment/after-today": fix(
    "Corrigez le jour du paiement\u202f; s’il n’est que promis, notez une promesse\u00a0: dossier noter promesse.",
    "Correct the day of the payment; if it is only promised, log a promise: dossier log promise.",
  ),
  "payment/allocations": fix(
    "Refaites les parts (allocations)\u00a0: elles font le montant du paiement, et chacune nomme une facture du dossier.",
    "Write the parts again (allocations): they sum to the payment, and each names an invoice of the case.",
  ),
};
