import { expect } from "vitest";
import type { Ran } from "./dossier-command.ts";

/** Nothing of the machine shows: no stack trace, no path of the program, no control character that a terminal would obey. */
export function expectPlain({ stdout, stderr }: Ran): void {
  const shown = stdout + stderr;
  expect(shown).not.toMatch(/^\s+at .+[:(]\d+/m);
  expect(shown).not.toMatch(/node:internal|\/dist\//);
  expect(Array.from(shown).filter((letter) => /\p{Cc}/u.test(letter) && !"\n\t".includes(letter))).toEqual([]);
}
