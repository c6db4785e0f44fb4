import type { Law } from "../law/law.ts";
import { valueOn } from "../law/value-on.ts";
import { longDate } from "../locale/format-date.ts";
import { formatMoney, formatRate } from "../locale/format-money.ts";
import { inEach, type Text } from "../locale/text.ts";
import { addDays } from "../time/plain-date.ts";
import type { InvoiceClaim } from "./claim.ts";

/** What of a claim rests on a value that the workspace gave instead of the shipped law, each with its source: never passed off as the law's. */
export function ownValuesOf(invoices: readonly InvoiceClaim[], law: Law): Text[] {
  const found = new Map<string, Text>();
  const keep = (text: Text): unknown => found.set(text.fr, text);
  for (const invoice of invoices) {
    for (const { rate, from, source, fromWorkspace } of invoice.lines) {
      if (!fromWorkspace) continue;
      keep(
        inEach((locale) => {
          const [percent, day] = [formatRate(rate, locale), longDate(from, locale)];
          return locale === "fr"
            ? `Le taux de ${percent}, à partir du ${day}, vient d’une valeur de votre espace de travail (source\u00a0: ${source.title}).`
            : `The rate of ${percent}, from ${day}, comes from a value of your workspace (source: ${source.title}).`;
        }),
      );
    }
    const fee = valueOn(law, "late-payment/recovery-fee", addDays(invoice.dueOn, 1));
    if (fee?.fromWorkspace !== true || invoice.recoveryFee === 0n) continue;
    keep(
      inEach((locale) => {
        const amount = formatMoney(invoice.recoveryFee, "EUR", locale);
        return locale === "fr"
          ? `L’indemnité de ${amount} vient d’une valeur de votre espace de travail (source\u00a0: ${fee.source.title}).`
          : `The fee of ${amount} comes from a value of your workspace (source: ${fee.source.title}).`;
      }),
    );
  }
  return [...found.values()];
}
