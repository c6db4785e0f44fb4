import * as z from "zod";
import { wordMeanings } from "./titles/words.ts";

/** Title and description of each property, by the end of its path: `signatures.on` before `on`, the longest that fits wins. */
export type Titles = Readonly<Record<string, readonly [title: string, description: string]>>;

/** A JSON Schema, draft-07, as plain JSON. */
export type JsonSchema = Record<string, unknown>;

/** What a file of this kind is, for its editors. */
export interface SchemaHead {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The JSON Schema (draft-07, which editors read) of what a file may write, every property with its title and description in French.
 * Texts are laid over here, when it is asked for: reading a case pays nothing for them.
 */
export function jsonSchemaOf(schema: z.core.$ZodType, head: SchemaHead, titles: Titles): JsonSchema {
  const generated = z.toJSONSchema(schema, { target: "draft-7", io: "input" }) as JsonSchema;
  const { $schema, ...body } = describe(generated, [], titles);
  return { $schema, ...head, ...body };
}

function describe(schema: JsonSchema, path: readonly string[], titles: Titles): JsonSchema {
  const described: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    // A null default says no more than that the key may be left out.
    if (keyword === "default" && value === null) continue;
    described[keyword] = inside(keyword, value, path, titles);
  }
  return scalarAsSeen(described);
}

function inside(keyword: string, value: unknown, path: readonly string[], titles: Titles): unknown {
  if (keyword === "properties") return properties(value as Record<string, JsonSchema>, path, titles);
  if (keyword === "anyOf" || keyword === "oneOf")
    return (value as JsonSchema[]).map((branch) => describe(branch, path, titles));
  const isSchema = typeof value === "object" && value !== null && !Array.isArray(value);
  return isSchema && (keyword === "items" || keyword === "additionalProperties")
    ? describe(value as JsonSchema, path, titles)
    : value;
}

function properties(values: Readonly<Record<string, JsonSchema>>, path: readonly string[], titles: Titles): JsonSchema {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const own = [...path, key];
      const [title, description] = titleOf(own, titles);
      const words = [...new Set(wordsIn(value))];
      const meanings = words.map((word) => `${word} (${wordMeanings[word] ?? word})`).join(", ");
      const full = words.length === 0 ? description : `${description} Valeurs\u00a0: ${meanings}.`;
      return [key, { title, description: full, ...describe(value, own, titles) }];
    }),
  );
}

function titleOf(path: readonly string[], titles: Titles): readonly [string, string] {
  for (let from = 0; from < path.length; from++) {
    const found = titles[path.slice(from).join(".")];
    if (found !== undefined) return found;
  }
  throw new RangeError(`no title for ${path.join(".")}`);
}

/** The words of a closed list, not those of the groups below. */
function wordsIn(schema: JsonSchema): string[] {
  const own = Array.isArray(schema["enum"]) ? schema["enum"].map(String) : [];
  const branches = Array.isArray(schema["anyOf"]) ? (schema["anyOf"] as JsonSchema[]) : [];
  const items = schema["items"] as JsonSchema | undefined;
  return [...own, ...branches.flatMap(wordsIn), ...(items === undefined ? [] : wordsIn(items))];
}

/** An editor reads `siren: 732829320` as a number; the program reads its digits as they stand. Both are right. */
function scalarAsSeen(schema: JsonSchema): JsonSchema {
  const isFreeText = schema["type"] === "string" && !("enum" in schema) && !("pattern" in schema);
  return isFreeText ? { ...schema, type: ["string", "number"] } : schema;
}
