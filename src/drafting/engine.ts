import type { Liquid, Template as LiquidTemplate } from "liquidjs";

const LIMITS = { parseLimit: 1_000_000, renderLimit: 2_000, memoryLimit: 50_000_000 };

/**
 * The engine that fills templates: strict about names and filters, without code. A part that a template includes comes from `partials`, by its
 * name: there is no folder to leave.
 */
export async function openEngine(partials: Readonly<Record<string, string>>): Promise<Liquid> {
  const { Liquid } = await import("liquidjs");
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: { ...partials },
    ...LIMITS,
  });
  engine.registerFilter("sentence", sentence);
  return engine;
}

/** What somebody typed, with the full stop that it may lack. */
const sentence = (value: unknown): unknown =>
  typeof value === "string" && !/[.!?…]\u2069?$/.test(value) ? `${value}.` : value;

/** A name that a template uses, such as `invoices` or `client.contact.name`, and where. */
export interface UsedName {
  readonly name: string;
  /** 1-based, from the start of the template's body, or of the part that says it. */
  readonly row: number;
  readonly column: number;
  /** The part that says it; null for the template itself. */
  readonly partial: string | null;
}

export interface UsedNames {
  /** What the case must give. */
  readonly given: readonly UsedName[];
  /** All of them, those that the template itself sets (a loop's item) included. */
  readonly all: readonly UsedName[];
}

/** The names that a parsed template uses, its parts included. Throws when a part does not exist. */
export function namesUsed(engine: Liquid, template: LiquidTemplate[]): UsedNames {
  const { globals, variables } = engine.analyzeSync(template, { partials: true });
  const listed = (found: typeof globals): UsedName[] =>
    Object.values(found)
      .flat()
      .map(({ segments, location: { row, col, file } }) => ({
        name: segments.filter((one) => typeof one === "string").join("."),
        row,
        column: col,
        partial: file ?? null,
      }));
  return { given: listed(globals), all: listed(variables) };
}
