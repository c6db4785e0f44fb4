import type * as z from "zod";
import type { KeyPath } from "../../place/place.ts";

/** The schema inside `maybe`, `list`, transforms and the like: an object, an array, a record, a union or a scalar. */
export function coreOf(schema: z.core.$ZodType): z.core.$ZodTypes {
  const core = schema as z.core.$ZodTypes;
  const { def } = core._zod;
  if (def.type === "pipe") return coreOf(def.in);
  return "innerType" in def ? coreOf(def.innerType) : core;
}

/** What a schema says of the key of this name; null when it knows none. */
export function childSchema(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | null {
  const { def } = coreOf(schema)._zod;
  if (def.type === "object") return def.shape[String(key)] ?? null;
  if (def.type === "array") return def.element;
  return def.type === "record" ? def.valueType : null;
}

/** The keys that a file may write at this path; empty where there is no mapping. */
export function knownKeys(schema: z.core.$ZodType, path: KeyPath): readonly string[] {
  let reached: z.core.$ZodType | null = schema;
  for (const key of path) reached = reached === null ? null : childSchema(reached, key);
  if (reached === null) return [];
  const { def } = coreOf(reached)._zod;
  return def.type === "object" ? Object.keys(def.shape) : [];
}
