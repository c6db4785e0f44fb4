import { isListValue, isScalarValue, pairsOf, type Edit, type Plain } from "./edit.ts";
import type { KeyPath } from "../place/place.ts";
import type { YamlValue } from "./yaml-node.ts";

/** What a value becomes once written and read again: scalars are text. */
export function asRead(value: Plain): YamlValue {
  if (value === null) return null;
  if (isScalarValue(value)) return String(value);
  if (isListValue(value)) return value.map(asRead);
  return Object.fromEntries(pairsOf(value).map(([key, child]) => [key, asRead(child)]));
}

/** The values that a file should hold after the edit: what the edited text is held against. */
export function editedValue(value: YamlValue, { op, path, value: given = null }: Edit): YamlValue {
  if (op !== "append") return changed(value, path, op === "remove" ? undefined : asRead(given));
  const list = valueAt(value, path);
  return changed(value, path, [...(Array.isArray(list) ? (list as YamlValue[]) : []), asRead(given)]);
}

function valueAt(value: YamlValue, path: KeyPath): YamlValue | undefined {
  let reached: YamlValue | undefined = value;
  for (const key of path) reached = (reached as Record<string | number, YamlValue> | null | undefined)?.[key];
  return reached;
}

function changed(value: YamlValue | undefined, path: KeyPath, replacement: YamlValue | undefined): YamlValue {
  const [key, ...rest] = path;
  if (key === undefined) return replacement ?? null;
  if (Array.isArray(value) || (typeof key === "number" && (value === null || value === undefined))) {
    const items = [...((value ?? []) as YamlValue[])];
    const index = Number(key);
    if (rest.length > 0 || replacement !== undefined) items[index] = changed(items[index], rest, replacement);
    else items.splice(index, 1);
    return items;
  }
  const values: Record<string, YamlValue> = { ...(value as Record<string, YamlValue> | null | undefined) };
  if (rest.length > 0 || replacement !== undefined) values[key] = changed(values[key], rest, replacement);
  else Reflect.deleteProperty(values, key);
  return values;
}

/** Deep equality of values; the order of keys does not count. */
export function sameValue(one: YamlValue | undefined, other: YamlValue | undefined): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const [left, right] = [one, other] as Record<string, YamlValue>[];
  return keys.every((key) => Object.hasOwn(other, key) && sameValue(left?.[key], right?.[key]));
}
