import type { Text } from "../locale/text.ts";
import { closestWords } from "../yaml-source/closest-word.ts";
import { namesUsed, openEngine, type UsedName } from "./engine.ts";
import { faultOf } from "./engine-fault.ts";
import type { TemplateFault } from "./template-fault.ts";
import type { TemplatePiece } from "./template.ts";
import { variables } from "./variables/index.ts";
import { variableFor } from "./variables/variable.ts";

const LOOP = /\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)/g;
const SET = /\{%-?\s*(?:assign|capture)\s+(\w+)/g;
const OF_LISTS = new Set(["size", "first", "last"]);

/** What a text's names, filters and parts have wrong: unknown ones, set ones that nothing uses, optional ones that it does not have. */
export async function nameFaults(
  piece: TemplatePiece,
  more: readonly TemplatePiece[],
  partials: Readonly<Record<string, string>>,
): Promise<readonly TemplateFault[]> {
  const engine = await openEngine(partials);
  const faults: TemplateFault[] = [];
  const used = new Set<string>();
  for (const one of [piece, ...more]) {
    try {
      const { given, all } = namesUsed(engine, engine.parse(one.body));
      for (const { name } of given) used.add(variableFor(name, variables)?.name ?? name);
      const own = all.filter(({ partial }) => partial === null);
      faults.push(...unknownNames(one, own, new Set(given.map(({ name }) => name))));
      faults.push(...unusedSets(one, new Set(all.map(({ name }) => name.split(".")[0] ?? name))));
    } catch (error) {
      const { line, column, message } = faultOf(one, error);
      faults.push({ file: one.file, line, column, severity: "error", message });
    }
  }
  return faults.length > 0 ? faults : unusedOptional(piece, used);
}

function unknownNames(piece: TemplatePiece, names: readonly UsedName[], given: ReadonlySet<string>): TemplateFault[] {
  const loops = new Map([...piece.body.matchAll(LOOP)].map(([, item = "", list = ""]) => [item, list]));
  return names.flatMap(({ name, row, column }) => {
    const message = whyUnknown(name, given.has(name), loops);
    if (message === null) return [];
    return [{ file: piece.file, line: piece.bodyLine + row - 1, column, severity: "error" as const, message }];
  });
}

function whyUnknown(name: string, isGiven: boolean, loops: ReadonlyMap<string, string>): Text | null {
  const [root = "", ...rest] = name.split(".");
  if (isGiven) {
    const variable = variableFor(name, variables);
    if (variable === null)
      return unknown(
        name,
        variables.map((one) => one.name),
      );
    const property = name.slice(variable.name.length + 1);
    return property === "" || OF_LISTS.has(property) ? null : unknown(name, [variable.name]);
  }
  const fields = variables.find((one) => one.name === loops.get(root))?.fields;
  const [field] = rest;
  if (fields === undefined || field === undefined || fields.includes(field)) return null;
  return unknown(
    name,
    fields.map((one) => `${root}.${one}`),
  );
}

function unknown(name: string, known: readonly string[]): Text {
  const [near] = closestWords(name, known);
  const hint =
    near === undefined
      ? { fr: "", en: "" }
      : { fr: ` Vouliez-vous dire «\u00a0${near}\u00a0»\u202f?`, en: ` Did you mean “${near}”?` };
  return {
    fr: `La variable «\u00a0${name}\u00a0» n’existe pas.${hint.fr}`,
    en: `There is no variable “${name}”.${hint.en}`,
  };
}

const unusedSets = (piece: TemplatePiece, used: ReadonlySet<string>): TemplateFault[] =>
  [...piece.body.matchAll(SET)].flatMap((match) => {
    const name = match[1] ?? "";
    if (used.has(name)) return [];
    const before = piece.body.slice(0, match.index).split("\n");
    const message = { fr: `«\u00a0${name}\u00a0» ne sert nulle part.`, en: `“${name}” is not used anywhere.` };
    const column = (before.at(-1)?.length ?? 0) + match[0].lastIndexOf(name) + 1;
    return [
      { file: piece.file, line: piece.bodyLine + before.length - 1, column, severity: "warning" as const, message },
    ];
  });

/** Names that the head says may be absent and that the text does not use. */
function unusedOptional({ file, optional }: TemplatePiece, used: ReadonlySet<string>): TemplateFault[] {
  return optional.flatMap((name) => {
    if (used.has(name)) return [];
    const message = {
      fr: `L’en-tête dit «\u00a0${name}\u00a0» facultatif, mais le texte ne l’emploie pas.`,
      en: `The head calls “${name}” optional, but the text does not use it.`,
    };
    return [{ file, line: 0, column: 0, severity: "warning" as const, message }];
  });
}
