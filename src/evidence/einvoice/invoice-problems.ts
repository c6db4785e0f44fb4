import { isSiren } from "../../identifiers/siren.ts";
import { isFrenchVatNumber } from "../../identifiers/vat-number.ts";
import { parseCents } from "../../money/cents.ts";
import type { EInvoice, EvidenceProblem } from "../evidence.ts";

/** What is wrong inside an e-invoice although every field was read: sums that do not add up, dates the wrong way round, false identifiers. */
export function invoiceProblems(invoice: EInvoice): EvidenceProblem[] {
  return [...sums(invoice), ...dates(invoice), ...identifiers("seller", invoice), ...identifiers("buyer", invoice)];
}

function sums({ net, tax, gross, due }: EInvoice): EvidenceProblem[] {
  const [base, vat, total, owed] = [net, tax, gross, due].map((amount) =>
    amount === null ? null : parseCents(amount),
  );
  const problems: EvidenceProblem[] = [];
  if (base != null && vat != null && total != null && base + vat !== total) {
    problems.push({
      code: "sum-wrong",
      message: {
        fr: `${net ?? ""} + ${tax ?? ""} ne font pas ${gross ?? ""}.`,
        en: `${net ?? ""} + ${tax ?? ""} is not ${gross ?? ""}.`,
      },
    });
  }
  if (total != null && owed != null && total >= 0n && owed > total) {
    problems.push({
      code: "due-over-total",
      message: {
        fr: `La somme à payer (${due ?? ""}) dépasse le total (${gross ?? ""}).`,
        en: `The sum due (${due ?? ""}) is over the total (${gross ?? ""}).`,
      },
    });
  }
  return problems;
}

function dates({ issuedOn, dueOn }: EInvoice): EvidenceProblem[] {
  if (issuedOn === null || dueOn === null || dueOn >= issuedOn) return [];
  return [
    {
      code: "due-before-issue",
      message: {
        fr: `L’échéance (${dueOn}) précède l’émission (${issuedOn}).`,
        en: `The due date (${dueOn}) is before the issue (${issuedOn}).`,
      },
    },
  ];
}

function identifiers(who: "seller" | "buyer", invoice: EInvoice): EvidenceProblem[] {
  const { siren, vatNumber } = invoice[who];
  const problems: EvidenceProblem[] = [];
  if (siren !== null && !isSiren(siren)) {
    problems.push({
      code: `${who}-siren-invalid`,
      message: { fr: `Le SIREN ${siren} n’est pas possible.`, en: `SIREN ${siren} is not possible.` },
    });
  }
  if (vatNumber !== null && /^FR/i.test(vatNumber) && !isFrenchVatNumber(vatNumber)) {
    problems.push({
      code: `${who}-vat-invalid`,
      message: { fr: `Le n° de TVA ${vatNumber} n’est pas possible.`, en: `VAT number ${vatNumber} is not possible.` },
    });
  }
  return problems;
}
