import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { updateCase } from "../../case/write-case.ts";
import { readCase } from "../../case/read-case.ts";
import { readEntry } from "../../case/read-entry.ts";
import { printable } from "../../reporters/text/printable.ts";
import { parsePlainDate } from "../../time/plain-date.ts";
import { schemaFlags } from "../case-flags/schema-flags.ts";
import { valueOf } from "../case-flags/flag-values.ts";
import { answersInTurn } from "../kept/answers-in-turn.ts";
import { done, keptAnswers } from "../kept/kept-answers.ts";
import { longDate } from "../../locale/format-date.ts";
import type { Text } from "../../locale/text.ts";
import type { Given, LogContext, LogEvent } from "../log/log-event.ts";
import { sayWays, type Answers, type Keeping, type Need } from "../needs.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { kindWords } from "../add/document-kinds.ts";
import { fileFinder } from "../add/find-files.ts";
import { sourceFiles } from "../add/read-source.ts";
import { copyIn, destinationOf, digestOf } from "../add/take-in.ts";
import { showEdits } from "../show-edits.ts";
import { sayNextStep, workingCase, type WorkingCase } from "../working-case.ts";
import { logEvents, type LogOptions } from "./log-options.ts";

export async function recordEvent(options: LogOptions, shell: Shell): Promise<ExitCode> {
  const working = await workingCase(options.case, shell);
  const context = contextOf(working, shell);
  const kept = await keptAnswers(note(options, working), shell);
  const { decided: event, answers } = await answersInTurn(
    options.event === null ? [eventNeed] : [],
    (chosen) => {
      const about = options.event ?? eventNamed(chosen.get(EVENT));
      const finder = fileFinder(working.dir, shell);
      const needs = about
        .needs(options.given, context)
        .filter(({ flag }) => flag !== FILE || !options.dryRun)
        .map((need) => (need.flag === FILE ? { ...need, finder } : need));
      sayWays(needs, shell);
      return Promise.resolve({ decided: about, needs });
    },
    kept,
    shell,
  );
  const shown = answers.get(FILE);
  const file = shown === undefined ? {} : { file: await takenIn(shown, working) };
  const given: Given = { ...options.given, ...written(answers, event), ...file };
  const edits = await event.edits(given, context);
  if (edits.length === 0) throw nothingSaid;
  noteFuture(given["on"], shell);
  if (options.dryRun) return showEdits(edits, working, shell);
  await updateCase(working.dir, () => edits);
  await done(kept, shell);
  await shell.print(`${printable(`${working.caseFile.id} — ${event.done[shell.locale]}`)}\n`);
  await sayNextStep(working, shell);
  return EXIT.done;
}

/** A day to come is no day on which something happened: it is kept as said, and told. */
function noteFuture(on: unknown, shell: Shell): void {
  const day = typeof on === "string" ? parsePlainDate(on) : null;
  if (day === null || day <= shell.today) return;
  shell.note({
    fr: `Le ${longDate(day, "fr")} est à venir\u00a0: ce qui y est noté ne compte pas encore. Si ce n’est pas le bon jour, corrigez-le dans case.yaml.`,
    en: `${longDate(day, "en")} is yet to come: what is noted on it does not count yet. If it is not the right day, correct it in case.yaml.`,
  });
}

/** Beside the case and not in it: a case is sealed and handed over whole. An event named on the line has answers of its own. */
const note = ({ event, dryRun }: LogOptions, { dir }: WorkingCase) => ({
  path: join(dirname(dir), `.log-${basename(dir)}${event === null ? "" : `-${event.name.en}`}.json`),
  takeUp: { fr: "Reprendre la note interrompue", en: "Take up the note that was interrupted" },
  about: (kept: Keeping) => logEvents.find(({ name }) => name.en === kept.answer(EVENT))?.name ?? event?.name ?? null,
  dryRun,
});

const EVENT = "--event";

/** What happened, asked on a terminal. */
const eventNeed: Need = {
  flag: EVENT,
  label: { fr: "Que s’est-il passé\u202f?", en: "What happened?" },
  help: {
    fr: "Ce que vous notez entre dans la chronologie du dossier, et décide de la prochaine étape.",
    en: "What you record goes into the chronology of the case, and decides the next step.",
  },
  choices: logEvents.map(({ name, about }) => ({ value: name.en, label: withoutFlags(about) })),
  required: true,
};

/** « un délai accordé (--until) » is for the help: a person who is asked needs no flag. */
function withoutFlags({ fr, en }: Text): Text {
  const bare = (text: string): string => text.replace(/ \(--[^)]*\)/, "");
  return { fr: bare(fr), en: bare(en) };
}

function eventNamed(word: string | undefined): LogEvent {
  const event = logEvents.find(({ name }) => name.en === word);
  if (event === undefined) throw nothingSaid;
  return event;
}

const FILE = "--file";

/** The path in the case of what was dropped: a file from elsewhere is copied among the letters. */
async function takenIn(path: string, { dir, ground }: WorkingCase): Promise<string> {
  const [source] = await sourceFiles([path], dir, ground.limits.bytes);
  if (source?.bytes == null) {
    throw new Refusal({
      fr: `Le fichier ${printable(path)} est trop lourd pour ce dossier. Réduisez-le, ou notez sans lui.`,
      en: `The file ${printable(path)} is too large for this case. Make it smaller, or record without it.`,
    });
  }
  const destination = await destinationOf(dir, kindWords.letter.folder, source, digestOf(source.bytes));
  if (destination.copies) await copyIn(dir, destination, source.bytes);
  return destination.file;
}

const nothingSaid = new Refusal({
  fr: "Rien à noter : donnez au moins une option. Pour les voir, ajoutez --help.",
  en: "Nothing to record: give at least one option. To see them, add --help.",
});

const contextOf = ({ caseFile, role, ground, dir }: WorkingCase, { today }: Shell): LogContext => ({
  caseFile,
  role,
  today,
  digestOf: async (file) => {
    const bytes = await readEntry(await readCase(dir), file, ground.limits.bytes);
    if (typeof bytes !== "string") return createHash("sha256").update(bytes).digest("hex");
    throw new Refusal({
      fr: `Le fichier ${printable(file)} ne peut pas être ouvert dans ce dossier.`,
      en: `The file ${printable(file)} cannot be opened in this case.`,
    });
  },
});

/** The answers typed at questions, held to the same schema as flags. */
function written(answers: Answers, event: LogEvent): Given {
  const flags = schemaFlags(event.schema);
  return Object.fromEntries(
    [...answers].map(([flag, answer]) => {
      const known = flags.find((one) => one.flag === flag && !event.own.includes(one.path[0] ?? ""));
      return [known?.path[0] ?? flag.slice(2), known === undefined ? answer : valueOf(known, [answer])];
    }),
  );
}
