import * as z from "zod";
import { describeProblem } from "../../case/problems/describe-problem.ts";
import { schemaProblems } from "../../case/schema/schema-problems.ts";
import { wordTyped } from "../../case/schema/titles/words.ts";
import { printable } from "../../reporters/text/printable.ts";
import type { Plain } from "../../yaml-source/edit.ts";
import type { YamlValue } from "../../yaml-source/yaml-node.ts";
import type { Asked } from "../asked.ts";
import { Refusal } from "../shell.ts";
import { yesOrNo } from "../../locale/yes-or-no.ts";
import type { SchemaFlag } from "./schema-flags.ts";
import { amountTyped, dayTyped, rateTyped } from "../../locale/typed-value.ts";

/** A value that a flag gave, at its place, ready to be written. */
export interface GivenValue {
  readonly flag: string;
  readonly path: readonly string[];
  readonly value: Plain;
}

/** The values that the line gave, each held to its schema. Throws a Refusal that names the flag at fault. */
export function givenValues(flags: readonly SchemaFlag[], asked: Asked): readonly GivenValue[] {
  return flags.flatMap((one) => {
    const written = asked.all(one.flag.slice(2));
    return written.length === 0 ? [] : [{ flag: one.flag, path: one.path, value: valueOf(one, written) }];
  });
}

export function valueOf(flag: SchemaFlag, written: readonly string[]): Plain {
  if (flag.shape === "groups") return written.map((text) => groupOf(flag, text));
  const values = written.map((text) => plain(flag, text));
  const value = flag.shape === "list" ? values : (values[0] ?? null);
  hold(flag, value, written.join(", "));
  return value;
}

/** `party=client,on=2026-05-02`; a bare value is that of the first key. */
function groupOf(flag: SchemaFlag, text: string): Plain {
  const parts = text.split(/,(?=\s*[A-Za-z][\w-]*=)/).map((part) => part.trim());
  const pairs = parts.map((part, index): [string, Plain] => {
    const at = part.indexOf("=");
    const key = at < 0 && index === 0 ? (flag.keys[0]?.path.join(".") ?? "") : part.slice(0, Math.max(0, at));
    const known = flag.keys.find((one) => one.path.join(".") === key || one.flag === `--${key}`);
    if (known === undefined) throw unknownKey(flag, key === "" ? part : key);
    const [leaf = ""] = known.path;
    return [
      leaf,
      valueOf({ ...known, flag: `${flag.flag} ${known.path.join(".")}` as SchemaFlag["flag"] }, [
        part.slice(at + 1).trim(),
      ]),
    ];
  });
  return Object.fromEntries(pairs);
}

function unknownKey(flag: SchemaFlag, key: string): Refusal {
  const known = flag.keys.map((one) => one.path.join(".")).join(", ");
  return new Refusal({
    fr: `${flag.flag} ne connaît pas « ${printable(key)} ». Clés possibles : ${known}.`,
    en: `${flag.flag} does not know “${printable(key)}”. Possible keys: ${known}.`,
  });
}

/** People's ways of writing days, amounts and yes, in the form of the file; anything else as it is, for the schema to judge. */
function plain(flag: SchemaFlag, text: string): Plain {
  switch (flag.kind) {
    case "day":
      return dayTyped(text) ?? text;
    case "amount":
      return amountTyped(text) ?? text;
    case "rate":
      return rateTyped(text);
    case "count":
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case "yes-no":
      return yesOrNo(text) ?? text;
    case "text":
      return wordTyped(flag.words, text);
  }
}

function hold(flag: SchemaFlag, value: Plain, written: string): void {
  const read = z.safeParse(flag.schema, value);
  if (read.success) return;
  const [problem] = schemaProblems(flag.schema, asYaml(value), read.error.issues);
  const { message, fix } = describeProblem({
    code: "type",
    detail: problem?.detail ?? "",
    path: [flag.flag],
    expected: problem?.expected ?? [],
    actual: printable(written).slice(0, 60),
    line: 1,
    column: 1,
    length: 1,
  });
  throw new Refusal({ fr: `${message.fr} ${fix.fr}`, en: `${message.en} ${fix.en}` });
}

/** As the reader of YAML would give it: every scalar a string. */
const asYaml = (value: Plain): YamlValue => {
  if (value === null) return null;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map((one: Plain) => asYaml(one));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asYaml(one ?? null)]));
};

/** The values as one tree: `client.name` and `client.siren` under `client`. */
export function treeOf(values: readonly Pick<GivenValue, "path" | "value">[]): Readonly<Record<string, Plain>> {
  const tree: Record<string, Plain> = {};
  for (const { path, value } of values) {
    let at = tree;
    for (const key of path.slice(0, -1)) {
      const below = at[key];
      const next: Record<string, Plain> =
        typeof below === "object" && below !== null && !Array.isArray(below)
          ? { ...(below as Record<string, Plain>) }
          : {};
      at[key] = next;
      at = next;
    }
    at[path.at(-1) ?? ""] = value;
  }
  return tree;
}
