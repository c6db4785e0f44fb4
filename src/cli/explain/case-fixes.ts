import { fix, type Fixes } from "./fix.ts";

/** Of what the case says of itself, its parties and who vouches for it. */
export const caseFixes: Fixes = {
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
