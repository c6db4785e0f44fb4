import type { Locale } from "../locale/text.ts";
import type { Block } from "./model.ts";
import { TemplateError } from "./template-error.ts";
import type { Clause, Template, TemplateFace, TemplatePiece } from "./template.ts";

/** Where a contract's clauses stand: no value of a case can write this mark, all are escaped. */
const MARK = "<!-- clauses -->";

interface ChosenClause {
  readonly title: string;
  readonly piece: TemplatePiece;
}

/** The clauses of a contract in their order: its own, then those added. Throws a TemplateError for a name that the library has not. */
export function clausesOf(
  template: Template,
  face: TemplateFace,
  { locale, clauses = [] }: { readonly locale: Locale; readonly clauses?: readonly Clause[] },
): readonly ChosenClause[] {
  const own = face.clauses.map((id) => {
    const clause = face.around.clauses.find((one) => one.id === id);
    if (clause !== undefined) return clause;
    throw new TemplateError({
      fr: `Modèle ${face.file}\u00a0: aucune clause ne s’appelle «\u00a0${id}\u00a0».`,
      en: `Template ${face.file}: no clause is called “${id}”.`,
    });
  });
  const chosen = [...new Set([...own, ...clauses])];
  if (chosen.length > 0 && !face.body.includes(MARK)) {
    throw new TemplateError({
      fr: `${template.title.fr}\u00a0: ce document n’a pas de place pour des clauses.`,
      en: `${template.title.en}: this document has no place for clauses.`,
    });
  }
  return chosen.map((clause) => {
    const piece = clause.faces[locale];
    if (piece !== undefined) return { title: clause.title[locale], piece };
    throw new TemplateError({
      fr: `La clause «\u00a0${clause.frenchName}\u00a0» n’existe pas dans cette langue.`,
      en: `The clause “${clause.id}” does not exist in this language.`,
    });
  });
}

/** A contract's text with its clauses at their place, each under its title. */
export const withClauses = (body: string, clauses: readonly ChosenClause[], texts: readonly string[]): string =>
  body.replace(MARK, () => clauses.map(({ title }, index) => `## 0. ${title}\n\n${texts[index] ?? ""}`).join("\n\n"));

/** The articles of a contract counted from 1, whatever number they were written with. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  let article = 0;
  return blocks.map((block) => {
    const [first, ...more] = block.kind === "heading" && block.level === 2 ? block.runs : [];
    if (first === undefined || block.kind !== "heading" || !/^\d+\. /.test(first.text)) return block;
    article++;
    return { ...block, runs: [{ ...first, text: first.text.replace(/^\d+/, String(article)) }, ...more] };
  });
}
