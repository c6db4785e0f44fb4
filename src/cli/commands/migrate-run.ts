import { join } from "node:path";
import { relativePath } from "../../batch/relative-path.ts";
import { migrated, migrationsOf, type Migration } from "../../case/migrate.ts";
import { CASE_FILE_NAME, readCase } from "../../case/read-case.ts";
import { withLock } from "../../case/write-lock.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { printable } from "../../reporters/text/printable.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { schemaReference } from "../new/write-schema.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { casesUnder, noCase } from "./check-source.ts";
import type { MigrateOptions } from "./migrate-options.ts";

/** Exit 1 when a change waits for a person, or would be made without `--dry-run`. */
export async function migrateCases(options: MigrateOptions, shell: Shell): Promise<ExitCode> {
  const workspace = await readWorkspace(shell.cwd);
  const dirs = await casesUnder(options.paths, workspace, shell.cwd);
  if (dirs.length === 0) throw noCase;
  let changed = 0;
  let left = 0;
  for (const dir of dirs) {
    const done = await migrateCase(dir, workspace.root, options, shell);
    changed += done.changed;
    left += done.left;
  }
  shell.note(summary(changed, left, options.dryRun));
  return left > 0 ? EXIT.no : EXIT.done;
}

async function migrateCase(
  dir: string,
  root: string | null,
  options: MigrateOptions,
  shell: Shell,
): Promise<{ readonly changed: number; readonly left: number }> {
  const path = join(dir, CASE_FILE_NAME);
  const reference = root === null ? null : schemaReference(root, dir, "case");
  const pending = migrationsOf(await textOf(dir), reference);
  if (pending.length === 0) return { changed: 0, left: 0 };
  await shell.print(`${differences(relativePath(path, shell.cwd), pending)}\n`);
  if (options.dryRun) return { changed: 0, left: pending.length };
  const accepted = await acceptedOf(pending, options.yes, shell);
  if (accepted.length > 0)
    await withLock(join(dir, `.${CASE_FILE_NAME}.lock`), async () => {
      const source = await textOf(dir);
      // What another program wrote meanwhile is looked at again, never overwritten.
      const still = migrationsOf(source, reference);
      const agreed = still.filter((one) =>
        accepted.some(({ after, line }) => one.after === after && one.line === line),
      );
      await writeAtomically(path, migrated(source, agreed));
    });
  return { changed: accepted.length, left: pending.length - accepted.length };
}

async function textOf(dir: string): Promise<string> {
  const { source } = await readCase(dir);
  return source === null ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(source);
}

async function acceptedOf(pending: readonly Migration[], yes: boolean, { ask }: Shell): Promise<readonly Migration[]> {
  const doubtful = pending.filter(({ harmless }) => !harmless);
  if (yes || doubtful.length === 0) return pending;
  const question = { fr: "Corriger ces clés dans case.yaml\u202f?", en: "Mend these keys in case.yaml?" };
  const agreed = ask !== null && (await ask.confirm({ label: question })) === true;
  return agreed ? pending : pending.filter(({ harmless }) => harmless);
}

const differences = (file: string, pending: readonly Migration[]): string =>
  [
    printable(file),
    ...pending.flatMap(({ line, before, after }) => [
      ...(before === null ? [] : [`  ${String(line)} - ${printable(before)}`]),
      `  ${String(line)} + ${printable(after)}`,
    ]),
  ].join("\n");

function summary(changed: number, left: number, dryRun: boolean): { readonly fr: string; readonly en: string } {
  if (changed === 0 && left === 0) return { fr: "Tous les dossiers sont à jour.", en: "Every case is up to date." };
  if (dryRun)
    return {
      fr: `Rien n’a été écrit. Pour le faire\u00a0: dossier migrer`,
      en: `Nothing was written. To do it: dossier migrate`,
    };
  const rest =
    left === 0
      ? { fr: "", en: "" }
      : {
          fr: ` ${String(left)} à relire\u00a0: dossier migrer --yes les accepte.`,
          en: ` ${String(left)} to be read: dossier migrate --yes accepts them.`,
        };
  return {
    fr: `${counted(changed, "changement fait", "changements faits")}.${rest.fr}`,
    en: `${counted(changed, "change made", "changes made")}.${rest.en}`,
  };
}

const counted = (number: number, one: string, several: string): string =>
  `${String(number)} ${number > 1 ? several : one}`;
