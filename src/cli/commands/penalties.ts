import { amountTyped, dayTyped, rateTyped } from "../../locale/typed-value.ts";
import { parseCents, type Cents } from "../../money/cents.ts";
import { ONE_PERCENT, parseRate, type Rate } from "../../money/rate.ts";
import { printable } from "../../reporters/text/printable.ts";
import { csvDialects } from "../../reporters/text/csv-cell.ts";
import type { PlainDate } from "../../time/plain-date.ts";
import type { Asked } from "../asked.ts";
import { command, type CommandWords, type ShellCommand } from "../command.ts";
import { missingAnswers, type Need } from "../needs.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { PenaltiesOptions } from "./penalties-options.ts";

const words: CommandWords = {
  examples: [
    { fr: "penalites acme", en: "penalties acme" },
    { fr: "penalites acme --until 2026-09-01 --format csv", en: "penalties acme --until 2026-09-01 --format csv" },
    {
      fr: "penalites --principal 10000 --due 2026-05-01 --until 2026-09-01",
      en: "penalties --principal 10000 --due 2026-05-01 --until 2026-09-01",
    },
  ],
  operands: [
    {
      name: { fr: "dossier", en: "case" },
      about: {
        fr: "son nom ou son chemin ; par défaut, celui où vous êtes",
        en: "its name or path; by default, the one you are in",
      },
    },
  ],
  flags: [
    {
      flag: "--principal",
      value: { fr: "montant", en: "amount" },
      about: { fr: "sans dossier : la somme due", en: "without a case: the sum owed" },
    },
    {
      flag: "--due",
      value: { fr: "jour", en: "day" },
      about: { fr: "sans dossier : l’échéance", en: "without a case: the due date" },
    },
    {
      flag: "--paid",
      value: { fr: "jour:montant", en: "day:amount" },
      about: { fr: "sans dossier : un paiement reçu", en: "without a case: a payment received" },
      several: true,
    },
    {
      flag: "--until",
      value: { fr: "jour", en: "day" },
      about: { fr: "jusqu’à ce jour ; aujourd’hui par défaut", en: "until this day; today by default" },
    },
    {
      flag: "--rate",
      value: { fr: "taux", en: "rate" },
      about: {
        fr: "un taux annuel, au lieu de celui du contrat ou de la loi",
        en: "a yearly rate instead of the contract's or the law's",
      },
    },
    {
      flag: "--last-day",
      value: { fr: "included|excluded", en: "included|excluded" },
      about: {
        fr: "le dernier jour porte-t-il intérêt ? oui par défaut",
        en: "does the last day bear interest? it does by default",
      },
    },
    {
      flag: "--late-paid",
      value: { fr: "shown|claimed", en: "shown|claimed" },
      about: {
        fr: "toute facture payée en retard\u00a0: montrée, ou réclamée\u202f; par défaut, ce que dit le dossier",
        en: "any invoice paid late: shown, or claimed; by default, what the case says",
      },
    },
    {
      flag: "--explain",
      about: {
        fr: "chaque ligne avec ses données, le texte, les sources et le calcul",
        en: "each line with its inputs, the article, the sources and the arithmetic",
      },
    },
    {
      flag: "--format",
      value: { fr: "pretty|json|csv", en: "pretty|json|csv" },
      about: { fr: "pretty par défaut", en: "pretty by default" },
    },
    {
      flag: "--csv-dialect",
      value: { fr: "excel|rfc4180", en: "excel|rfc4180" },
      about: { fr: "forme du CSV", en: "shape of the CSV" },
    },
  ],
};

export function penaltiesCommand(shell: Shell, run = runPenalties): ShellCommand {
  return command(words, (asked) =>
    run(
      {
        of: subjectOf(asked),
        until: asked.day("until") ?? shell.today,
        rate: rateOf(asked.text("rate")),
        lastDay: asked.oneOf("last-day", ["included", "excluded"]) ?? "included",
        isExplained: asked.isOn("explain"),
        latePaid: asked.oneOf("late-paid", ["shown", "claimed"]) ?? "as-recorded",
        format: asked.oneOf("format", ["pretty", "json", "csv"]) ?? "pretty",
        csvDialect: asked.oneOf("csv-dialect", csvDialects) ?? "excel",
      },
      shell,
    ),
  );
}

const debtNeeds: readonly Need[] = [
  {
    flag: "--principal",
    label: { fr: "la somme due, comme 10000,00", en: "the sum owed, such as 10000.00" },
    required: true,
  },
  {
    flag: "--due",
    label: { fr: "son échéance, comme 2026-05-01", en: "its due date, such as 2026-05-01" },
    required: true,
  },
];

function subjectOf(asked: Asked): PenaltiesOptions["of"] {
  const [principal, due, paid] = [asked.text("principal"), asked.text("due"), asked.all("paid")];
  if (principal === null && due === null && paid.length === 0) return { case: asked.first };
  if (asked.first !== null) throw caseAndDebt;
  const missing = debtNeeds.filter(({ flag }) => asked.text(flag.slice(2)) === null);
  if (principal === null || due === null) throw missingAnswers(missing);
  return {
    principal: amountOf(principal, "--principal"),
    dueOn: dayOf(due, "--due"),
    payments: paid.map((one) => {
      const [on = "", amount = ""] = one.split(/:(.*)/s);
      return { on: dayOf(on, "--paid"), amount: amountOf(amount, "--paid") };
    }),
  };
}

const caseAndDebt = new Refusal({
  fr: "Un dossier, ou bien --principal et --due : pas les deux. Les sommes d’un dossier sont dans son case.yaml.",
  en: "A case, or else --principal and --due: not both. The sums of a case are in its case.yaml.",
});

function amountOf(source: string, flag: string): Cents {
  const amount = parseCents(amountTyped(source) ?? "");
  if (amount !== null && amount > 0n) return amount;
  const example = flag === "--paid" ? "2026-07-10:4000.00" : "10000.00";
  throw new Refusal({
    fr: `${flag} attend un montant positif, comme ${example}, pas « ${printable(source)} ».`,
    en: `${flag} needs a positive amount, such as ${example}, not “${printable(source)}”.`,
  });
}

function dayOf(source: string, flag: string): PlainDate {
  const day = dayTyped(source);
  if (day !== null) return day;
  throw new Refusal({
    fr: `${flag} attend un jour qui existe, comme 2026-05-01, pas « ${printable(source)} ».`,
    en: `${flag} needs a day that exists, such as 2026-05-01, not “${printable(source)}”.`,
  });
}

function rateOf(source: string | null): Rate | null {
  if (source === null) return null;
  const rate = parseRate(rateTyped(source));
  // 1215 is 12.15 without its point.
  if (rate !== null && rate >= 0n && rate <= 100n * ONE_PERCENT) return rate;
  throw new Refusal({
    fr: `--rate attend un pourcentage entre 0 et 100, comme 12.15, pas « ${printable(source)} ».`,
    en: `--rate needs a percentage between 0 and 100, such as 12.15, not “${printable(source)}”.`,
  });
}

/** The statement of a claim: interest line by line, recovery fee, payments, each with its source. */
export async function runPenalties(options: PenaltiesOptions, shell: Shell): Promise<ExitCode> {
  const { showPenalties } = await import("./penalties-run.ts");
  return showPenalties(options, shell);
}
