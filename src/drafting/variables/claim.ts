import type { InterestLine, InvoiceClaim } from "../../claim/claim.ts";
import { interestPerDay } from "../../claim/interest-per-day.ts";
import { formatMoney, formatRate } from "../../locale/format-money.ts";
import { longDate, shortDate } from "../../locale/format-date.ts";
import { centsToString, type Cents } from "../../money/cents.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { daysBetween } from "../../time/plain-date.ts";
import { exhibitCited } from "./exhibit-cited.ts";
import type { Drafting, Value, Variable } from "./variable.ts";

type Claim = NonNullable<Drafting["assessment"]["claim"]>;

const claimed = (
  name: string,
  fr: string,
  en: string,
  example: string,
  pick: (claim: Claim, drafting: Drafting) => Value | null,
  fields?: readonly string[],
): Variable => ({
  ...(fields === undefined ? {} : { fields }),
  name,
  label: { fr, en },
  example,
  path: name === "invoices" ? "invoices" : null,
  ...(name === "invoices" ? { how: howToClaim } : {}),
  value: (drafting) => (drafting.assessment.claim === null ? null : pick(drafting.assessment.claim, drafting)),
});

/** Where the case has invoices and none is claimed, one more is not what lacks. */
function howToClaim({ dossier: { caseFile } }: Drafting): Text {
  return caseFile.invoices.length === 0
    ? { fr: "dossier ajouter facture …", en: "dossier add invoice …" }
    : {
        fr: `rien n’est réclamé à ce jour\u202f; voir\u00a0: dossier etat ${caseFile.id}`,
        en: `nothing is claimed to this day; see: dossier status ${caseFile.id}`,
      };
}

const amount = (name: string, fr: string, en: string, pick: (claim: Claim) => Cents): Variable =>
  claimed(`claim.${name}`, fr, en, "10 080,00 €", (claim, { locale }) =>
    formatMoney(pick(claim), claim.currency, locale),
  );

function invoiceValue(invoice: InvoiceClaim, drafting: Drafting): Value {
  const { dossier, today, locale, assessment } = drafting;
  const entry = dossier.caseFile.invoices.find(({ number }) => number === invoice.number);
  const currency = assessment.claim?.currency ?? "EUR";
  return {
    number: invoice.number ?? "",
    issuedOn: entry?.issuedOn == null ? null : longDate(entry.issuedOn, locale),
    dueOn: longDate(invoice.dueOn, locale),
    daysLate: daysBetween(invoice.dueOn, today),
    gross: formatMoney(entry?.gross ?? invoice.principal, currency, locale),
    left: formatMoney(invoice.principalLeft, currency, locale),
    interest: formatMoney(invoice.interest, currency, locale),
    fee: formatMoney(invoice.recoveryFee, "EUR", locale),
    exhibit: exhibitCited(entry?.file, drafting),
  };
}

/** A provisional rate says so; a rate of the company's own names its source. */
function rateText({ rate, doubt, fromWorkspace, source }: InterestLine, locale: Locale): string {
  const marks = [
    ...(doubt !== null ? [{ fr: "taux provisoire", en: "provisional rate" }[locale]] : []),
    ...(fromWorkspace ? [{ fr: `source\u00a0: ${source.title}`, en: `source: ${source.title}` }[locale]] : []),
  ];
  return `${formatRate(rate, locale)}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
}

const linesOf = (claim: Claim, { locale }: Drafting): Value =>
  claim.invoices.flatMap(({ number, lines }) =>
    lines.map((line) => ({
      invoice: number ?? "",
      from: shortDate(line.from),
      to: shortDate(line.to),
      days: line.days,
      base: formatMoney(line.base, claim.currency, locale),
      rate: rateText(line, locale),
      amount: formatMoney(line.amount, claim.currency, locale),
    })),
  );

export const claimVariables: readonly Variable[] = [
  claimed(
    "invoices",
    "factures réclamées",
    "claimed invoices",
    "WP-2026-0412…",
    (claim, drafting) => claim.invoices.map((invoice) => invoiceValue(invoice, drafting)),
    ["number", "issuedOn", "dueOn", "daysLate", "gross", "left", "interest", "fee", "exhibit"],
  ),
  amount("invoiced", "total facturé", "total invoiced", (claim) => claim.invoiced),
  amount("paid", "paiements reçus", "payments received", (claim) => claim.paid),
  amount("principal", "principal restant dû", "principal left", (claim) => claim.principal),
  amount("interest", "pénalités de retard", "late penalties", (claim) => claim.interest),
  amount("recoveryFee", "indemnités de recouvrement", "recovery fees", (claim) => claim.recoveryFee),
  amount("total", "total dû", "total due", (claim) => claim.total),
  amount("perDay", "intérêts par jour", "interest per day", interestPerDay),
  claimed(
    "claim.isPaidInPart",
    "des paiements ont été reçus",
    "payments were received",
    "true",
    (claim) => claim.paid > 0n,
  ),
  claimed("claim.isProvisional", "un taux est provisoire", "a rate is provisional", "true", (claim) =>
    claim.invoices.some(({ lines }) => lines.some(({ doubt }) => doubt !== null)),
  ),
  claimed("claim.lines", "lignes d’intérêts", "lines of interest", "12,15 % du 4 juin au 30 juin 2026…", linesOf, [
    "invoice",
    "from",
    "to",
    "days",
    "base",
    "rate",
    "amount",
  ]),
  claimed(
    "claim.payments",
    "paiements reçus",
    "payments received",
    "4 000,00 € le 10 juillet 2026…",
    (claim, { locale }) =>
      claim.invoices.flatMap(({ number, payments }) =>
        payments.map((payment) => ({
          invoice: number ?? "",
          on: shortDate(payment.on),
          amount: formatMoney(payment.amount, claim.currency, locale),
          toInterest: formatMoney(payment.toInterest, claim.currency, locale),
          toPrincipal: formatMoney(payment.toPrincipal, claim.currency, locale),
        })),
      ),
    ["invoice", "on", "amount", "toInterest", "toPrincipal"],
  ),
  claimed("claim.totalPlain", "total sans mise en forme", "total, plain", "10710.57", (claim) =>
    centsToString(claim.total),
  ),
];
