import { createHash } from "node:crypto";
import { updateCase } from "../../case/write-case.ts";
import { readCase } from "../../case/read-case.ts";
import { readEntry } from "../../case/read-entry.ts";
import { printable } from "../../reporters/text/printable.ts";
import { schemaFlags } from "../case-flags/schema-flags.ts";
import { valueOf } from "../case-flags/flag-values.ts";
import type { Given, LogContext } from "../log/log-event.ts";
import { answersTo, type Answers } from "../needs.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { showEdits } from "../show-edits.ts";
import { sayNextStep, workingCase, type WorkingCase } from "../working-case.ts";
import type { LogOptions } from "./log-options.ts";

export async function recordEvent(options: LogOptions, shell: Shell): Promise<ExitCode> {
  const { event } = options;
  const working = await workingCase(options.case, shell);
  const context = contextOf(working, shell);
  const answers = await answersTo(event.needs(options.given, context), shell);
  const edits = await event.edits({ ...options.given, ...written(answers, options) }, context);
  if (edits.length === 0) throw nothingSaid;
  if (options.dryRun) return showEdits(edits, working, shell);
  await updateCase(working.dir, () => edits);
  await shell.print(`${printable(`${working.caseFile.id} — ${event.done[shell.locale]}`)}\n`);
  await sayNextStep(working, shell);
  return EXIT.done;
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
function written(answers: Answers, { event }: LogOptions): Given {
  const flags = schemaFlags(event.schema);
  return Object.fromEntries(
    [...answers].map(([flag, answer]) => {
      const known = flags.find((one) => one.flag === flag && !event.own.includes(one.path[0] ?? ""));
      return [known?.path[0] ?? flag.slice(2), known === undefined ? answer : valueOf(known, [answer])];
    }),
  );
}
