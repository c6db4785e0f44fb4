import { expect, it } from "vitest";
import { pastedPaths } from "../../src/cli/add/pasted-paths.ts";

it.each([
  ["/d/facture.pdf", ["/d/facture.pdf"]],
  ["  Facture été.pdf ", ["Facture été.pdf"]],
  ["'/d/Facture été n°12.pdf' ", ["/d/Facture été n°12.pdf"]],
  ['"/d/a b.pdf"', ["/d/a b.pdf"]],
  ["/d/a\\ b\\(1\\).pdf", ["/d/a b(1).pdf"]],
  ["'/d/l'\\''été.pdf'", ["/d/l'été.pdf"]],
  ["file:///d/a%20b%C3%A9.pdf", ["/d/a bé.pdf"]],
  ["'/d/a.pdf' '/d/b.pdf'", ["/d/a.pdf", "/d/b.pdf"]],
  ["/d/a\\ 1.pdf /d/b.pdf", ["/d/a 1.pdf", "/d/b.pdf"]],
  ["file:///d/a.pdf\tfile:///d/b.pdf", ["/d/a.pdf", "/d/b.pdf"]],
  ["", []],
])("what a terminal pastes: %s", (typed, paths) => {
  expect(pastedPaths(typed)).toEqual(paths);
});
