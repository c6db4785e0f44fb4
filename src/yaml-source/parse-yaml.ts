import type { KeyPath } from "../place/place.ts";
import { composeNodes, type Composed } from "./compose-nodes.ts";
import { checkCharacters, decodeText, type DecodedText } from "./decode-text.ts";
import { linePlaces, type LineColumn } from "./line-places.ts";
import { readCommon } from "./read-common.ts";
import { plainValue, TooManyValues } from "./plain-value.ts";
import { childOf, contentOf, type YamlNode, type YamlValue } from "./yaml-node.ts";
import type { YamlProblem } from "./yaml-problem.ts";

/** A YAML file as read: its values, where each stands, and what is wrong with it. */
export interface YamlFile {
  /** Without byte order mark; line ends as they are. */
  readonly text: string;
  /** null for an empty file and for one that has problems. */
  readonly value: YamlValue;
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
  readonly placeAt: (offset: number) => LineColumn;
  /** Where the value at this path starts; for an absent key, its nearest parent that stands in the file. */
  readonly placeOf: (path: KeyPath) => LineColumn;
  /** Offsets of the key at this path, or of the item of a list; null when it does not stand in the file. */
  readonly keyRange: (path: KeyPath) => { readonly start: number; readonly end: number } | null;
  /** The node at this path; null when it does not stand in the file. */
  readonly nodeAt: (path: KeyPath) => YamlNode | null;
}

/**
 * Reads YAML 1.2 from bytes. Scalars are text as written (`01000` keeps its zero, `no` stays « no »); a plain empty, `~` or `null` is null.
 * Nothing throws: encodings other than UTF-8, control characters, depth, alias bombs and every syntax error come back as problems.
 */
export const parseYaml = (bytes: Uint8Array): YamlFile => readDecoded(decodeText(bytes));

/** Like {@link parseYaml}, for a text already in memory, without byte order mark. */
export const parseYamlText = (text: string): YamlFile => readDecoded(checkCharacters(text));

function readDecoded({ text, problem }: DecodedText): YamlFile {
  if (problem !== null) return yamlFile(text, { root: null, problems: [problem] }, null);
  const common = readCommon(text);
  const composed = common === null ? composeNodes(text) : { root: common, problems: [] };
  if (composed.root === null || composed.problems.length > 0) return yamlFile(text, composed, null);
  try {
    return yamlFile(text, composed, plainValue(composed.root));
  } catch (error) {
    if (!(error instanceof TooManyValues)) throw error;
    return yamlFile(text, { root: null, problems: [{ code: "alias-bomb", offset: error.offset, length: 1 }] }, null);
  }
}

function yamlFile(text: string, { root, problems }: Composed, value: YamlValue): YamlFile {
  const placeAt = linePlaces(text);
  const nearest = (path: KeyPath): YamlNode | null => {
    let node = root;
    for (const key of path) {
      const child = node === null ? null : childOf(node, key);
      if (child === null) return node;
      node = child;
    }
    return node;
  };
  const nodeAt = (path: KeyPath): YamlNode | null => {
    let node = root;
    for (const key of path) node = node === null ? null : childOf(node, key);
    return node;
  };
  return {
    text,
    value,
    root,
    problems,
    placeAt,
    placeOf: (path) => placeAt(nearest(path)?.start ?? 0),
    keyRange: (path) => {
      const parent = nodeAt(path.slice(0, -1));
      const key = path.at(-1);
      if (parent === null || key === undefined) return null;
      const content = contentOf(parent);
      if (content.kind === "map") return content.pairs.find((pair) => pair.key.name === String(key))?.key ?? null;
      return content.kind === "list" ? (content.items[Number(key)] ?? null) : null;
    },
    nodeAt,
  };
}
