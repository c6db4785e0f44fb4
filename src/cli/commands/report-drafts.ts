import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Assessment } from "../../assessment/assessment.ts";
import type { BatchContext } from "../../batch/batch-context.ts";
import { readAhead } from "../../batch/read-ahead.ts";
import { readAssessment } from "../../batch/read-assessments.ts";
import { compose } from "../../drafting/compose.ts";
import { readLibrary } from "../../drafting/read-templates.ts";
import type { Template } from "../../drafting/template.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { renderAs } from "../../render/render.ts";
import { count } from "../../reporters/text/amount.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import { templateNamed } from "../template-named.ts";
import { shellWord } from "../working-case.ts";
import type { ReportOptions } from "./report-options.ts";

const TEMPLATE = "missing-papers";
const AHEAD = 4;

/** Something a person has to give or confirm: without it there is nothing to write about. */
const lacks = ({ findings }: Assessment): boolean =>
  findings.some(({ severity, requirement, waived }) => severity !== "note" && requirement !== null && waived === null);

const isOpen = ({ dossier }: Assessment): boolean => dossier !== null && dossier.caseFile.closed === null;

/** A file name that any system takes, one for each folder: what had to be changed in it is told apart by a digest. */
function fileNameOf(dir: string): string {
  const name = basename(dir).normalize("NFC");
  const plain = name
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, 60);
  const digest = createHash("sha256").update(dir).digest("hex").slice(0, 8);
  return plain === name ? `${plain}.eml` : `${plain === "" ? "dossier" : plain}-${digest}.eml`;
}

interface Draft {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where each draft goes; two folders of one name in two places are told apart. */
function placesOf(dirs: readonly string[], folder: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    dirs.map((dir) => {
      let name = fileNameOf(dir);
      for (let version = 2; taken.has(name.toLowerCase()); version++)
        name = fileNameOf(dir).replace(/\.eml$/, `-${String(version)}.eml`);
      taken.add(name.toLowerCase());
      return [dir, join(folder, name)];
    }),
  );
}

/**
 * Writes one e-mail draft for each open case that lacks something: « il vous manque… », to its consultant. Nothing is sent. A case whose e-mail
 * cannot be written is told and does not stop the others.
 */
export async function writeDrafts(
  dirs: readonly string[],
  batch: BatchContext,
  root: string | null,
  options: ReportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { templates } = await readLibrary(root);
  const template = templateNamed(templates, TEMPLATE);
  const folder = resolve(shell.cwd, options.output ?? join("drafts", shell.today));
  const places = placesOf(dirs, folder);
  const drafts: Draft[] = [];
  let refused = 0;
  const read = async (dir: string) => ({ dir, assessment: await readAssessment(dir, batch) });
  for await (const { dir, assessment } of readAhead(dirs, read, AHEAD)) {
    if (options.responsible !== null && assessment.responsible !== options.responsible) continue;
    if (!isOpen(assessment) || !lacks(assessment)) continue;
    const bytes = await draftFor(template, assessment, shell);
    if (bytes === null) refused += 1;
    else drafts.push({ path: places.get(dir) ?? folder, bytes });
  }
  const written = await writeAll(drafts, options, shell);
  sayHowMany(drafts.length, options, shell);
  if (written && drafts.length > 0) await sayNext(drafts, shell);
  return refused > 0 ? EXIT.no : EXIT.done;
}

async function draftFor(template: Template, assessment: Assessment, shell: Shell): Promise<Uint8Array | null> {
  const composed = await compose(template, assessment, { locale: shell.locale, final: false });
  if ("model" in composed) return renderAs(composed.model, "eml");
  const labels = composed.missing
    .map(({ label, how }) => `${label[shell.locale]} (${how[shell.locale]})`)
    .join("\u202f; ");
  const id = printable(assessment.id);
  shell.note({
    fr: `${id}\u00a0: courriel impossible, il manque ${labels}`,
    en: `${id}: no e-mail possible, missing: ${labels}`,
  });
  return null;
}

const shown = (path: string, { cwd }: Shell): string => printable(relative(cwd, path).split(sep).join("/"));

/** All are looked at before the first is written: what a person changed in a draft is not lost half way. */
async function writeAll(drafts: readonly Draft[], { force, dryRun }: ReportOptions, shell: Shell): Promise<boolean> {
  const changed: string[] = [];
  for (const { path, bytes } of drafts) {
    const before = await readFile(path).catch(() => null);
    if (before !== null && !before.equals(bytes)) changed.push(shown(path, shell));
  }
  if (changed.length > 0 && !force) {
    throw new Refusal({
      fr: `Ces brouillons existent déjà et n’ont pas le même contenu\u00a0: ${changed.join(", ")}. Pour les remplacer\u00a0: --force. Rien n’a été écrit.`,
      en: `These drafts exist already with another content: ${changed.join(", ")}. To replace them: --force. Nothing was written.`,
    });
  }
  for (const { path, bytes } of drafts) {
    if (!dryRun) {
      await mkdir(resolve(path, ".."), { recursive: true });
      await writeAtomically(path, bytes);
    }
    await shell.print(`${shown(path, shell)}\n`);
  }
  return !dryRun;
}

function sayHowMany(number: number, { dryRun }: ReportOptions, shell: Shell): void {
  const counted = count(number, shell.locale);
  if (number === 0) shell.note({ fr: "Rien à demander à personne.", en: "Nothing to ask of anybody." });
  else if (dryRun)
    shell.note({
      fr: `${counted} ${number > 1 ? "brouillons seraient écrits" : "brouillon serait écrit"}.`,
      en: `${counted} ${number > 1 ? "drafts" : "draft"} would be written.`,
    });
  else
    shell.note({
      fr: `${counted} ${number > 1 ? "brouillons écrits" : "brouillon écrit"}\u202f; rien n’est envoyé\u00a0: relisez-les, puis envoyez-les.`,
      en: `${counted} ${number > 1 ? "drafts" : "draft"} written; nothing is sent: read them, then send them.`,
    });
}

async function sayNext([first]: readonly Draft[], shell: Shell): Promise<void> {
  if (first === undefined) return;
  const look = shellWord(relative(shell.cwd, first.path).split(sep).join("/"));
  const line = { fr: `Prochaine étape\u00a0: dossier examiner ${look}`, en: `Next step: dossier inspect ${look}` };
  await shell.print(`${printable(line[shell.locale])}\n`);
}
