import type { Text } from "../../locale/text.ts";
import { printable } from "../../reporters/text/printable.ts";
import { closestWords } from "../../yaml-source/closest-word.ts";
import { flagWords, schemaFlags, type SchemaFlag } from "../case-flags/schema-flags.ts";
import { givenValues, treeOf } from "../case-flags/flag-values.ts";
import type { CommandWords, FlagWords, ShellCommand } from "../command.ts";
import type { LogEvent } from "../log/log-event.ts";
import { Refusal, type ExitCode, type Shell } from "../shell.ts";
import { type LogOptions, logEvents } from "./log-options.ts";

const operands = [
  {
    name: { fr: "événement", en: "event" },
    about: {
      fr: "ce qui s’est passé ; la liste : dossier noter --help",
      en: "what happened; the list: dossier log --help",
    },
    required: true,
  },
  {
    name: { fr: "dossier", en: "case" },
    about: {
      fr: "son nom ou son chemin ; par défaut, celui où vous êtes",
      en: "its name or path; by default, the one you are in",
    },
  },
] as const;

const dryRun: FlagWords = {
  flag: "--dry-run",
  about: { fr: "montrer ce qui serait écrit, ne rien écrire", en: "show what would be written, write nothing" },
};

const listed = (locale: "fr" | "en"): string => logEvents.map(({ name }) => name[locale]).join(", ");

const words: CommandWords = {
  examples: [
    {
      fr: "noter relance acme --on 2026-06-10 --outcome sans-reponse",
      en: "log reminder acme --on 2026-06-10 --outcome no-answer",
    },
    {
      fr: "noter paiement acme --on 2026-07-10 --amount 4000,00",
      en: "log payment acme --on 2026-07-10 --amount 4000.00",
    },
    {
      fr: "noter attestation acme --document delivery/pv.pdf --what signature",
      en: "log attestation acme --document delivery/report.pdf --what signature",
    },
    { fr: "noter cloture acme --reason paid", en: "log closing acme --reason paid" },
  ],
  operands,
  flags: [dryRun],
  notes: [
    { fr: `Événements : ${listed("fr")}.`, en: `Events: ${listed("en")}.` },
    {
      fr: "Chaque événement a ses options : dossier noter <événement> --help",
      en: "Each event has its options: dossier log <event> --help",
    },
  ],
};

export function logCommand(shell: Shell, run = runLog): ShellCommand {
  return {
    words,
    wordsFor: (argv) => {
      const event = eventIn(argv);
      return event === null ? words : wordsOf(event);
    },
    run: async (argv) => {
      const { readLine } = await import("../read-line.ts");
      const word = argv.find((one) => !one.startsWith("-"));
      if (word === undefined && shell.ask !== null) {
        const asked = readLine({ ...words, operands: [] }, argv);
        return run({ event: null, case: null, given: {}, dryRun: asked.isOn("dry-run") }, shell);
      }
      const event = eventIn(argv);
      if (event === null) throw refusal(readLine(words, argv).first ?? "");
      const asked = readLine(wordsOf(event), argv);
      const given = { ...treeOf(givenValues(flagsOf(event), asked)) };
      for (const { flag, several } of event.flags) {
        const key = flag.slice(2);
        const value = several === true ? asked.all(key) : asked.text(key);
        if (value !== null && (typeof value === "string" || value.length > 0)) given[key] = value;
      }
      return run({ event, case: asked.operands[1] ?? null, given, dryRun: asked.isOn("dry-run") }, shell);
    },
  };
}

const eventIn = (argv: readonly string[]): LogEvent | null => {
  const word = argv.find((one) => !one.startsWith("-"));
  return logEvents.find(({ name }) => name.fr === word || name.en === word) ?? null;
};

const flagsOf = ({ schema, own, flags }: LogEvent): readonly SchemaFlag[] =>
  schemaFlags(schema).filter(
    ({ path, flag }) => !own.includes(path[0] ?? "") && !flags.some((one) => one.flag === flag),
  );

function wordsOf(event: LogEvent): CommandWords {
  const flags = flagsOf(event);
  const shown = Object.fromEntries(flags.map(({ flag, path }) => [flag, abouts[path.join(".")] ?? keyAbout(path)]));
  const example = (locale: "fr" | "en"): string => `${locale === "fr" ? "noter" : "log"} ${event.name[locale]} acme`;
  return {
    examples: [{ fr: example("fr"), en: example("en") }],
    operands,
    flags: [...event.flags, ...flagWords(flags, shown), dryRun],
    notes: [event.about],
  };
}

const keyAbout = (path: readonly string[]): Text => ({
  fr: `« ${path.join(".")} » de case.yaml`,
  en: `“${path.join(".")}” of case.yaml`,
});

const abouts: Readonly<Record<string, Text>> = {
  on: { fr: "quel jour ; aujourd’hui par défaut", en: "which day; today by default" },
  outcome: { fr: "ce que le client a répondu", en: "what the client answered" },
  channel: { fr: "par quel moyen : courriel, lettre…", en: "by what means: e-mail, letter…" },
  file: { fr: "la lettre ou le courriel, dans le dossier", en: "the letter or e-mail, in the case" },
  deadline: { fr: "la date limite laissée ou promise", en: "the deadline given or promised" },
  until: { fr: "jusqu’à quel jour", en: "until which day" },
  tracking: { fr: "numéro de suivi", en: "tracking number" },
  amount: { fr: "montant", en: "amount" },
  reason: { fr: "pourquoi", en: "why" },
  by: { fr: "nom de la personne qui le dit", en: "name of the person who says so" },
  party: { fr: "de qui : client, consultant, umbrella-company", en: "whose: client, consultant, umbrella-company" },
  page: { fr: "à quelle page", en: "on which page" },
  signedOn: { fr: "la date écrite à côté de la signature", en: "the date written beside the signature" },
  signatory: { fr: "qui a signé", en: "who signed" },
  mention: { fr: "good-for-agreement, good-for-delivery…", en: "good-for-agreement, good-for-delivery…" },
  note: { fr: "une remarque", en: "a note" },
};

function refusal(word: string): Refusal {
  const names = logEvents.flatMap(({ name }) => [name.fr, name.en]);
  const [nearest] = closestWords(word, names);
  const meant = logEvents.find(({ name }) => name.fr === nearest || name.en === nearest);
  const shown = printable(word);
  return new Refusal({
    fr: `« ${shown} » n’est pas un événement. ${meant === undefined ? `Événements\u00a0: ${listed("fr")}` : `Vouliez-vous dire ${meant.name.fr}\u202f?`}`,
    en: `“${shown}” is no event. ${meant === undefined ? `Events: ${listed("en")}` : `Did you want ${meant.name.en}?`}`,
  });
}

/** Records a step, a payment, a person's word. */
export async function runLog(options: LogOptions, shell: Shell): Promise<ExitCode> {
  const { recordEvent } = await import("./log-run.ts");
  return recordEvent(options, shell);
}
