import * as z from "zod";
import { parseCents } from "../../money/cents.ts";
import { ONE_PERCENT, parseRate } from "../../money/rate.ts";
import { parsePlainDate } from "../../time/plain-date.ts";
import { plainPath } from "../safe-path.ts";

// Compiling a parser per schema costs more than it saves until hundreds of cases have been read, and no code is made at run time.
z.config({ jitless: true });

/*
 * The YAML is read with every scalar as a string (a postal code keeps its zero), so each scalar type parses from a string.
 * The input side still admits what an editor sees in the same file (numbers, booleans), for the JSON Schema.
 * A problem is reported by its code in `message`; the rules of `rules/case/` turn codes into sentences in both languages.
 */

export const text = z.string().min(1, "empty");

/** A path inside the case folder, as the folder's listing writes it. Whether it stays inside is `safe-path.ts`'s question. */
export const filePath = text.transform(plainPath);

export const amount = z.union([z.string(), z.number()]).transform((source, context) => {
  const cents = parseCents(String(source));
  // Every amount of a case is positive: a credit note lowers by its kind, not by its sign.
  if (cents !== null && cents >= 0n) return cents;
  context.addIssue({ code: "custom", message: "not-an-amount", input: source });
  return z.NEVER;
});

export const percent = z.union([z.string(), z.number()]).transform((source, context) => {
  const rate = parseRate(String(source));
  // 1215 is 12.15 without its point.
  if (rate !== null && rate >= 0n && rate <= 100n * ONE_PERCENT) return rate;
  context.addIssue({ code: "custom", message: "not-a-rate", input: source });
  return z.NEVER;
});

export const day = z
  .string()
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })
  .transform((source, context) => {
    const date = parsePlainDate(source);
    if (date !== null) return date;
    context.addIssue({ code: "custom", message: "not-a-date", input: source });
    return z.NEVER;
  });

export const count = z.union([z.int().nonnegative(), z.string()]).transform((source, context) => {
  const text = String(source);
  if (/^\d{1,12}$/.test(text)) return Number(text);
  context.addIssue({ code: "custom", message: "not-a-count", input: source });
  return z.NEVER;
});

export const flag = z.union([z.boolean(), z.string()]).transform((source, context) => {
  const text = String(source);
  if (text === "true" || text === "false") return text === "true";
  context.addIssue({ code: "custom", message: "not-a-flag", input: source });
  return z.NEVER;
});

export const digest = z.string().regex(/^[0-9a-f]{64}$/, "not-a-digest");

/** One schema for each inner one: the same few are asked for hundreds of times, and building them is most of a start. */
function oncePerSchema<S extends z.ZodType>(made: WeakMap<z.ZodType, z.ZodType>, inner: z.ZodType, make: () => S): S {
  const known = made.get(inner) as S | undefined;
  if (known !== undefined) return known;
  const schema = make();
  made.set(inner, schema);
  return schema;
}

const optional = new WeakMap<z.ZodType, z.ZodType>();
const lists = new WeakMap<z.ZodType, z.ZodType>();

/** May be null or absent, which mean the same: null once parsed. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  oncePerSchema(optional, schema, () => schema.nullable().default(null));

/** A list that may be null or absent: empty once parsed. */
export const list = <T extends z.ZodType>(item: T) =>
  oncePerSchema(lists, item, () =>
    z
      .array(item)
      .nullish()
      .transform((items) => items ?? []),
  );
