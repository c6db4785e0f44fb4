import { plural } from "../../locale/format-days.ts";
import { inEach, type Text } from "../../locale/text.ts";
import type { Choice } from "../ask.ts";
import { commandNames } from "../command-names.ts";
import { NOTHING_LOST } from "../interruption.ts";
import { keptInMemory, type Keeping } from "../needs.ts";
import type { Shell } from "../shell.ts";
import { shellWord } from "../working-case.ts";
import { Unfinished } from "./unfinished.ts";

interface Interruptible {
  /** The file that holds the answers, in a place that exists before the work is done and stays out of it. */
  readonly path: string;
  /** « Reprendre l’ouverture interrompue »: what is offered when the command is run again. */
  readonly takeUp: Text;
  /** What the answers are about, when they say so: the client's name. */
  readonly about: (kept: Keeping) => Text | null;
  readonly dryRun: boolean;
}

/**
 * Where the answers of a command go, so that one that was interrupted is taken up where it stopped. From here on Ctrl-C says so, until
 * {@link done}.
 */
export async function keptAnswers({ path, takeUp, about, dryRun }: Interruptible, shell: Shell): Promise<Keeping> {
  const { ask } = shell;
  if (ask === null || dryRun) return keptInMemory();
  const kept = await Unfinished.read(path);
  shell.onInterrupt?.(resumeWith(shell.line ?? []));
  const count = kept.before.size;
  if (count === 0) return kept;
  const of = about(kept);
  const label = inEach((locale) => {
    const answers = locale === "fr" ? plural(count, "fr", "réponse gardée", "réponses gardées") : keptIn(count);
    return `${takeUp[locale]}${locale === "fr" ? "\u202f" : ""}? (${of === null ? "" : `${of[locale]}, `}${count} ${answers})`;
  });
  return (await ask.choose({ label, choices: goingOn })) === "new" ? kept.anew() : kept;
}

const keptIn = (count: number): string => `${plural(count, "en", "answer", "answers")} kept`;

/** The work is done: nothing is to be taken up again. */
export async function done(kept: Keeping, shell: Shell): Promise<void> {
  if (kept instanceof Unfinished) await kept.forget();
  shell.onInterrupt?.(NOTHING_LOST);
}

const goingOn: readonly Choice[] = [
  { value: "resume", label: { fr: "Oui, là où elle s’est arrêtée", en: "Yes, where it stopped" } },
  {
    value: "new",
    label: { fr: "Non, oublier ces réponses et recommencer", en: "No, forget these answers and start again" },
  },
];

/** The line that was typed, in the person's language, takes the answers up. */
function resumeWith([word = "", ...rest]: readonly string[]): Text {
  const name = Object.values(commandNames).find(({ fr, en }) => fr === word || en === word);
  const line = inEach((locale) =>
    ["dossier", ...(name === undefined ? [] : [name[locale]]), ...rest.map(shellWord)].join(" "),
  );
  return {
    fr: `Interrompu. Vos réponses sont enregistrées. Reprendre\u00a0: ${line.fr}`,
    en: `Interrupted. Your answers are saved. Resume: ${line.en}`,
  };
}
