import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkTemplates } from "../../drafting/check-templates.ts";
import { readTemplateFiles, type TemplateFile } from "../../drafting/read-template-files.ts";
import { readLibrary } from "../../drafting/read-templates.ts";
import { variablesPage } from "../../drafting/variables-page.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { printable } from "../../reporters/text/printable.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { templateNamed } from "../template-named.ts";
import { listTemplates } from "./templates-list.ts";
import type { TemplatesOptions } from "./templates-options.ts";

export function actOnTemplates(options: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const { action, name } = options;
  if (action === "list") return listTemplates(options, shell);
  if (action === "check") return checkAll(options, shell);
  return action === "show" ? show(name ?? "", shell) : eject(name ?? "", options, shell);
}

interface Found {
  readonly files: readonly TemplateFile[];
  readonly root: string | null;
}

/** The files of a template or of a clause, one in each language, a workspace's own first. */
async function filesOf(asked: string, shell: Shell): Promise<Found> {
  const { root } = await readWorkspace(shell.cwd);
  const [files, { templates, clauses }] = await Promise.all([readTemplateFiles(root), readLibrary(root)]);
  const clause = clauses.find(({ id, frenchName }) => id === asked || frenchName === asked);
  const { faces } = clause ?? templateNamed(templates, asked);
  const standing = Object.values(faces).map(({ file, source }) => ({ file, source }));
  const found = standing.flatMap(
    ({ file, source }) => files.find((one) => one.file === file && one.source === source) ?? [],
  );
  return { files: found, root };
}

async function show(asked: string, shell: Shell): Promise<ExitCode> {
  if (asked === "variables") {
    await shell.print(variablesPage());
    return EXIT.done;
  }
  const { files } = await filesOf(asked, shell);
  const face = files.find(({ locale }) => locale === shell.locale) ?? files[0];
  await shell.print(face?.source ?? "");
  return EXIT.done;
}

async function eject(asked: string, { force, dryRun }: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const { files, root } = await filesOf(asked, shell);
  if (root === null) throw noWorkspace;
  const taken: string[] = [];
  for (const { file, isOwn } of files)
    if (isOwn || (await stat(join(root, file)).catch(() => null)) !== null) taken.push(printable(file));
  if (taken.length > 0 && !force) {
    throw new Refusal({
      fr: `Déjà là\u00a0: ${taken.join(", ")}. Pour reprendre la version livrée\u00a0: --force`,
      en: `Already there: ${taken.join(", ")}. To take the shipped version again: --force`,
    });
  }
  const shipped = new Map((await readTemplateFiles(null)).map(({ file, source }) => [file, source]));
  for (const { file, source } of files) {
    const path = join(root, file);
    await shell.print(`${printable(file)}\n`);
    if (dryRun) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, shipped.get(file) ?? source);
  }
  if (!dryRun) {
    await shell.print(
      { fr: "Prochaine étape\u00a0: dossier modeles check\n", en: "Next step: dossier templates check\n" }[
        shell.locale
      ],
    );
  }
  return EXIT.done;
}

const noWorkspace = new Refusal({
  fr: "Il faut un espace de travail pour y copier un modèle\u00a0: dossier initialiser",
  en: "A workspace is needed to copy a template into: dossier init",
});

async function checkAll({ name, format }: TemplatesOptions, shell: Shell): Promise<ExitCode> {
  const { root } = await readWorkspace(shell.cwd);
  const only = name === null ? null : new Set((await filesOf(name, shell)).files.map(({ file }) => file));
  const faults = (await checkTemplates(await readTemplateFiles(root))).filter(
    ({ file }) => only === null || only.has(file),
  );
  const errors = faults.filter(({ severity }) => severity === "error").length;
  if (format === "json") await shell.print(`${JSON.stringify({ version: 1, faults }, null, 2)}\n`);
  else {
    for (const { file, line, column, severity, message } of faults) {
      const mark = severity === "error" ? "✗" : "⚠";
      await shell.print(`${mark} ${printable(`${file}:${line}:${column}`)}  ${printable(message[shell.locale])}\n`);
    }
    await shell.print(summary(faults.length - errors, errors)[shell.locale]);
  }
  return errors > 0 ? EXIT.no : EXIT.done;
}

const summary = (warnings: number, errors: number): { readonly fr: string; readonly en: string } =>
  warnings + errors === 0
    ? { fr: "Tous les modèles sont bons.\n", en: "All templates are good.\n" }
    : {
        fr: `${errors} ${errors > 1 ? "erreurs" : "erreur"}, ${warnings} ${warnings > 1 ? "avertissements" : "avertissement"}\n`,
        en: `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}\n`,
      };
