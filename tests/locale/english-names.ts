import ts from "typescript";
import { kindWords } from "../../src/cli/add/document-kinds.ts";
import { commandNames } from "../../src/cli/command-names.ts";
import { gateName } from "../../src/policy/gate-names.ts";
import { logEvents } from "../../src/cli/commands/log-options.ts";
import { topics } from "../../src/cli/help/topics.ts";
import { readLibrary } from "../../src/drafting/read-templates.ts";
import type { Text } from "../../src/locale/text.ts";
import { readPolicy } from "../../src/policy/read-policy.ts";

const gates = (await readPolicy("default", null)).gates.map(({ id }) => ({ en: id, fr: gateName(id, "fr") }));
const library = await readLibrary(null);
const drafts = [...library.templates, ...library.clauses];
const named: readonly Text[] = [
  ...Object.values(kindWords).map(({ name }) => name),
  ...logEvents.map(({ name }) => name),
  ...drafts.map(({ id, frenchName }) => ({ en: id, fr: frenchName })),
  ...gates,
  ...topics.map(({ name }) => name),
];

const different = (names: readonly Text[]): string[] => [
  ...new Set(names.filter(({ fr, en }) => fr !== en).map(({ en }) => en)),
];
// « une note », « l’extension d’un fichier », « la date promise »: French words too.
const french = new Set([...named.map(({ fr }) => fr), "note", "extension", "promise"]);
/** English names of kinds, events, templates and gates that have a French one, and are no French name of something else. */
export const englishWords = different(named).filter((word) => !french.has(word));
export const englishCommands = different(Object.values(commandNames));

// A part of a longer word, of a path, of a key, of an address or of a file's name is not the name.
const alone = (words: readonly string[]): string =>
  `(?<![\\p{L}\\d_./:=@-])(?:${words.join("|")})(?![\\p{L}\\d_/@-]|\\.\\p{L}|:\\S)`;
const inProse = new RegExp(alone(englishWords), "gu");
const onLine = new RegExp(`(?<=\\bdossier )(?:${[...englishCommands, "help"].join("|")})(?![\\p{L}-])`, "gu");
const quoted = new RegExp(`(?<=«[\\u00a0 ]|\`)(?:${englishCommands.join("|")})(?=[\\u00a0 ]»|\`)`, "gu");

const onEvent = new RegExp(`(?<=\\bdossier noter )(?:note|extension|promise)(?![\\p{L}-])`, "gu");

/** What is written as a file or a contract has it, and has no French form. */
const exempt: readonly RegExp[] = [
  // The value of a flag, save a gate's; the values that the help lists for one.
  /--(?!for\b)[a-z-]+[ =](?:'[^']*'|\S+)/gu,
  /liability-notice ou factual-statement|\(quote, acceptance-report…\)|order, delivery ou sending/gu,
  // The id of a requirement or a rule, as policies, waivers and severities write it: in brackets, alone on its line, or as a heading.
  /\[[a-z/-]+\]|\((?:[^(),]+, )*[a-z/-]+\)$|^ *[a-z/-]+$|^[a-z/-]+ — /gmu,
  // Lines of case.yaml, shown as they are, and its keys.
  /^ *\d+ │.*$|\{".*\}|«[\u00a0 ]\w+[\u00a0 ]» de case\.yaml/gmu,
  // The other name of a command, which its help gives on purpose.
  /^Autre nom\u00a0: .*$/gmu,
];

/** English names in a French text where a French one exists. */
export function englishNamesIn(text: string): readonly string[] {
  const bare = exempt.reduce((left, pattern) => left.replace(pattern, ""), text);
  return [inProse, onLine, onEvent, quoted].flatMap((pattern) => bare.match(pattern) ?? []);
}

export interface FrenchText {
  readonly line: number;
  readonly text: string;
}

/** Every string under a property `fr` of a module. */
export function frenchTextsIn(source: string, file: string): readonly FrenchText[] {
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const found: FrenchText[] = [];
  const collect = (node: ts.Node): void => {
    const text = textOf(node);
    if (text === null) ts.forEachChild(node, collect);
    else found.push({ text, line: root.getLineAndCharacterOfPosition(node.getStart(root)).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText(root) === "fr") collect(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `\ufffc${literal.text}`).join("");
}
