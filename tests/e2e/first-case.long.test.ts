import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aTerminal, type Effort } from "./a-terminal.ts";
import { projectRoot } from "./dossier-command.ts";
import { layPapers, steps, typed } from "./article-case.ts";
import { hasTool } from "./has-tool.ts";

/** Minutes at a steady hand: 0.28 s a key (Card, Moran and Newell), 5 s to read a question, 15 s to find and drop a file. */
const minutes = ({ keys, prompts, drops }: Effort): number => Math.round((0.28 * keys + 5 * prompts + 15 * drops) / 60);

const cost = {
  fr: (spent: Effort) =>
    `${spent.prompts} questions, ${spent.keys} touches et ${spent.drops} fichiers glissés, soit ${minutes(spent)} minutes`,
  en: (spent: Effort) =>
    `${spent.prompts} questions, ${spent.keys} keystrokes and ${spent.drops} dropped files: ${minutes(spent)} minutes`,
} as const;

describe.skipIf(!hasTool("tmux"))("the article's case, from nothing to complete", () => {
  it.each([
    ["fr", "dossier", "README.fr.md", /Pièces réunies pour demander un recours/],
    ["en", "dossier --lang en", "README.md", /The papers are there to request recourse/],
  ] as const)("in a real terminal, at the cost that the README states (%s)", async (locale, line, readme, complete) => {
    const terminal = aTerminal();
    layPapers(terminal);
    const day = " --today 2026-11-23";
    await typed(`${line}${day}`)(terminal, locale);
    for (const [fr, en, act] of steps) {
      await terminal.asks(locale === "fr" ? fr : en);
      await act(terminal, locale);
    }
    await terminal.sees(complete);
    const spent = { ...terminal.effort, keys: terminal.effort.keys - day.length };
    expect(readFileSync(join(projectRoot, readme), "utf8").replaceAll(/\s+/g, " ")).toContain(cost[locale](spent));
  });
});
