import type { Assessment } from "../assessment/assessment.ts";
import { judgeFolder } from "../batch/read-assessments.ts";
import { parseCase } from "../case/parse-case.ts";
import type { CaseFile, Role } from "../case/case-file.ts";
import type { Folder } from "../case/folder.ts";
import { readCase } from "../case/read-case.ts";
import { printable } from "../reporters/text/printable.ts";
import { chooseCase } from "./choose-case.ts";
import { groundFor, type Ground } from "./commands/check-ground.ts";
import { caseFor } from "./commands/status-case.ts";
import { Refusal, type Shell } from "./shell.ts";

/** The one case that a command changes, with what it is judged by. */
export interface WorkingCase {
  readonly dir: string;
  readonly caseFile: CaseFile;
  readonly ground: Ground;
  readonly role: Role;
}

/** The case named, or the one the working directory is in. Throws a Refusal when there is none, several, or a broken one. */
export async function workingCase(asked: string | null, shell: Shell, known?: Ground): Promise<WorkingCase> {
  const ground = known ?? (await groundFor(shell));
  const dir = (await caseFor(asked, ground.workspace, shell.cwd)) ?? (await chooseCase(ground, shell));
  if (dir === null) throw whichCase;
  return { dir, caseFile: await readable(dir), ground, role: ground.workspace.role };
}

const whichCase = new Refusal({
  fr: "De quel dossier s’agit-il ? Donnez son nom, ou placez-vous dans son répertoire. Pour les voir : dossier etat",
  en: "Which case is it? Give its name, or go into its folder. To see them: dossier status",
});

async function readable(dir: string): Promise<CaseFile> {
  const { source, name } = await readCase(dir);
  const caseFile = source === null ? null : parseCase(source).caseFile;
  if (caseFile !== null) return caseFile;
  const shown = printable(name);
  throw new Refusal({
    fr: `Le case.yaml de « ${shown} » contient des erreurs : corrigez-les d’abord. Pour les voir : dossier verifier ${shown}`,
    en: `The case.yaml of “${shown}” holds mistakes: mend them first. To see them: dossier check ${shown}`,
  });
}

type Judging = Pick<WorkingCase, "dir" | "ground">;

/** The case judged as it stands on disk now. */
export const judged = async (working: Judging, shell: Shell): Promise<Assessment> =>
  judgedFolder(await readCase(working.dir), working, shell);

export function judgedFolder(folder: Folder, { ground }: Judging, shell: Shell): Promise<Assessment> {
  const { workspace, policy, law, limits, evidenceCache } = ground;
  return judgeFolder(folder, {
    cwd: shell.cwd,
    today: shell.today,
    role: workspace.role,
    law,
    policy,
    limits,
    evidenceCache,
    asked: { gates: "auto", noWaivers: false, severities: workspace.severities },
  });
}

/** « Prochaine étape : … », a real command line: the last thing that a command which changed something says. */
export async function sayNextStep(working: Judging, shell: Shell, after = ""): Promise<void> {
  const { nextAction, id } = await judged(working, shell);
  const name = shellWord(id);
  const look = { fr: `dossier etat ${name}`, en: `dossier status ${name}` };
  // What has just been done is no next step, even when more of it could be.
  const isSame = after !== "" && nextAction?.command.en.startsWith(`dossier ${after} `) === true;
  const command = nextAction === null || isSame ? look : nextAction.command;
  const line = { fr: `Prochaine étape : ${command.fr}`, en: `Next step: ${command.en}` };
  await shell.print(`${printable(line[shell.locale])}\n`);
}

/** A word as a shell reads it back. */
export const shellWord = (word: string): string =>
  /^[\w./:@%+,=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
