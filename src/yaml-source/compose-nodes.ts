import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import { nullAt, type YamlList, type YamlMap, type YamlNode, type YamlPair, type YamlScalar } from "./yaml-node.ts";
import { MAX_DEPTH, type YamlProblem, type YamlProblemCode } from "./yaml-problem.ts";

// Loaded for the few files that `readCommon` leaves: a run that meets none starts sooner. Reading is not asynchronous, so this is not either.
const load = createRequire(import.meta.url);
let loaded: typeof Yaml | null = null;
const yaml = (): typeof Yaml => (loaded ??= load("yaml") as typeof Yaml);

/** The nodes of a YAML text with their ranges, and every problem met. `root` is null for an empty text or a refused one. */
export interface Composed {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}

/** Reads the whole of YAML through the `yaml` package, with every scalar left as written. Never throws for bad input. */
export function composeNodes(text: string): Composed {
  const { Composer, Lexer, Parser } = yaml();
  const tokens: Yaml.CST.Token[] = [];
  const parser = new Parser();
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    offset += lexeme.length;
    // The package composes by recursion: what is too deep for the stack is refused while its tokens still come in.
    if (parser.stack.length > 2 * MAX_DEPTH)
      return { root: null, problems: [{ code: "too-deep", offset: Math.min(offset, text.length), length: 1 }] };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const [first, second] = composer.compose(tokens, true, text.length);
  if (first === undefined) return { root: null, problems: [] };
  const walk = new Walk(first);
  const root = first.contents === null ? null : walk.node(first.contents, 0);
  if (second !== undefined) walk.report("several-documents", (second.contents as Yaml.Node | null)?.range?.[0] ?? 0);
  return { root, problems: walk.problems };
}

const codes: Readonly<Record<string, YamlProblemCode>> = {
  TAB_AS_INDENT: "tab",
  BAD_INDENT: "bad-indent",
  MISSING_CHAR: "unclosed",
  BLOCK_AS_IMPLICIT_KEY: "two-colons",
  MULTILINE_IMPLICIT_KEY: "two-colons",
  TAG_RESOLVE_FAILED: "unknown-tag",
};

/** A bracket left open is told as a wrong indentation of what follows it. */
const codeOf = (code: string, message: string): YamlProblemCode =>
  code === "BAD_INDENT" && message.startsWith("Flow ") ? "unclosed" : (codes[code] ?? "not-yaml");

const plainTags = new Set(["str", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`).concat("!"));

class Walk {
  readonly problems: YamlProblem[] = [];
  private readonly anchors = new Map<string, YamlNode>();

  constructor(document: Yaml.Document.Parsed) {
    const seen = new Set<number>();
    for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
      // One slip makes the package complain several times at the same place: the first says it best.
      if (!seen.has(pos[0])) this.report(codeOf(code, message), pos[0], pos[1] - pos[0]);
      seen.add(pos[0]);
    }
  }

  report(code: YamlProblemCode, offset: number, length = 1): void {
    this.problems.push({ code, offset, length: Math.max(length, 1) });
  }

  node(source: unknown, after: number): YamlNode {
    const { isAlias, isMap, isScalar, isSeq } = yaml();
    const [start, end] = rangeOf(source, after);
    if (isAlias(source)) {
      const target = this.anchors.get(source.source);
      if (target !== undefined) return { kind: "alias", target, start, end };
      this.report("unknown-alias", start, end - start);
      return nullAt(start);
    }
    const node = this.content(source, start, end);
    if (isMap(source) || isSeq(source) || isScalar(source)) {
      const { anchor, tag } = source;
      if (anchor !== undefined) this.anchors.set(anchor, node);
      if (tag !== undefined && !plainTags.has(tag) && !this.problems.some(({ code }) => code === "unknown-tag"))
        this.report("unknown-tag", start, end - start);
    }
    return node;
  }

  private content(source: unknown, start: number, end: number): YamlNode {
    const { isMap, isScalar, isSeq } = yaml();
    if (isMap(source)) return this.map(source.items, source.flow === true, start, end);
    if (isSeq(source)) {
      const items: YamlNode[] = [];
      let after = start;
      for (const item of source.items) {
        items.push(this.node(item, after));
        after = items.at(-1)?.end ?? after;
      }
      return {
        kind: "list",
        flow: source.flow === true,
        items,
        start,
        end: endOf(items, source.flow, end),
      } satisfies YamlList;
    }
    return isScalar(source) ? scalar(source.value, source.type, start, end) : nullAt(start);
  }

  private map(items: readonly { key: unknown; value: unknown }[], flow: boolean, start: number, end: number): YamlMap {
    const { isScalar } = yaml();
    const pairs: YamlPair[] = [];
    const names = new Set<string>();
    for (const { key, value } of items) {
      const [from, to] = rangeOf(key, start);
      const name = isScalar(key) ? String(key.value) : "";
      if (!isScalar(key)) this.report("key-not-text", from, to - from);
      else if (names.has(name)) this.report("duplicate-key", from, to - from);
      names.add(name);
      pairs.push({ key: { name, start: from, end: to }, value: this.node(value, to) });
    }
    return {
      kind: "map",
      flow,
      pairs,
      start,
      end: endOf(
        pairs.map(({ value }) => value),
        flow,
        end,
      ),
    };
  }
}

// A block collection of the package also takes in the comments and blank lines below it; ours ends with its last value.
function endOf(nodes: readonly YamlNode[], flow: boolean | undefined, end: number): number {
  return flow === true ? end : (nodes.at(-1)?.end ?? end);
}

function rangeOf(source: unknown, fallback: number): readonly [number, number] {
  const { isAlias, isMap, isScalar, isSeq } = yaml();
  const range = isMap(source) || isSeq(source) || isScalar(source) || isAlias(source) ? source.range : null;
  return range ? [range[0], range[1]] : [fallback, fallback];
}

const nulls = new Set(["", "~", "null", "Null", "NULL"]);

function scalar(source: unknown, type: string | undefined, start: number, end: number): YamlScalar {
  const text = typeof source === "string" ? source : "";
  const style = type === "PLAIN" ? "plain" : type?.startsWith("BLOCK") === true ? "block" : "quoted";
  return { kind: "scalar", value: style === "plain" && nulls.has(text) ? null : text, style, start, end };
}
