import type * as z from "zod";
import { amount, count, day, flag as yesOrNo, percent } from "../../case/schema/scalars.ts";
import type { FlagWords } from "../command.ts";

/** One place that a flag fills: `--client-address-postal-code` for `client.address.postalCode`. */
export interface SchemaFlag {
  readonly flag: `--${string}`;
  readonly path: readonly string[];
  readonly schema: z.core.$ZodType;
  /** A list takes the flag several times; a list of groups takes `key=value,key=value`. */
  readonly shape: "scalar" | "list" | "groups";
  readonly kind: "text" | "amount" | "rate" | "day" | "count" | "yes-no";
  /** The words allowed; empty when any will do. */
  readonly words: readonly string[];
  /** Keys of the groups of a list, the first being the one that a bare value gives. */
  readonly keys: readonly SchemaFlag[];
}

const kinds = new Map<z.core.$ZodType, SchemaFlag["kind"]>([
  [amount, "amount"],
  [percent, "rate"],
  [day, "day"],
  [count, "count"],
  [yesOrNo, "yes-no"],
]);

/** Takes off `maybe`, `list` and transforms, but not off the scalars that have a kind of their own. */
function bareSchema(schema: z.core.$ZodType): z.core.$ZodTypes {
  const core = schema as z.core.$ZodTypes;
  if (kinds.has(schema)) return core;
  const { def } = core._zod;
  if (def.type === "pipe") return bareSchema(def.in);
  return "innerType" in def ? bareSchema(def.innerType) : core;
}

/** The flags of every place under a schema of `case.yaml` or `dossier.yaml`: made from the schema, so that they cannot drift from it. */
export function schemaFlags(schema: z.core.$ZodType, path: readonly string[] = []): readonly SchemaFlag[] {
  const bare = bareSchema(schema);
  const { def } = bare._zod;
  if (def.type === "object") {
    return Object.entries(def.shape).flatMap(([key, child]) => schemaFlags(child, [...path, key]));
  }
  if (def.type === "record") return [];
  const flag = `--${path.map(kebab).join("-")}` as const;
  if (def.type !== "array") return [{ flag, path, schema, shape: "scalar", keys: [], ...scalar(bare) }];
  const element = bareSchema(def.element);
  if (element._zod.def.type !== "object") return [{ flag, path, schema, shape: "list", keys: [], ...scalar(element) }];
  const keys = schemaFlags(element, []);
  return [{ flag, path, schema, shape: "groups", keys, kind: "text", words: [] }];
}

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function scalar(bare: z.core.$ZodTypes): Pick<SchemaFlag, "kind" | "words"> {
  const { def } = bare._zod;
  const words = def.type === "enum" ? Object.values(def.entries).map(String) : [];
  return { kind: kinds.get(bare) ?? "text", words };
}

/** The words of the flags for a command's help: those listed in `shown` with their own sentence, the others hidden but understood. */
export function flagWords(
  flags: readonly SchemaFlag[],
  shown: Readonly<Record<string, FlagWords["about"]>> = {},
): readonly FlagWords[] {
  const order = Object.keys(shown);
  return flags
    .map((one): FlagWords => {
      const about = shown[one.flag];
      return {
        flag: one.flag,
        value: valueWord(one),
        about: about ?? { fr: one.path.join("."), en: one.path.join(".") },
        several: one.shape !== "scalar",
        hidden: about === undefined,
      };
    })
    .sort((left, right) => order.indexOf(left.flag) - order.indexOf(right.flag));
}

function valueWord({ kind, words, shape }: SchemaFlag): NonNullable<FlagWords["value"]> {
  if (shape === "groups") return { fr: "clé=valeur,…", en: "key=value,…" };
  if (words.length > 0 && words.join("|").length <= 24) return { fr: words.join("|"), en: words.join("|") };
  return valueWords[words.length > 0 ? "word" : kind];
}

const valueWords = {
  text: { fr: "texte", en: "text" },
  word: { fr: "mot", en: "word" },
  amount: { fr: "montant", en: "amount" },
  rate: { fr: "taux", en: "rate" },
  day: { fr: "jour", en: "day" },
  count: { fr: "nombre", en: "number" },
  "yes-no": { fr: "oui|non", en: "yes|no" },
} as const;
