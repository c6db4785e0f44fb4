import type { CaseFile, Payment } from "../../case/case-file.ts";
import { claimCurrency } from "../../claim/currency.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { inEach } from "../../locale/text.ts";
import { sumCents } from "../../money/cents.ts";
import { defineRule, type Fault } from "../rule.ts";

export const paymentAllocations = defineRule({
  id: "payment/allocations",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "Paiement mal réparti", en: "Payment wrongly allocated" },
  why: {
    fr: "La part d’une facture hors du dossier n’est pas comptée\u202f; ce qui dépasse la facture nommée, ou n’est pas réparti, va aux autres selon la loi (C. civ. 1342-10).",
    en: "The part of an invoice outside the case is not counted; what exceeds the named invoice, or is not allocated, goes to the others by law (C. civ. 1342-10).",
  },
  source: { title: "Code civil, art. 1342-10", url: null },
  *check({ caseFile }) {
    for (const [index, payment] of caseFile.payments.entries()) {
      if (payment.allocations === null) continue;
      yield* unknownInvoices(caseFile, payment, index);
      const allocated = sumCents(payment.allocations.map(({ amount }) => amount));
      if (allocated === payment.amount) continue;
      yield {
        path: ["payments", index, "allocations"],
        subject: null,
        message: inEach((locale) => {
          const [parts, whole] = [allocated, payment.amount].map((amount) =>
            formatMoney(amount, claimCurrency(caseFile), locale),
          );
          return locale === "fr"
            ? `Paiement de ${whole ?? ""}, réparti pour ${parts ?? ""}.`
            : `Payment of ${whole ?? ""}, allocated for ${parts ?? ""}.`;
        }),
        fix: {
          fr: "corrigez les parts pour qu’elles fassent le paiement",
          en: "correct the parts so that they make up the payment",
        },
      };
    }
  },
});

function* unknownInvoices(caseFile: CaseFile, { allocations }: Payment, index: number): Iterable<Fault> {
  for (const [part, { invoice, amount }] of (allocations ?? []).entries()) {
    if (caseFile.invoices.some(({ number, kind }) => number === invoice && kind !== "credit-note")) continue;
    yield {
      path: ["payments", index, "allocations", part, "invoice"],
      subject: invoice,
      message: inEach((locale) => {
        const sum = formatMoney(amount, claimCurrency(caseFile), locale);
        return locale === "fr"
          ? `${sum} payés pour la facture ${invoice}, qui n’est pas au dossier\u00a0: cette part n’est pas comptée.`
          : `${sum} paid for invoice ${invoice}, which is not in the case: that part is not counted.`;
      }),
      fix: {
        fr: "corrigez le numéro, ou ajoutez la facture\u00a0: dossier ajouter facture …",
        en: "correct the number, or add the invoice: dossier add invoice …",
      },
    };
  }
}
