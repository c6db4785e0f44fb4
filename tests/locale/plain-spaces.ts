import ts from "typescript";

/** A plain space where French typography has one that does not break. */
export interface PlainSpace {
  readonly line: number;
  readonly text: string;
}

// What a template puts in stands as one letter, so that `${path} :` is seen too.
const FILLED = "\ufffc";

/**
 * A plain space before `; ! ?` (U+202F is due) or `:` (U+00A0), or inside « » (U+00A0). A mark at the start of a text, or after
 * an opening bracket, a comma or a dot in the middle, is a key to press; `::` opens a command of a CI log.
 */
const PLAIN = /(?<=[^\s([:,·]) (?:[;!?](?=$|[\s)»…”\ufffc])|:(?=$|[\s\ufffc])|»)|« /u;

/** Plain spaces of one French text. */
export const hasPlainSpace = (text: string): boolean => PLAIN.test(text);

/**
 * Every string and template of a module, whatever property it stands in: English has no space there, so what is found is French. Reading only
 * `fr:` would miss the texts that a function returns, or that a condition chooses.
 */
export function plainSpacesIn(source: string, file: string): readonly PlainSpace[] {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const found: PlainSpace[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && hasPlainSpace(text)) {
      const { line } = root.getLineAndCharacterOfPosition(node.getStart(root));
      found.push({ line: line + 1, text: text.replaceAll(FILLED, "${…}") });
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => FILLED + literal.text).join("");
}
