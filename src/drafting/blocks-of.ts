import { marked, type Token, type Tokens } from "marked";
import type { Locale } from "../locale/text.ts";
import type { Block, Run } from "./model.ts";
import { typeset } from "./typography.ts";

/** Markdown as blocks. Only what a letter needs is kept: raw HTML and images are dropped, links keep their text. */
export function blocksOf(markdown: string, locale: Locale): Block[] {
  return marked.lexer(markdown).flatMap((token) => blockOf(token, locale));
}

function blockOf(token: Token, locale: Locale): Block[] {
  switch (token.type) {
    case "heading": {
      const { depth, tokens } = token as Tokens.Heading;
      return [{ kind: "heading", level: depth === 1 ? 1 : depth === 2 ? 2 : 3, runs: runsOf(tokens, locale) }];
    }
    case "paragraph":
    case "text":
      return [{ kind: "paragraph", runs: runsOf(("tokens" in token ? token.tokens : undefined) ?? [token], locale) }];
    case "list": {
      const list = token as Tokens.List;
      return [
        {
          kind: "list",
          ordered: list.ordered,
          items: list.items.map((item) => item.tokens.flatMap((child) => blockOf(child, locale))),
        },
      ];
    }
    case "table":
      return [tableOf(token as Tokens.Table, locale)];
    case "blockquote":
      return (token as Tokens.Blockquote).tokens.flatMap((child) => blockOf(child, locale));
    case "hr":
      return [{ kind: "page-break" }];
    default:
      return [];
  }
}

function tableOf(table: Tokens.Table, locale: Locale): Block {
  return {
    kind: "table",
    header: table.header.map((cell) => runsOf(cell.tokens, locale)),
    align: table.align.map((align) => align ?? "left"),
    rows: table.rows.map((row) => row.map((cell) => runsOf(cell.tokens, locale))),
  };
}

interface Style {
  readonly bold?: true;
  readonly italic?: true;
}

/** Runs of one style, neighbours of the same style joined so that typography sees whole sentences. */
function runsOf(tokens: readonly Token[], locale: Locale): Run[] {
  const joined: Run[] = [];
  for (const run of tokens.flatMap((token) => runOf(token, {}))) {
    const last = joined.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined.map((run) => ({ ...run, text: typeset(run.text, locale) }));
}

function runOf(token: Token, style: Style): Run[] {
  switch (token.type) {
    case "strong":
      return childrenOf(token, { ...style, bold: true });
    case "em":
      return childrenOf(token, { ...style, italic: true });
    case "br":
      return [{ text: "\n", ...style }];
    case "html":
    case "image":
      return [];
    default: {
      const children = childrenOf(token, style);
      return children.length > 0 ? children : [{ text: plain(token), ...style }];
    }
  }
}

const childrenOf = (token: Token, style: Style): Run[] =>
  ("tokens" in token ? (token.tokens ?? []) : []).flatMap((child) => runOf(child, style));

const plain = (token: Token): string =>
  ("text" in token && typeof token.text === "string" ? token.text : "").replace(/\n/g, " ");
