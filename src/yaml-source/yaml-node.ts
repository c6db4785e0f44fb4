/** What a YAML file says once read: every scalar is text as written, or null. Objects may hold any key, `__proto__` included. */
export type YamlValue = string | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

interface Range {
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  /** Just after the last character of the value; a comment that follows it is outside. */
  readonly end: number;
}

export interface YamlScalar extends Range {
  readonly kind: "scalar";
  /** null for an empty, `~` or `null` plain scalar. */
  readonly value: string | null;
  readonly style: "plain" | "quoted" | "block";
}

export interface YamlPair {
  readonly key: Range & { readonly name: string };
  readonly value: YamlNode;
}

export interface YamlMap extends Range {
  readonly kind: "map";
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlList extends Range {
  readonly kind: "list";
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** `*name`: stands for a node written above it. */
export interface YamlAlias extends Range {
  readonly kind: "alias";
  readonly target: YamlNode;
}

export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

export const nullAt = (offset: number): YamlScalar => ({
  kind: "scalar",
  value: null,
  style: "plain",
  start: offset,
  end: offset,
});

/** The node that holds the content: an alias gives what it stands for. */
export function contentOf(node: YamlNode): Exclude<YamlNode, YamlAlias> {
  let content = node;
  while (content.kind === "alias") content = content.target;
  return content;
}

export function childOf(node: YamlNode, key: string | number): YamlNode | null {
  const content = contentOf(node);
  if (content.kind === "map") return content.pairs.find((pair) => pair.key.name === String(key))?.value ?? null;
  return content.kind === "list" ? (content.items[Number(key)] ?? null) : null;
}
