import { createHash } from "node:crypto";
import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Assessment } from "../../assessment/assessment.ts";
import { judgeFolder } from "../../batch/read-assessments.ts";
import { editCase, type Edit } from "../../case/edit-case.ts";
import { readCase } from "../../case/read-case.ts";
import { updateCase } from "../../case/write-case.ts";
import { compose, mayBeFinal } from "../../drafting/compose.ts";
import type { Missing } from "../../drafting/fill.ts";
import { readTemplates } from "../../drafting/read-templates.ts";
import type { DocumentFormat, Template } from "../../drafting/template.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { renderAs } from "../../render/render.ts";
import { printable } from "../../reporters/text/printable.ts";
import { templateNamed } from "../template-named.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { sayNextStep, workingCase, type WorkingCase } from "../working-case.ts";
import type { RenderOptions } from "./render-options.ts";

export async function renderDocuments(options: RenderOptions, shell: Shell): Promise<ExitCode> {
  const asked = options.cases.length === 0 ? [null] : options.cases;
  const first = await workingCase(asked[0] ?? null, shell);
  const template = templateNamed(await readTemplates(first.ground.workspace.root), options.template);
  if (options.final && !mayBeFinal(template, first.role)) throw companySigns(template);
  let worst: ExitCode = EXIT.done;
  for (const [index, name] of asked.entries()) {
    const working = index === 0 ? first : await workingCase(name, shell);
    const code = await renderOne(template, working, options, shell);
    if (code !== EXIT.done) worst = code;
  }
  return worst;
}

const companySigns = (template: Template): Refusal =>
  new Refusal(
    {
      fr: `Cette lettre part de la société (elle est la créancière) : dans votre copie elle reste un projet « à signer par la société ».\nSans --final : dossier rediger ${template.frenchName}`,
      en: `This letter comes from the company (it is the creditor): in your copy it stays a draft “for the company to sign”.\nWithout --final: dossier render ${template.id}`,
    },
    EXIT.no,
  );

async function renderOne(
  template: Template,
  working: WorkingCase,
  options: RenderOptions,
  shell: Shell,
): Promise<ExitCode> {
  const assessment = await judgedWith(working, options, shell);
  const deadline = options.deadline === null ? {} : { deadline: options.deadline };
  const composed = await compose(template, assessment, {
    locale: faceLocale(template, shell),
    final: options.final,
    ...deadline,
  });
  if ("missing" in composed) return sayMissing(composed.missing, template, assessment, shell);
  const format = formatFor(template, options);
  const bytes = await renderAs(composed.model, format);
  const path = await destination(template, working, options, format, shell);
  const name = shown(path, shell);
  if (options.dryRun) {
    await shell.print(`${name}\n`);
    return EXIT.done;
  }
  await refuseOverwriting(path, bytes, options, shell);
  await mkdir(dirname(path), { recursive: true });
  await writeAtomically(path, bytes);
  await remember(path, bytes, template, working, shell);
  await shell.print(`${name}\n`);
  await sayNextStep(working, shell);
  return EXIT.done;
}

const faceLocale = (template: Template, shell: Shell) =>
  template.faces[shell.locale] === undefined ? "fr" : shell.locale;

/** The case judged with what the line gave, none of it saved. */
async function judgedWith(
  { dir, ground, role }: WorkingCase,
  { given }: RenderOptions,
  shell: Shell,
): Promise<Assessment> {
  const folder = await readCase(dir);
  const edits = given.map(({ path, value }): Edit => ({ op: "set", path, value }));
  const text = new TextDecoder().decode(folder.source ?? new Uint8Array());
  const source = edits.length === 0 ? folder.source : Buffer.from(editCase(text, edits), "utf8");
  const { policy, law, limits, workspace } = ground;
  return judgeFolder(
    { path: folder.path, name: folder.name, entries: folder.entries, unreadable: folder.unreadable, source },
    {
      cwd: shell.cwd,
      today: shell.today,
      role,
      law,
      policy,
      limits,
      asked: { gates: "auto", noWaivers: false, severities: workspace.severities },
    },
  );
}

function sayMissing(missing: readonly Missing[], template: Template, { id }: Assessment, shell: Shell): ExitCode {
  const fr = shell.locale === "fr";
  const title = template.title[shell.locale];
  shell.note(
    fr
      ? `${title}, dossier ${printable(id)} : il manque ${missing.length === 1 ? "une valeur" : `${missing.length} valeurs`}.`
      : `${title}, case ${printable(id)}: ${missing.length === 1 ? "one value is" : `${missing.length} values are`} missing.`,
  );
  for (const { label, path, how, place } of missing) {
    shell.note(
      `  ${label[shell.locale]} (${path})\n    ${how[shell.locale]}    ${place.file}:${place.line}:${place.column}`,
    );
  }
  shell.note(fr ? "Rien n’a été écrit." : "Nothing was written.");
  return EXIT.no;
}

function formatFor(template: Template, { format }: RenderOptions): DocumentFormat {
  const chosen = format ?? template.formats[0] ?? "pdf";
  if (template.formats.includes(chosen)) return chosen;
  throw new Refusal({
    fr: `Ce modèle n’existe pas en ${chosen}. Formats possibles : ${template.formats.join(", ")}.`,
    en: `This template does not exist as ${chosen}. Possible formats: ${template.formats.join(", ")}.`,
  });
}

async function destination(
  template: Template,
  { dir }: WorkingCase,
  { output }: RenderOptions,
  format: DocumentFormat,
  shell: Shell,
): Promise<string> {
  const name = `${shell.today}-${shell.locale === "fr" ? template.frenchName : template.id}.${format}`;
  if (output === null) return join(dir, "letters", name);
  const path = resolve(shell.cwd, output);
  const isFolder = output.endsWith("/") || (await stat(path).catch(() => null))?.isDirectory() === true;
  return isFolder ? join(path, name) : path;
}

const shown = (path: string, { cwd }: Shell): string => printable(relative(cwd, path).split(sep).join("/"));

async function refuseOverwriting(
  path: string,
  bytes: Uint8Array,
  { force }: RenderOptions,
  shell: Shell,
): Promise<void> {
  const before = await readFile(path).catch(() => null);
  if (force || before === null || before.equals(bytes)) return;
  throw new Refusal({
    fr: `${shown(path, shell)} existe déjà et n’a pas le même contenu. Pour le remplacer : --force`,
    en: `${shown(path, shell)} exists already with another content. To replace it: --force`,
  });
}

/** Our own rendering is known again when it comes back signed: `intake` keeps its digest. */
async function remember(
  path: string,
  bytes: Uint8Array,
  template: Template,
  { dir }: WorkingCase,
  shell: Shell,
): Promise<void> {
  const file = relative(dir, path).split(sep).join("/");
  if (file.startsWith("..")) return;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await updateCase(dir, () => [
    {
      op: "set",
      path: ["intake", file],
      value: { sha256, bytes: bytes.length, addedOn: shell.today, rendered: { template: template.id, sha256 } },
    },
  ]);
}
