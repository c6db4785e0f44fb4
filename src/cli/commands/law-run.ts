import type { DatedValue, Law, LegalParameter } from "../../law/law.ts";
import { readLaw } from "../../law/read-law.ts";
import { lastKnownBefore } from "../../law/value-on.ts";
import { printable } from "../../reporters/text/printable.ts";
import { closestWords } from "../../yaml-source/closest-word.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { valueLines } from "../law-lines.ts";
import { noteLawSlips } from "../workspace-slips.ts";
import type { LawOptions } from "./law-options.ts";

export async function showLaw(options: LawOptions, shell: Shell): Promise<ExitCode> {
  const workspace = await readWorkspace(shell.cwd);
  await noteLawSlips(workspace, shell);
  const law = await readLaw(workspace.law);
  const found = named(law, options.parameter)
    .map((parameter) => answerOf(parameter, options))
    .filter(({ values, lastKnown }) => values.length > 0 || lastKnown !== null);
  await shell.print(options.format === "json" ? asJson(found) : asText(found, shell));
  return EXIT.done;
}

function named(law: Law, name: string | null): readonly LegalParameter[] {
  const all = [...law.parameters.values()];
  if (name === null) return all;
  const found = all.filter(({ id }) => id === name || id.startsWith(`${name}/`));
  if (found.length > 0) return found;
  const near = closestWords(name, [...law.parameters.keys()]).slice(0, 3);
  const shown = printable(name);
  throw new Refusal({
    fr: `Aucune règle ne s’appelle « ${shown} ». ${near.length === 0 ? "Pour les voir toutes : dossier loi" : `Vouliez-vous dire ${near.join(", ")}\u202f?`}`,
    en: `No parameter is called “${shown}”. ${near.length === 0 ? "To see them all: dossier law" : `Did you want ${near.join(", ")}?`}`,
  });
}

/** What of a parameter was asked for; for a day that no value covers, the last known one. */
interface Answer extends LegalParameter {
  readonly lastKnown: DatedValue | null;
}

function answerOf(parameter: LegalParameter, options: LawOptions): Answer {
  const { on, stale } = options;
  const values = parameter.values.filter((value) => isWanted(value, options));
  const isUncovered = on !== null && !parameter.values.some((value) => isWanted(value, { ...options, stale: false }));
  const lastKnown = isUncovered ? lastKnownBefore(parameter, on) : null;
  // What is not known yet for a day is to confirm, whatever its last value was.
  return { ...parameter, values, lastKnown: stale && !isUncovered ? null : lastKnown };
}

const isWanted = ({ from, to, toConfirm }: DatedValue, { on, stale }: LawOptions): boolean =>
  (on === null || ((from === null || from <= on) && (to === null || on <= to))) && (!stale || toConfirm);

const asJson = (answers: readonly Answer[]): string => {
  const parameters = answers.map(({ lastKnown, ...parameter }) =>
    lastKnown === null ? parameter : { ...parameter, lastKnown },
  );
  return `${JSON.stringify({ version: 1, parameters }, null, 2)}\n`;
};

const none = { fr: "Rien de tel.", en: "Nothing of the kind." } as const;

function asText(parameters: readonly Answer[], { locale, columns }: Shell): string {
  if (parameters.length === 0) return `${none[locale]}\n`;
  const room = Math.max(40, Math.min(columns, 100));
  const blocks = parameters.map(({ id, label, unit, values, lastKnown }) =>
    [
      `${printable(id)} — ${printable(label[locale])}`,
      ...values.flatMap((value) => valueLines(value, unit, locale, room)),
      ...(lastKnown === null
        ? []
        : [`  ${notYet[locale]}`, ...valueLines(lastKnown, unit, locale, room).map((line) => `  ${line}`)]),
    ].join("\n"),
  );
  return `${blocks.join("\n\n")}\n`;
}

const notYet = {
  fr: "pas encore connu ce jour-là\u00a0; la dernière valeur connue\u00a0:",
  en: "not known yet on that day; the last known value:",
} as const;
