import type { YamlNode, YamlValue } from "./yaml-node.ts";

/** How many values the aliases of a file may add up to. */
const MAX_VALUES = 100_000;

/** Thrown inside this room only: `parseYaml` turns it into the problem `alias-bomb`. */
export class TooManyValues extends Error {
  override readonly name = "TooManyValues";
  readonly offset: number;

  constructor(offset: number) {
    super("aliases stand for too many values");
    this.offset = offset;
  }
}

/**
 * The values of a tree, without places. What an alias stands for is built once and shared, but counted each time it would be walked, so
 * that a file of a few lines cannot keep its reader busy for years. Throws {@link TooManyValues}.
 */
export function plainValue(root: YamlNode): YamlValue {
  const shared = new Map<YamlNode, { readonly value: YamlValue; readonly weight: number }>();
  let weight = 0;
  let aliased = false;

  const weigh = (node: YamlNode, added: number): void => {
    weight += added;
    if (aliased && weight > MAX_VALUES) throw new TooManyValues(node.start);
  };

  const build = (node: YamlNode): YamlValue => {
    switch (node.kind) {
      case "scalar":
        weight++;
        return node.value;
      case "list": {
        weight++;
        return node.items.map(build);
      }
      case "map": {
        weight++;
        const values: Record<string, YamlValue> = {};
        for (const { key, value } of node.pairs) put(values, key.name, build(value));
        return values;
      }
      case "alias": {
        aliased = true;
        const known = shared.get(node.target);
        if (known !== undefined) {
          weigh(node, known.weight);
          return known.value;
        }
        const before = weight;
        const value = build(node.target);
        shared.set(node.target, { value, weight: weight - before });
        weigh(node, 0);
        return value;
      }
    }
  };
  return build(root);
}

// Assigning `__proto__` would change the object's prototype instead of adding the key.
function put(values: Record<string, YamlValue>, key: string, value: YamlValue): void {
  if (key === "__proto__") Object.defineProperty(values, key, { value, enumerable: true });
  else values[key] = value;
}
