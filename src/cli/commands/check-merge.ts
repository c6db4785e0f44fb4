import { resolve } from "node:path";
import { MergeProblem, readMerged } from "../../batch/read-merged.ts";
import { Refusal, type Shell } from "../shell.ts";
import { groundFor } from "./check-ground.ts";
import { progressOf } from "./check-progress.ts";
import type { Run } from "./check-cases.ts";

const mergeSentence = ({ code, file, detail }: MergeProblem): Refusal => {
  const sentences = {
    unreadable: { fr: `${file} ne peut pas être lu (${detail}).`, en: `${file} cannot be read (${detail}).` },
    "not-a-report": {
      fr: `${file} n’est pas un rapport écrit par «\u00a0dossier verifier --format json\u00a0» (${detail}).`,
      en: `${file} is not a report written by “dossier check --format json” (${detail}).`,
    },
    "different-day": {
      fr: `${file} a été établi un autre jour (${detail})\u00a0; relancez les parties avec le même --today.`,
      en: `${file} is of another day (${detail}); run the parts again with the same --today.`,
    },
    "different-gate": {
      fr: `${file} répond à une autre question (${detail})\u00a0; relancez les parties avec le même --for.`,
      en: `${file} answers another question (${detail}); run the parts again with the same --for.`,
    },
    "case-twice": {
      fr: `Le dossier ${detail} est dans deux rapports, dont ${file}.`,
      en: `Case ${detail} is in two reports, one of them ${file}.`,
    },
  } as const;
  return new Refusal(sentences[code]);
};

/** Parts of a run, read back as one. Throws a {@link Refusal} when they do not make one. */
export async function mergedRun(files: readonly string[], shell: Shell): Promise<Run> {
  try {
    const { today, asked, cases } = await readMerged(files.map((file) => resolve(shell.cwd, file)));
    return {
      cases: stream(cases),
      today,
      asked,
      maxWarnings: (await groundFor(shell)).workspace.maxWarnings,
      progress: progressOf(0, shell),
    };
  } catch (error) {
    throw error instanceof MergeProblem ? mergeSentence(error) : error;
  }
}

async function* stream<T>(items: readonly T[]): AsyncIterable<T> {
  await Promise.resolve();
  yield* items;
}
