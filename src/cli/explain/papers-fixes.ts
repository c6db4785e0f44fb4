import { fix, type Fixes } from "./fix.ts";

/** Of the papers: contract, delivery, any document, incident. */
export const papersFixes: Fixes = {
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
};
