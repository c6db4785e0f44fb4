import * as z from "zod";
import { type Cents, parseCents } from "../../money/cents.ts";
import { ONE_PERCENT, parseRate, type Rate } from "../../money/rate.ts";
import { parsePlainDate } from "../../time/plain-date.ts";
import { plainPath } from "../safe-path.ts";
import { absentOr, atOnce } from "./at-once.ts";

// Compiling a parser per schema costs more than it saves until hundreds of cases have been read, and no code is made at run time.
z.config({ jitless: true });

/*
 * The YAML is read with every scalar as a string (a postal code keeps its zero), so each scalar type parses from a string.
 * The input side still admits what an editor sees in the same file (numbers, booleans), for the JSON Schema.
 * A problem is reported by its code in `message`; the rules of `rules/case/` turn codes into sentences in both languages.
 */

export const text = atOnce(z.string().min(1, "empty"), (value) =>
  typeof value === "string" && value !== "" ? value : undefined,
);

/** A path inside the case folder, as the folder's listing writes it. Whether it stays inside is `safe-path.ts`'s question. */
export const filePath = text.transform(plainPath);

/** What `read` makes of a scalar's text; null is reported as `code`. */
const scalar = <S extends z.ZodType<string | number | boolean>, T>(
  admitted: S,
  read: (source: string) => T | null,
  code: string,
) =>
  atOnce(
    admitted.transform((source, context): T => {
      const value = read(String(source));
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: code, input: source });
      return z.NEVER;
    }),
    (source) => (typeof source === "string" ? (read(source) ?? undefined) : undefined),
  );

const textOrNumber = z.union([z.string(), z.number()]);

/** Every amount of a case is positive: a credit note lowers by its kind, not by its sign. */
function readAmount(source: string): Cents | null {
  const cents = parseCents(source);
  return cents !== null && cents >= 0n ? cents : null;
}

function readPercent(source: string): Rate | null {
  const rate = parseRate(source);
  // 1215 is 12.15 without its point.
  return rate !== null && rate >= 0n && rate <= 100n * ONE_PERCENT ? rate : null;
}

const readFlag = (source: string): boolean | null => (source === "true" ? true : source === "false" ? false : null);

export const amount = scalar(textOrNumber, readAmount, "not-an-amount");
export const percent = scalar(textOrNumber, readPercent, "not-a-rate");
export const day = scalar(z.string().meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }), parsePlainDate, "not-a-date");
export const count = scalar(
  z.union([z.int().nonnegative(), z.string()]),
  (source) => (/^\d{1,12}$/.test(source) ? Number(source) : null),
  "not-a-count",
);
export const flag = scalar(z.union([z.boolean(), z.string()]), readFlag, "not-a-flag");

/** A code of ISO 4217. */
export const currency = scalar(
  z.string().meta({ pattern: "^[A-Z]{3}$" }),
  (source) => (/^[A-Z]{3}$/.test(source) ? source : null),
  "not-a-currency",
);

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
  oncePerSchema(optional, schema, () => absentOr(schema.nullable().default(null), schema, () => null));

/** A list that may be null or absent: empty once parsed. */
export const list = <T extends z.ZodType>(item: T) =>
  oncePerSchema(lists, item, () => {
    const items = z.array(item);
    const read = items.nullish().transform((found) => found ?? []);
    return absentOr(read, items, () => []);
  });
