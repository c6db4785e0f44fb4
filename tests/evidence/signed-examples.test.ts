import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { examples } from "./signing/examples.ts";

it.each(Object.entries(examples))("%s is what the script writes", (folder, pdf) => {
  expect(readFileSync(new URL(`../rules/document/${folder}/order/devis.pdf`, import.meta.url)).equals(pdf)).toBe(true);
});
