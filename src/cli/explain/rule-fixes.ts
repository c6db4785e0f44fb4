import type { Text } from "../../locale/text.ts";

const fix = (fr: string, en: string): Text => ({ fr, en });

/** Which paper, question or command mends what each rule finds, before one knows the case. */
export const ruleFixes: Readonly<Record<string, Text>> = {
  "attestation/not-allowed": fix(
    "Ajoutez un nom à l’attestation (by) et son rôle (role)\u202f; ou attestez de nouveau\u00a0: dossier noter attestation.",
    "Give the attestation a name (by) and a role (role); or attest again: dossier log attestation.",
  ),
  "attestation/other-bytes": fix(
    "Rouvrez le document tel qu’il est, puis dites ce que vous y voyez\u00a0: dossier noter attestation --document.",
    "Open the document as it is now, then say what you see there: dossier log attestation --document.",
  ),
  "case/id-differs-from-folder": fix(
    "Donnez à id le nom du répertoire dans case.yaml, ou renommez le répertoire.",
    "Give id the folder's name in case.yaml, or rename the folder.",
  ),
  "case/syntax": fix(
    "Ouvrez case.yaml à la ligne indiquée\u00a0: un deux-points, un guillemet ou un retrait y manque.",
    "Open case.yaml at the line given: a colon, a quote or an indent is missing there.",
  ),
  "case/type": fix(
    "Écrivez la valeur sous la forme que le schéma attend\u00a0: dossier schema case.",
    "Write the value in the form that the schema wants: dossier schema case.",
  ),
  "case/unknown-key": fix(
    "Corrigez le nom de la clé dans case.yaml\u202f; le nom le plus proche est proposé sous le constat.",
    "Correct the key's name in case.yaml; the nearest name stands under the finding.",
  ),
  "case/unsafe-path": fix(
    "Ajoutez le fichier, qui sera copié dans le dossier\u00a0: dossier ajouter.",
    "Add the file, which is then copied into the case: dossier add.",
  ),
  "case/version": fix(
    "Mettez le fichier à jour\u00a0: dossier migrer\u202f; s’il vient d’un programme plus récent, mettez à jour le programme.",
    "Bring the file up to date: dossier migrate; if a newer program wrote it, update the program.",
  ),
  "contract/late": fix(
    "Ne changez aucune date\u00a0: demandez à la société si un devis ou un bon de commande plus ancien existe, et ajoutez-le (dossier ajouter commande).",
    "Change no date: ask the company whether an earlier quote or purchase order exists, and add it (dossier add order).",
  ),
  "contract/missing-mention": fix(
    "Répondez à ce que le contrat doit dire\u00a0: dossier rassembler\u202f; puis rédigez-le de nouveau avant de le faire signer.",
    "Answer what the contract must say: dossier gather; then write it again before it is signed.",
  ),
  "contract/not-the-company-model": fix(
    "Demandez à la société si elle accepte ce contrat\u202f; la prochaine fois, partez du sien\u00a0: dossier rediger contrat-tripartite.",
    "Ask the company whether it accepts this contract; next time, start from its own: dossier render tripartite-contract.",
  ),
  "contract/over-36-months": fix(
    "Vérifiez mission.start et mission.end\u202f; si elles sont justes, demandez à la société comment poursuivre après 36 mois.",
    "Check mission.start and mission.end; if they are right, ask the company how to go on after 36 months.",
  ),
  "contract/personal-services": fix(
    "Demandez à la société, par écrit, si l’activité est admise en portage.",
    "Ask the company in writing whether the activity may be done in portage.",
  ),
  "contract/rate-under-floor": fix(
    "Videz mission.payment.penaltyRate\u00a0: le taux de la loi s’applique alors (dossier loi).",
    "Empty mission.payment.penaltyRate: the rate of the law then applies (dossier law).",
  ),
  "contract/round-out-of-order": fix(
    "Reprenez les dates d’envoi et de retour des exemplaires sur vos courriels\u00a0: dossier noter circuit.",
    "Take the days the copies left and came back from your e-mails: dossier log round.",
  ),
  "contract/signed-before-approval": fix(
    "Demandez à la société de confirmer par écrit qu’elle approuve le contrat signé, et ajoutez sa réponse (dossier ajouter preuve).",
    "Ask the company to confirm in writing that it approves the signed contract, and add its answer (dossier add evidence).",
  ),
  "contract/term-over-ceiling": fix(
    "Ramenez mission.payment.days sous le plafond légal avant la signature.",
    "Bring mission.payment.days under the legal ceiling before signing.",
  ),
  "delivery/before-the-work": fix(
    "Relisez sur le PV le jour de la livraison et de la signature, et corrigez celui qui est faux (dossier rassembler, page de relecture).",
    "Read the day of delivery and of signature on the report again, and correct the wrong one (dossier gather, review screen).",
  ),
  "delivery/covers-nothing": fix(
    "Indiquez dans covers le numéro de la facture que ce document prouve.",
    "Write in covers the number of the invoice that this document proves.",
  ),
  "delivery/reservations-open": fix(
    "Faites signer la levée des réserves (dossier rediger levee-de-reserves), puis ajoutez-la.",
    "Have the lifting of the reservations signed (dossier render lifting-of-reservations), then add it.",
  ),
  "document/changed": fix(
    "Remettez le fichier d’origine\u202f; si la nouvelle version est la bonne, ajoutez-la sous un autre nom et attestez-la.",
    "Put the original file back; if the new version is the right one, add it under another name and attest it.",
  ),
  "document/contradicted": fix(
    "Retenez ce que dit le document (dossier rassembler le propose, valeur par valeur), ou faites corriger le document par qui l’a émis.",
    "Take what the document says (dossier gather offers it, value by value), or have its issuer correct it.",
  ),
  "document/empty": fix(
    "Téléchargez de nouveau le document, et remettez-le sous le même nom\u00a0: celui-ci fait zéro octet.",
    "Download the document again and put it back under the same name: this one has no byte.",
  ),
  "document/encrypted": fix(
    "Ouvrez le PDF avec son mot de passe, imprimez-le en PDF, et ajoutez cette copie\u202f; gardez l’original à côté.",
    "Open the PDF with its password, print it to a PDF and add that copy; keep the original beside it.",
  ),
  "document/exhibit-changed": fix(
    "Remettez le fichier qui a été remis (il est dans handover/…/originals)\u202f; sinon la prochaine remise lui donnera un autre numéro.",
    "Put back the file that was handed over (it is in handover/…/originals); or the next hand-over gives it another number.",
  ),
  "document/mention-absent": fix(
    "Ajoutez le scan de l’exemplaire où le client a écrit la mention à la main\u202f; si personne ne l’a écrite, retirez mention du dossier.",
    "Add the scan of the copy on which the client wrote the words by hand; if nobody wrote them, take mention out of the case.",
  ),
  "document/missing": fix(
    "Remettez le fichier dans le dossier, à la place que nomme case.yaml, ou corrigez file.",
    "Put the file back in the case, where case.yaml names it, or correct file.",
  ),
  "document/modified-after-signing": fix(
    "Demandez à qui a signé le fichier tel qu’il l’a signé\u202f; à défaut, écartez celui-ci (exhibit: false).",
    "Ask whoever signed for the file as it was signed; failing that, set this one aside (exhibit: false).",
  ),
  "document/not-a-file": fix(
    "Nommez dans file le document lui-même, et non un répertoire ou un lien.",
    "Name in file the document itself, not a folder or a link.",
  ),
  "document/not-what-it-says": fix(
    "Rouvrez l’original là où vous l’avez pris, et enregistrez-le en PDF ou en image (dossier examiner dit ce qu’il contient).",
    "Open the original again where you took it, and save it as a PDF or a picture (dossier inspect says what it holds).",
  ),
  "document/nothing-signed": fix(
    "Scannez ou photographiez l’exemplaire signé et ajoutez-le, ou demandez à la société d’attester la signature.",
    "Scan or photograph the signed copy and add it, or ask the company to attest the signature.",
  ),
  "document/orphan": fix(
    "Dites ce qu’est ce fichier\u00a0: dossier ajouter, avec son chemin\u202f; ou sortez-le du dossier.",
    "Say what this file is: dossier add, with its path; or take it out of the case.",
  ),
  "document/other-sender": fix(
    "Cherchez le courriel que le client a écrit lui-même, enregistrez-le au format .eml, et ajoutez-le (dossier ajouter preuve).",
    "Find the e-mail that the client itself wrote, save it as .eml, and add it (dossier add evidence).",
  ),
  "document/other-signer": fix(
    "Corrigez signatory, ajoutez cette personne à client.signatories si elle peut engager le client, ou attestez qui a signé.",
    "Correct signatory, add that person to client.signatories if they may bind the client, or attest who signed.",
  ),
  "document/same-file-twice": fix(
    "Gardez une seule des deux entrées, ou ajoutez le vrai second document\u00a0: les deux fichiers sont les mêmes octets.",
    "Keep one of the two entries, or add the true second document: both files are the same bytes.",
  ),
  "document/signature-broken": fix(
    "Téléchargez de nouveau le PDF sur la plateforme de signature\u00a0: l’exemplaire du dossier est abîmé.",
    "Download the PDF from the signing platform again: the copy in the case is damaged.",
  ),
  "document/signature-over-text": fix(
    "Ouvrez le PDF, lisez les mots recouverts, et demandez à qui a signé d’abord son propre exemplaire.",
    "Open the PDF, read the words that are covered, and ask whoever signed first for their own copy.",
  ),
  "document/signed-another-day": fix(
    "Recopiez dans on la date que porte la signature électronique (dossier examiner la montre).",
    "Copy into on the day that the e-signature bears (dossier inspect shows it).",
  ),
  "document/unreadable": fix(
    "Ouvrez le fichier vous-même\u202f; s’il ne s’ouvre pas, redemandez-le, sinon imprimez-le en PDF et ajoutez ce PDF.",
    "Open the file yourself; if it does not open, ask for it again, or else print it to a PDF and add that.",
  ),
  "incident/admits-liability": fix(
    "Récrivez la déclaration avec les seuls faits (dossier rediger declaration-circonstanciee)\u00a0: l’assureur juge la cause.",
    "Write the statement again with the facts alone (dossier render factual-statement): the insurer judges the cause.",
  ),
  "incident/claim-withheld": fix(
    "Dites à la société que le client retient le paiement pour un incident\u00a0: dossier rediger demande-de-contact.",
    "Tell the company that the client withholds payment over an incident: dossier render company-contact-request.",
  ),
  "incident/declared-late": fix(
    "Signalez l’incident aujourd’hui (dossier rediger declaration-incident), en disant quel jour vous l’avez su.",
    "Report the incident today (dossier render incident-notice), saying which day you learned of it.",
  ),
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
  "party/consumer-client": fix(
    "Parlez à la société avant toute démarche\u202f; si le client est une entreprise, corrigez client.kind.",
    "Talk to the company before any step; if the client is a business, correct client.kind.",
  ),
  "party/debtor-differs": fix(
    "Demandez au client quelle société a commandé, puis retenez celle de la facture (dossier rassembler la propose) ou faites-la refaire.",
    "Ask the client which company ordered, then take the invoice's (dossier gather offers it) or have it made again.",
  ),
  "party/iban": fix(
    "Recopiez l’IBAN depuis le RIB que donne la société.",
    "Copy the IBAN from the bank details that the company gives.",
  ),
  "party/signatory-without-authority": fix(
    "Demandez au client qui a le pouvoir de signer, ou un écrit du dirigeant qui confirme\u202f; ajoutez-le (dossier ajouter preuve).",
    "Ask the client who may sign, or its head to confirm in writing; add it (dossier add evidence).",
  ),
  "party/siren": fix(
    "Recopiez le SIREN depuis annuaire-entreprises.data.gouv.fr\u00a0: neuf chiffres, par exemple 732 829 320.",
    "Copy the SIREN from annuaire-entreprises.data.gouv.fr: nine digits, such as 732 829 320.",
  ),
  "party/siret": fix(
    "Recopiez le SIRET du bon établissement\u00a0: son SIREN, puis cinq chiffres, par exemple 732 829 320 00074.",
    "Copy the SIRET of the right establishment: its SIREN, then five digits, such as 732 829 320 00074.",
  ),
  "party/vat": fix(
    "Recopiez le numéro de TVA depuis une facture\u00a0: FR, deux signes, puis le SIREN, par exemple FR44732829320.",
    "Copy the VAT number from an invoice: FR, two signs, then the SIREN, such as FR44732829320.",
  ),
  "payment/after-today": fix(
    "Corrigez le jour du paiement\u202f; s’il n’est que promis, notez une promesse\u00a0: dossier noter promesse.",
    "Correct the day of the payment; if it is only promised, log a promise: dossier log promise.",
  ),
  "payment/allocations": fix(
    "Refaites les parts (allocations)\u00a0: elles font le montant du paiement, et chacune nomme une facture du dossier.",
    "Write the parts again (allocations): they sum to the payment, and each names an invoice of the case.",
  ),
  "waiver/expired": fix(
    "Demandez à la société de renouveler la dérogation (dossier noter derogation), ou trouvez la pièce qui manque.",
    "Ask the company to renew the waiver (dossier log waiver), or find the paper that is missing.",
  ),
  "waiver/not-allowed": fix(
    "Retirez la dérogation\u00a0: cette condition n’en admet pas (dossier expliquer, avec son nom), et réunissez la pièce.",
    "Take the waiver out: that requirement admits none (dossier explain, with its name), and find the paper.",
  ),
  "waiver/unused": fix(
    "Corrigez requirement ou subject dans la dérogation, ou retirez-la\u00a0: elle ne sert à rien.",
    "Correct requirement or subject in the waiver, or take it out: it serves nothing.",
  ),
};
