import { readFlow } from "./read-flow.ts";
import { isBlank, lineStop, plainScalar, quotedScalar, startsPlain } from "./read-scalar.ts";
import { nullAt, type YamlNode, type YamlPair } from "./yaml-node.ts";

/** Levels read here; what goes deeper is left to the whole reader. */
const MAX_LEVELS = 32;

/** Tabs, lone carriage returns, the line ends of other alphabets, byte order marks; document markers and directives. */
const uncommon = /\t|\r(?!\n)|[\u0085\u2028\u2029\uFEFF]|^(?:---|\.\.\.|%)/m;

/**
 * Reads the YAML that people and this program write in a case: block mappings and lists, values on one line, `{…}` and `[…]` on one line,
 * comments. Gives the same tree as the whole reader, several times faster and without loading it, or null for everything else: an anchor, a
 * text of several lines, an escape, a slip. What is not surely common is not guessed.
 */
export function readCommon(text: string): YamlNode | null {
  if (uncommon.test(text)) return null;
  const reader = new CommonReader(text);
  if (!reader.nextLine(0) || reader.column !== 0) return null;
  const root = reader.block(0);
  return root !== null && reader.isDone ? root : null;
}

class CommonReader {
  /** Column of the first character of the current line. */
  column = 0;
  private readonly text: string;
  /** At the first character of what is read next; the text's length when nothing is left. */
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isDone(): boolean {
    return this.at >= this.text.length;
  }

  /** Goes to the next line that holds more than blanks and comments, from an offset at the start of a line. */
  nextLine(from: number): boolean {
    let line = from;
    while (line < this.text.length) {
      let first = line;
      while (this.text[first] === " ") first++;
      const mark = this.text[first];
      if (mark !== undefined && mark !== "\n" && mark !== "\r" && mark !== "#") {
        this.at = first;
        this.column = first - line;
        return true;
      }
      const end = this.text.indexOf("\n", first);
      line = end === -1 ? this.text.length : end + 1;
    }
    this.at = this.text.length;
    this.column = -1;
    return false;
  }

  block(level: number): YamlNode | null {
    if (level > MAX_LEVELS) return null;
    return this.isDash(this.at) ? this.list(this.column, level) : this.map(this.column, level);
  }

  private isDash(at: number): boolean {
    return this.text[at] === "-" && isBlank(this.text[at + 1]);
  }

  private map(column: number, level: number): YamlNode | null {
    const start = this.at;
    const pairs: YamlPair[] = [];
    const names = new Set<string>();
    do {
      const key = this.key();
      if (key === null || names.has(key.name)) return null;
      names.add(key.name);
      const value = this.value(column, level, true);
      if (value === null) return null;
      pairs.push({ key, value });
    } while (this.column === column && !this.isDash(this.at));
    if (this.column > column || (this.column === column && this.isDash(this.at))) return null;
    return { kind: "map", flow: false, pairs, start, end: pairs.at(-1)?.value.end ?? start };
  }

  private list(column: number, level: number): YamlNode | null {
    const start = this.at;
    const items: YamlNode[] = [];
    do {
      this.at++;
      const item = this.value(column, level, false);
      if (item === null) return null;
      items.push(item);
    } while (this.column === column && this.isDash(this.at));
    if (this.column > column) return null;
    return { kind: "list", flow: false, items, start, end: items.at(-1)?.end ?? start };
  }

  /** A key and its colon, leaving the reader just after the colon. */
  private key(): YamlPair["key"] | null {
    const start = this.at;
    const quoted = quotedScalar(this.text, start);
    const key = quoted ?? (startsPlain(this.text, start) ? plainScalar(this.text, start, "key") : null);
    if (key === null) return null;
    let colon = key.end;
    while (this.text[colon] === " ") colon++;
    if (this.text[colon] !== ":" || !isBlank(this.text[colon + 1])) return null;
    this.at = colon + 1;
    // An unquoted `null` is a key of that name all the same.
    return { name: key.value ?? this.text.slice(start, key.end), start, end: key.end };
  }

  /** What follows a colon or a dash, on its line or on the lines below. */
  private value(column: number, level: number, afterKey: boolean): YamlNode | null {
    const mark = this.at;
    while (this.text[this.at] === " ") this.at++;
    const stop = lineStop(this.text, this.at);
    if (this.at === stop || (this.text[this.at] === "#" && this.at > mark))
      return this.below(mark, column, level, afterKey);
    if (!afterKey && this.isCollection()) {
      // The first key of an item stands on the line of its dash.
      this.column += this.at - (mark - 1);
      return this.block(level + 1);
    }
    return this.inlineValue(column);
  }

  private inlineValue(column: number): YamlNode | null {
    const value = this.inline(column);
    if (value === null) return null;
    let end = value.end;
    while (this.text[end] === " ") end++;
    if (end !== lineStop(this.text, end) && !(this.text[end] === "#" && end > value.end)) return null;
    const next = this.text.indexOf("\n", end);
    this.nextLine(next === -1 ? this.text.length : next + 1);
    // A deeper line would go on with the value above it.
    return this.column > column ? null : value;
  }

  private below(mark: number, column: number, level: number, afterKey: boolean): YamlNode | null {
    const end = this.text.indexOf("\n", this.at);
    this.nextLine(end === -1 ? this.text.length : end + 1);
    const first = this.text[this.at];
    if (this.column > column && (first === "{" || first === "[")) return this.inlineValue(column);
    if (this.column > column || (afterKey && this.column === column && this.isDash(this.at)))
      return this.block(level + 1);
    return nullAt(mark);
  }

  private inline(column: number): YamlNode | null {
    const first = this.text[this.at];
    if (first === "{" || first === "[") return readFlow(this.text, this.at, column);
    const quoted = quotedScalar(this.text, this.at);
    if (quoted !== null) return quoted;
    return startsPlain(this.text, this.at) ? plainScalar(this.text, this.at, "block") : null;
  }

  /** Whether a dash or a key starts here. */
  private isCollection(): boolean {
    if (this.isDash(this.at)) return true;
    const key =
      quotedScalar(this.text, this.at) ??
      (startsPlain(this.text, this.at) ? plainScalar(this.text, this.at, "key") : null);
    if (key === null) return false;
    let colon = key.end;
    while (this.text[colon] === " ") colon++;
    return this.text[colon] === ":" && isBlank(this.text[colon + 1]);
  }
}
