import { attestationNotAllowed } from "./attestation/not-allowed.ts";
import { attestationOtherBytes } from "./attestation/other-bytes.ts";
import { idDiffersFromFolder } from "./case/id-differs-from-folder.ts";
import { syntax } from "./case/syntax.ts";
import { type } from "./case/type.ts";
import { unknownKey } from "./case/unknown-key.ts";
import { unsafePath } from "./case/unsafe-path.ts";
import { version } from "./case/version.ts";
import { contractLate } from "./contract/late.ts";
import { contractMissingMention } from "./contract/missing-mention.ts";
import { contractNotTheCompanyModel } from "./contract/not-the-company-model.ts";
import { contractOver36Months } from "./contract/over-36-months.ts";
import { contractPersonalServices } from "./contract/personal-services.ts";
import { contractRateUnderFloor } from "./contract/rate-under-floor.ts";
import { contractRoundOutOfOrder } from "./contract/round-out-of-order.ts";
import { contractSignedBeforeApproval } from "./contract/signed-before-approval.ts";
import { contractTermOverCeiling } from "./contract/term-over-ceiling.ts";
import { deliveryBeforeTheWork } from "./delivery/before-the-work.ts";
import { deliveryCoversNothing } from "./delivery/covers-nothing.ts";
import { deliveryReservationsOpen } from "./delivery/reservations-open.ts";
import { documentChanged } from "./document/changed.ts";
import { documentExhibitChanged } from "./document/exhibit-changed.ts";
import { documentContradicted } from "./document/contradicted.ts";
import { documentEmpty } from "./document/empty.ts";
import { documentEncrypted } from "./document/encrypted.ts";
import { documentMentionAbsent } from "./document/mention-absent.ts";
import { documentMissing } from "./document/missing.ts";
import { documentModifiedAfterSigning } from "./document/modified-after-signing.ts";
import { documentNotAFile } from "./document/not-a-file.ts";
import { documentNotWhatItSays } from "./document/not-what-it-says.ts";
import { documentNothingSigned } from "./document/nothing-signed.ts";
import { documentOrphan } from "./document/orphan.ts";
import { documentOtherSender } from "./document/other-sender.ts";
import { documentOtherSigner } from "./document/other-signer.ts";
import { documentSameFileTwice } from "./document/same-file-twice.ts";
import { documentSignatureBroken } from "./document/signature-broken.ts";
import { documentSignatureOverText } from "./document/signature-over-text.ts";
import { documentSignedAnotherDay } from "./document/signed-another-day.ts";
import { documentUnreadable } from "./document/unreadable.ts";
import { incidentAdmitsLiability } from "./incident/admits-liability.ts";
import { incidentClaimWithheld } from "./incident/claim-withheld.ts";
import { incidentDeclaredLate } from "./incident/declared-late.ts";
import { invoiceAboveTheOrder } from "./invoice/above-the-order.ts";
import { invoiceAssigned } from "./invoice/assigned.ts";
import { invoiceCitesRepealedArticle } from "./invoice/cites-repealed-article.ts";
import { invoiceCreditNoteAboveInvoice } from "./invoice/credit-note-above-invoice.ts";
import { invoiceCreditNoteUnmatched } from "./invoice/credit-note-unmatched.ts";
import { invoiceDueBeforeIssue } from "./invoice/due-before-issue.ts";
import { invoiceIssuerDiffers } from "./invoice/issuer-differs.ts";
import { invoiceKindDiffers } from "./invoice/kind-differs.ts";
import { invoiceNoDueDate } from "./invoice/no-due-date.ts";
import { invoiceNotIssuedByCompany } from "./invoice/not-issued-by-company.ts";
import { invoiceNumberReused } from "./invoice/number-reused.ts";
import { invoiceOtherCurrency } from "./invoice/other-currency.ts";
import { invoicePaidLate } from "./invoice/paid-late.ts";
import { invoiceRefusedOnPlatform } from "./invoice/refused-on-platform.ts";
import { invoiceSumWrong } from "./invoice/sum-wrong.ts";
import { invoiceTermOverCeiling } from "./invoice/term-over-ceiling.ts";
import { journalCallBeforeEmail } from "./journal/call-before-email.ts";
import { journalExtensionRunning } from "./journal/extension-running.ts";
import { journalOutOfOrder } from "./journal/out-of-order.ts";
import { journalPromiseBroken } from "./journal/promise-broken.ts";
import { journalSentLetterChanged } from "./journal/sent-letter-changed.ts";
import { paymentAllocations } from "./payment/allocations.ts";
import { paymentAfterToday } from "./payment/after-today.ts";
import { limitationNear } from "./limitation/near.ts";
import { limitationPassed } from "./limitation/passed.ts";
import { partyConsumerClient } from "./party/consumer-client.ts";
import { partyDebtorDiffers } from "./party/debtor-differs.ts";
import { partyIban } from "./party/iban.ts";
import { partySignatoryWithoutAuthority } from "./party/signatory-without-authority.ts";
import { partySiren } from "./party/siren.ts";
import { partySiret } from "./party/siret.ts";
import { partyVat } from "./party/vat.ts";
import { waiverExpired } from "./waiver/expired.ts";
import { waiverNotAllowed } from "./waiver/not-allowed.ts";
import { waiverUnused } from "./waiver/unused.ts";
import type { ProblemRule } from "./problem-rule.ts";
import type { Rule } from "./rule.ts";

/** Rules about the file itself: they run on a case that cannot be read too. */
export const fileRules: readonly ProblemRule[] = [syntax, version, unknownKey, type, unsafePath];

/** Every other rule, in the order of the story: papers, parties, contract, invoices, delivery, steps, time, incidents, waivers. */
export const rules: readonly Rule[] = [
  idDiffersFromFolder,
  documentMissing,
  documentEmpty,
  documentNotWhatItSays,
  documentUnreadable,
  documentNotAFile,
  documentEncrypted,
  documentModifiedAfterSigning,
  documentSignatureBroken,
  documentOtherSigner,
  documentSignatureOverText,
  documentSignedAnotherDay,
  documentContradicted,
  documentMentionAbsent,
  documentOtherSender,
  documentChanged,
  documentExhibitChanged,
  documentNothingSigned,
  documentSameFileTwice,
  documentOrphan,
  partyConsumerClient,
  partyDebtorDiffers,
  partyIban,
  partySignatoryWithoutAuthority,
  partySiren,
  partySiret,
  partyVat,
  contractLate,
  contractMissingMention,
  contractNotTheCompanyModel,
  contractOver36Months,
  contractPersonalServices,
  contractRateUnderFloor,
  contractRoundOutOfOrder,
  contractSignedBeforeApproval,
  contractTermOverCeiling,
  invoiceAboveTheOrder,
  invoiceAssigned,
  invoiceCitesRepealedArticle,
  invoiceCreditNoteAboveInvoice,
  invoiceCreditNoteUnmatched,
  invoiceDueBeforeIssue,
  invoiceIssuerDiffers,
  invoiceKindDiffers,
  invoiceNoDueDate,
  invoiceNotIssuedByCompany,
  invoiceNumberReused,
  invoiceOtherCurrency,
  invoicePaidLate,
  invoiceRefusedOnPlatform,
  invoiceSumWrong,
  invoiceTermOverCeiling,
  deliveryBeforeTheWork,
  deliveryCoversNothing,
  deliveryReservationsOpen,
  journalCallBeforeEmail,
  journalExtensionRunning,
  journalOutOfOrder,
  journalPromiseBroken,
  journalSentLetterChanged,
  paymentAfterToday,
  paymentAllocations,
  limitationNear,
  limitationPassed,
  incidentAdmitsLiability,
  incidentClaimWithheld,
  incidentDeclaredLate,
  waiverExpired,
  waiverNotAllowed,
  waiverUnused,
  attestationNotAllowed,
  attestationOtherBytes,
];
