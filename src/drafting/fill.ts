import { isolated } from "../locale/right-to-left.ts";
import type { Text } from "../locale/text.ts";
import { openEngine, namesUsed } from "./engine.ts";
import { faultOf } from "./engine-fault.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { TemplateError } from "./template-error.ts";
import type { TemplatePiece } from "./template.ts";
import { variableFor, type Drafting, type Value, type Variable } from "./variables/variable.ts";
import { variables } from "./variables/index.ts";

/** A value that a document needs and the case does not have. */
export interface Missing {
  /** Where it stands in `case.yaml`; the variable's own name when it is computed. */
  readonly path: string;
  readonly label: Text;
  readonly how: Text;
  /** The first place of the template that needs it. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/**
 * Puts values in place of the variables of a document's pieces (its body, its subject, its clauses): strict, code-free. An empty value never
 * prints a blank: all that are missing are named at once.
 */
export async function fill(
  pieces: readonly TemplatePiece[],
  partials: Readonly<Record<string, string>>,
  drafting: Drafting,
): Promise<{ readonly texts: readonly string[] } | { readonly missing: readonly Missing[] }> {
  const engine = await openEngine(partials);
  const values: Record<string, unknown> = {};
  const missing = new Map<string, Missing>();
  const parsed = pieces.map((piece) => {
    const template = holding(piece, () => engine.parse(piece.body));
    const { given } = holding(piece, () => namesUsed(engine, template));
    for (const { name, row, column, partial } of given) {
      const variable = variableFor(name, variables);
      const file = partial ?? piece.file;
      const place = { file, line: partial === null ? piece.bodyLine + row - 1 : row, column };
      if (variable === null) throw noVariable(name, place);
      const value = variable.value(drafting) ?? null;
      if (value === null && !piece.optional.includes(variable.name) && !missing.has(variable.name))
        missing.set(variable.name, missingOf(variable, place, drafting));
      put(values, variable.name, value === null ? null : escaped(value));
    }
    return { piece, template };
  });
  // Without an invoice nothing is claimed: the amounts that follow from it are not missing on their own.
  for (const [list, amounts] of [
    ["invoices", "claim."],
    ["instalments", "instalmentsTotal"],
  ] as const)
    if (missing.has(list)) for (const name of missing.keys()) if (name.startsWith(amounts)) missing.delete(name);
  if (missing.size > 0) return { missing: [...missing.values()] };
  return {
    texts: parsed.map(({ piece, template }) => holding(piece, () => String(engine.renderSync(template, values)))),
  };
}

const noVariable = (name: string, { file, line, column }: Missing["place"]): TemplateError =>
  new TemplateError({
    fr: `Modèle ${file}:${line}:${column}\u00a0: la variable «\u00a0${name}\u00a0» n’existe pas.`,
    en: `Template ${file}:${line}:${column}: there is no variable “${name}”.`,
  });

const incident: Text = { fr: "dossier ajouter incident …", en: "dossier add incident …" };

const lists: Readonly<Record<string, Text>> = {
  invoices: { fr: "dossier ajouter facture …", en: "dossier add invoice …" },
  orders: { fr: "dossier ajouter commande …", en: "dossier add order …" },
  deliveries: { fr: "dossier ajouter livraison …", en: "dossier add delivery …" },
  evidence: { fr: "dossier ajouter preuve …", en: "dossier add evidence …" },
  journal: { fr: "dossier noter …", en: "dossier log …" },
};

function missingOf(variable: Variable, place: Missing["place"], drafting: Drafting): Missing {
  const path = variable.path ?? variable.name;
  const flag = `--${path
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll(".", "-")
    .toLowerCase()}`;
  const how =
    (typeof variable.how === "function" ? variable.how(drafting) : variable.how) ??
    (variable.path === null
      ? { fr: "dossier ajouter facture …", en: "dossier add invoice …" }
      : (lists[path] ?? (path.startsWith("incidents.") ? incident : { fr: flag, en: flag })));
  return { path, label: variable.label, how, place };
}

/** What the engine says of a piece, told with its place in the file. */
function holding<T>(piece: TemplatePiece, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { line, column, message } = faultOf(piece, error);
    const at = `${piece.file}:${line}:${column}`;
    throw new TemplateError({
      fr: `Modèle ${at}\u00a0: ${within(message.fr)}`,
      en: `Template ${at}: ${within(message.en)}`,
    });
  }
}

const within = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function escaped(value: Value): unknown {
  if (typeof value === "string") return isolated(escapeMarkdown(value));
  if (Array.isArray(value)) return value.map((one: Value) => escaped(one));
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one === null ? null : escaped(one)]));
}

function put(values: Record<string, unknown>, name: string, value: unknown): void {
  const keys = name.split(".");
  const last = keys.pop() ?? name;
  let at = values;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  at[last] = value;
}
