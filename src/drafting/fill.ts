import type { Text } from "../locale/text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { TemplateError } from "./parse-template.ts";
import type { TemplateFace } from "./template.ts";
import { variables } from "./variables/index.ts";
import type { Drafting, Value, Variable } from "./variables/variable.ts";

/** A value that a document needs and the case does not have. */
export interface Missing {
  /** Where it stands in `case.yaml`; the variable's own name when it is computed. */
  readonly path: string;
  readonly label: Text;
  readonly how: Text;
  /** The first place of the template that needs it. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

const LIMITS = { parseLimit: 1_000_000, renderLimit: 2_000, memoryLimit: 50_000_000 };

/**
 * Puts values in place of a template's variables: strict, code-free, without includes out of reach. An empty value never prints a blank: all
 * that are missing are named at once.
 */
export async function fill(
  face: TemplateFace,
  drafting: Drafting,
): Promise<{ body: string; subject: string } | { missing: Missing[] }> {
  const { Liquid } = await import("liquidjs");
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    ...LIMITS,
  });
  const parse = (source: string) => {
    try {
      return engine.parse(source);
    } catch (error) {
      throw templateFault(face, error);
    }
  };
  const parsed = [parse(face.body), parse(face.subject)];
  const used = parsed.flatMap((template, index) =>
    Object.values(engine.analyzeSync(template, { partials: false }).globals)
      .flat()
      .map(({ segments, location }) => ({
        name: segments.filter((one) => typeof one === "string").join("."),
        location,
        inBody: index === 0,
      })),
  );
  const values: Record<string, unknown> = {};
  const missing = new Map<string, Missing>();
  for (const { name, location, inBody } of used) {
    const variable = variables.find((one) => name === one.name || name.startsWith(`${one.name}.`));
    const line = inBody ? face.bodyLine + location.row - 1 : 1;
    if (variable === undefined) {
      throw new TemplateError({
        fr: `Modèle ${face.file}:${line}:${location.col} : la variable « ${name} » n’existe pas.`,
        en: `Template ${face.file}:${line}:${location.col}: there is no variable “${name}”.`,
      });
    }
    const value = variable.value(drafting) ?? null;
    if (value === null && !face.optional.includes(variable.name)) {
      const place = { file: face.file, line, column: location.col };
      if (!missing.has(variable.name)) missing.set(variable.name, missingOf(variable, place));
    }
    put(values, variable.name, value === null ? null : escaped(value));
  }
  // Without an invoice nothing is claimed: the amounts that follow from it are not missing on their own.
  if (missing.has("invoices")) for (const name of missing.keys()) if (name.startsWith("claim.")) missing.delete(name);
  if (missing.size > 0) return { missing: [...missing.values()] };
  try {
    const [body = "", subject = ""] = parsed.map((template) => String(engine.renderSync(template, values)));
    return { body, subject };
  } catch (error) {
    throw templateFault(face, error);
  }
}

const incident: Text = { fr: "dossier ajouter incident …", en: "dossier add incident …" };

function missingOf(variable: Variable, place: Missing["place"]): Missing {
  const path = variable.path ?? variable.name;
  const flag = `--${path
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll(".", "-")
    .toLowerCase()}`;
  const lists: Readonly<Record<string, Text>> = {
    invoices: { fr: "dossier ajouter facture …", en: "dossier add invoice …" },
    orders: { fr: "dossier ajouter commande …", en: "dossier add order …" },
    deliveries: { fr: "dossier ajouter livraison …", en: "dossier add delivery …" },
    evidence: { fr: "dossier ajouter preuve …", en: "dossier add evidence …" },
    journal: { fr: "dossier noter …", en: "dossier log …" },
  };
  const how =
    variable.path === null
      ? { fr: "dossier ajouter facture …", en: "dossier add invoice …" }
      : (lists[path] ?? (path.startsWith("incidents.") ? incident : { fr: flag, en: flag }));
  return { path, label: variable.label, how, place };
}

function templateFault(face: TemplateFace, error: unknown): TemplateError {
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
  const place = /line:(\d+), col:(\d+)/.exec(message);
  const at = place === null ? face.file : `${face.file}:${face.bodyLine + Number(place[1]) - 1}:${place[2] ?? "1"}`;
  return new TemplateError({ fr: `Modèle ${at} : ${message}`, en: `Template ${at}: ${message}` });
}

function escaped(value: Value): unknown {
  if (typeof value === "string") return escapeMarkdown(value);
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
