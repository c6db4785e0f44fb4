import { describe, expect, it } from "vitest";
import { caseSchema } from "../../src/case/schema/case.ts";
import { wordMeanings, wordTyped } from "../../src/case/schema/titles/words.ts";
import { schemaFlags, type SchemaFlag } from "../../src/cli/case-flags/schema-flags.ts";

const all = (flags: readonly SchemaFlag[]): readonly SchemaFlag[] => flags.flatMap((one) => [one, ...all(one.keys)]);
const lists = all(schemaFlags(caseSchema)).filter(({ words }) => words.length > 0);

describe("a word of a closed list", () => {
  it("is understood by what it means in French, each time one word alone", () => {
    expect(lists.length).toBeGreaterThan(20);
    for (const { flag, words } of lists)
      for (const word of words) expect([flag, wordTyped(words, wordMeanings[word] ?? word)]).toEqual([flag, word]);
  });

  it.each([
    ["sans-reponse", "no-answer"],
    ["Sans réponse", "no-answer"],
    ["no-answer", "no-answer"],
    ["refusé", "refused"],
    ["REFUSE", "refused"],
    ["refus", "refus"],
    ["", ""],
  ])("typed « %s » is %s", (typed, word) => {
    expect(wordTyped(["refused", "no-answer", "other"], typed)).toBe(word);
  });
});
