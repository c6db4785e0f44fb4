import { agreementFaults } from "./check-agreement.ts";
import { nameFaults } from "./check-names.ts";
import { pairFaults, type Checked } from "./check-pairs.ts";
import { parseClause, parseTemplate } from "./parse-template.ts";
import { partialsIn } from "./read-templates.ts";
import type { TemplateFile } from "./read-template-files.ts";
import { TemplateError } from "./template-error.ts";
import type { TemplateFault } from "./template-fault.ts";

/** Everything wrong in these files, a workspace's own read in place of the shipped ones; in the order of files, lines and columns. */
export async function checkTemplates(all: readonly TemplateFile[]): Promise<readonly TemplateFault[]> {
  const files = [...new Map(all.map((one) => [`${one.name}.${one.locale}`, one])).values()];
  const partials = partialsIn(files);
  const faults: TemplateFault[] = [];
  const checked: Checked[] = [];
  const unread = new Set<string>();
  for (const one of files) {
    const { file, folder, locale, source } = one;
    try {
      if (locale === "fr") faults.push(...agreementFaults(file, source));
      if (folder === "partials") {
        const piece = { file, body: source, bodyLine: 1, optional: [] };
        faults.push(...(await nameFaults(piece, [], partials[locale])));
      } else if (folder === "clauses") {
        const { clause, face } = parseClause(source, file);
        checked.push({ id: clause.id, file: one, languages: ["fr", "en"], same: clause, clauses: [], isClause: true });
        faults.push(...placed(await nameFaults(face, [], partials[locale]), source));
      } else {
        const { template, face } = parseTemplate(source, file);
        const { id, languages } = template;
        checked.push({ id, file: one, languages, same: template, clauses: face.clauses, isClause: false });
        const subject = { ...face, body: face.subject, bodyLine: lineOf(source, "subject:") };
        faults.push(...placed(await nameFaults(face, [subject], partials[locale]), source));
      }
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      unread.add(`${one.name}.${locale}`);
      faults.push({ file, line: error.line, column: error.column, severity: "error", message: error.text });
    }
  }
  return [...faults, ...pairFaults(checked, unread)].sort(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      one.line - other.line ||
      one.column - other.column,
  );
}

const lineOf = (source: string, start: string): number =>
  Math.max(1, source.split("\n").findIndex((line) => line.startsWith(start)) + 1);

/** A fault of the head has no place in the text: it stands at the head's line about optional names. */
const placed = (faults: readonly TemplateFault[], source: string): readonly TemplateFault[] =>
  faults.map((fault) => (fault.line > 0 ? fault : { ...fault, line: lineOf(source, "optional:"), column: 1 }));
