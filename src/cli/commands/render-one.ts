import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Assessment } from "../../assessment/assessment.ts";
import { compose } from "../../drafting/compose.ts";
import type { Missing } from "../../drafting/fill.ts";
import type { DocumentModel } from "../../drafting/model.ts";
import type { Clause, DocumentFormat, Template, TemplateFace } from "../../drafting/template.ts";
import type { Locale } from "../../locale/text.ts";
import { writeAtomically } from "../../place/write-atomically.ts";
import { renderAs } from "../../render/render.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, Refusal, type ExitCode, type Shell } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";
import { attachedFiles } from "./render-attachments.ts";
import type { RenderOptions } from "./render-options.ts";
import { placeFor, shown } from "./render-place.ts";
import { recordRendering } from "./render-record.ts";

/** One case ready to be written about. */
export interface Rendering {
  readonly working: WorkingCase;
  readonly assessment: Assessment;
  /** The text of `case.yaml` that the document is made from. */
  readonly source: Uint8Array;
  readonly clauses: readonly Clause[];
  /** Other cases are written about in the same run. */
  readonly several: boolean;
}

/** Writes one document in each format asked for, or says what it lacks. A courtesy translation goes beside the French text that prevails. */
export async function renderOne(
  template: Template,
  rendering: Rendering,
  options: RenderOptions,
  shell: Shell,
): Promise<ExitCode> {
  const faces = facesFor(template, shell.locale);
  const written: Written[] = [];
  for (const { locale, face } of faces) {
    const deadline = options.deadline === null ? {} : { deadline: options.deadline };
    const clauses = template.kind === "contract" ? rendering.clauses : [];
    const asked = { locale, final: options.final, clauses, sending: options.sending, ...deadline };
    const composed = await compose(template, rendering.assessment, asked);
    if ("missing" in composed) {
      sayMissing(composed.missing, template, rendering, options, shell);
      return EXIT.no;
    }
    written.push({ template, face, model: composed.model });
  }
  for (const one of written)
    for (const format of formatsFor(template, options)) await writeFace(one, format, rendering, options, shell);
  return EXIT.done;
}

interface Chosen {
  readonly locale: Locale;
  readonly face: TemplateFace;
}

function facesFor({ faces }: Template, locale: Locale): readonly Chosen[] {
  const chosen = faces[locale];
  const french: readonly Chosen[] = faces.fr === undefined ? [] : [{ locale: "fr", face: faces.fr }];
  if (chosen === undefined) return french;
  return chosen.courtesy ? [...french, { locale, face: chosen }] : [{ locale, face: chosen }];
}

interface Written {
  readonly template: Template;
  readonly face: TemplateFace;
  readonly model: DocumentModel;
}

async function writeFace(
  { template, face, model }: Written,
  format: DocumentFormat,
  rendering: Rendering,
  options: RenderOptions,
  shell: Shell,
): Promise<void> {
  const { working } = rendering;
  const files = format === "eml" ? await attachedFiles(model, working) : [];
  const bytes = await renderAs(model, format, files);
  const place = await placeFor({ template, face, format }, bytes, { ...rendering, options, shell });
  if (!options.dryRun && !place.isThere) {
    await mkdir(dirname(place.path), { recursive: true });
    await writeAtomically(place.path, bytes);
  }
  if (!options.dryRun) await recordRendering(place.path, bytes, { template, face, ...rendering }, options, shell);
  await shell.print(`${shown(place.path, shell)}\n`);
}

/** What a template can be written as, among what was asked. Throws a Refusal that names the formats it has. */
function formatsFor(template: Template, { formats, wanted }: RenderOptions): readonly DocumentFormat[] {
  const [usual = "pdf"] = template.formats;
  if (formats.length === 0) return [usual];
  const possible = formats.filter((format) => template.formats.includes(format));
  if (possible.length === formats.length) return possible;
  // Asked of many documents at once, a format holds for those that have it.
  if (wanted.kind !== "one") return possible.length === 0 ? [usual] : possible;
  const refused = formats.filter((format) => !template.formats.includes(format)).join(", ");
  throw new Refusal({
    fr: `Ce modèle n’existe pas en ${refused}. Formats possibles\u00a0: ${template.formats.join(", ")}.`,
    en: `This template does not exist as ${refused}. Possible formats: ${template.formats.join(", ")}.`,
  });
}

function sayMissing(
  missing: readonly Missing[],
  template: Template,
  { assessment: { id } }: Rendering,
  { wanted }: RenderOptions,
  shell: Shell,
): void {
  const fr = shell.locale === "fr";
  const title = template.title[shell.locale];
  if (wanted.kind === "all") {
    const first = missing.filter(({ path }, index) => missing.findIndex((one) => one.path === path) === index);
    const labels = first.map(({ label }) => label[shell.locale]).join(", ");
    shell.note(
      fr
        ? `${title}\u00a0: pas encore possible, il manque\u00a0: ${labels}.`
        : `${title}: not possible yet, missing: ${labels}.`,
    );
    return;
  }
  shell.note(
    fr
      ? `${title}, dossier ${printable(id)}\u00a0: il manque ${missing.length === 1 ? "une valeur" : `${missing.length} valeurs`}.`
      : `${title}, case ${printable(id)}: ${missing.length === 1 ? "one value is" : `${missing.length} values are`} missing.`,
  );
  for (const { label, path, how, place } of missing) {
    shell.note(
      `  ${label[shell.locale]} (${path})\n    ${how[shell.locale]}    ${place.file}:${place.line}:${place.column}`,
    );
  }
  shell.note(fr ? "Rien n’a été écrit." : "Nothing was written.");
}
