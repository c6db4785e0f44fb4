import { interestPerDay } from "../../claim/interest-per-day.ts";
import type { JournalEntry } from "../../case/case-file.ts";
import { longDate } from "../../locale/format-date.ts";
import { formatMoney } from "../../locale/format-money.ts";
import { moneyInWords } from "../../locale/money-in-words.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { sumCents, type Cents } from "../../money/cents.ts";
import { daysBetween } from "../../time/plain-date.ts";
import { lastOf } from "../spoken-of.ts";
import type { Drafting, Value, Variable } from "./variable.ts";

type Instalments = JournalEntry["instalments"];

const currencyOf = ({ assessment }: Drafting): string => assessment.claim?.currency ?? "EUR";

/** What the plan pays, as logged; null when there is none, or when it asks for more than is owed. */
function agreed(drafting: Drafting): Instalments | null {
  const logged = lastOf(drafting.dossier, "payment-plan")?.instalments ?? [];
  return logged.length === 0 || total(logged) > mostOwed(logged, drafting) ? null : logged;
}

const total = (instalments: Instalments): Cents => sumCents(instalments.map(({ amount }) => amount));

/** The claim of the day, and the interest that its whole principal would bear until the last instalment. */
function mostOwed(instalments: Instalments, { assessment, today }: Drafting): Cents {
  const { claim } = assessment;
  if (claim === null) return 0n;
  const last = instalments.reduce((latest, { on }) => (on > latest ? on : latest), today);
  // Each day is rounded to a cent.
  return claim.total + (interestPerDay(claim) + 1n) * BigInt(Math.max(0, daysBetween(today, last)));
}

/** The plan against the claim: positive when the instalments leave something to pay. */
function left(drafting: Drafting): Cents | null {
  const instalments = agreed(drafting);
  const { claim } = drafting.assessment;
  return instalments === null || claim === null ? null : claim.total - total(instalments);
}

const money = (cents: Cents, drafting: Drafting): string => formatMoney(cents, currencyOf(drafting), drafting.locale);

/** How to give the instalments: none was logged, or they come to more than the client can owe. */
function howToGive(drafting: Drafting): Text {
  const logged = lastOf(drafting.dossier, "payment-plan")?.instalments ?? [];
  const command = { fr: "dossier noter echeancier --instalments …", en: "dossier log payment-plan --instalments …" };
  if (logged.length === 0) return command;
  const written = (cents: Cents, locale: Locale): string => formatMoney(cents, currencyOf(drafting), locale);
  const [sum, most] = [total(logged), mostOwed(logged, drafting)];
  return {
    fr: `les échéances notées font ${written(sum, "fr")}, plus que ce qui sera dû à la dernière (${written(most, "fr")})\u00a0: ${command.fr}`,
    en: `the instalments logged come to ${written(sum, "en")}, more than will be owed on the last (${written(most, "en")}): ${command.en}`,
  };
}

const sum = (
  name: string,
  label: Text,
  example: string,
  pick: (drafting: Drafting) => Value | null | undefined,
): Variable => ({ name, label, example, path: "journal", value: pick });

export const instalmentVariables: readonly Variable[] = [
  {
    name: "instalments",
    label: { fr: "échéances convenues", en: "instalments agreed" },
    example: "2 000,00 € le 15 décembre 2026…",
    fields: ["on", "amount"],
    path: "journal",
    how: howToGive,
    value: (drafting) =>
      agreed(drafting)?.map(({ on, amount }) => ({
        on: longDate(on, drafting.locale),
        amount: money(amount, drafting),
      })),
  },
  sum("instalmentsTotal", { fr: "total des échéances", en: "total of the instalments" }, "10 710,57 €", (drafting) => {
    const instalments = agreed(drafting);
    return instalments === null ? null : money(total(instalments), drafting);
  }),
  sum(
    "instalmentsTotalInWords",
    { fr: "total des échéances, en lettres", en: "total of the instalments, in words" },
    "dix mille sept cent dix euros et cinquante-sept centimes",
    (drafting) => {
      const instalments = agreed(drafting);
      return instalments === null ? null : moneyInWords(total(instalments), currencyOf(drafting), drafting.locale);
    },
  ),
  sum(
    "instalmentsLeave",
    { fr: "ce que les échéances laissent à payer", en: "what the instalments leave to pay" },
    "630,57 €",
    (drafting) => {
      const rest = left(drafting);
      return rest === null || rest <= 0n ? null : money(rest, drafting);
    },
  ),
  sum(
    "instalmentsAdd",
    { fr: "intérêts à venir compris dans les échéances", en: "interest to come within the instalments" },
    "120,00 €",
    (drafting) => {
      const rest = left(drafting);
      return rest === null || rest >= 0n ? null : money(-rest, drafting);
    },
  ),
];
