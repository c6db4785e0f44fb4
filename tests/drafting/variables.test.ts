import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { variables } from "../../src/drafting/variables/index.ts";
import { variablesPage } from "../../src/drafting/variables-page.ts";
import { drafting, shippedAssessments } from "./shipped.ts";

const page = new URL("../../templates/VARIABLES.md", import.meta.url);

describe("the variables of templates", () => {
  it("are on their page as they are: UPDATE_PAGES=1 writes it again", () => {
    if (process.env["UPDATE_PAGES"] !== undefined) writeFileSync(page, variablesPage());
    expect(readFileSync(page, "utf8")).toBe(variablesPage());
  });

  it("have each a name of their own and an example", () => {
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
    for (const { name, example } of variables) expect(example, name).toMatch(/^(?!…$)./);
  });

  it("have lists whose items are as documented", async () => {
    for (const { name, assessment } of await shippedAssessments()) {
      for (const variable of variables) {
        const value = variable.value(drafting(assessment, "fr"));
        if (!Array.isArray(value)) continue;
        for (const item of value as readonly object[])
          expect(Object.keys(item), `${name}: ${variable.name}`).toEqual(variable.fields);
      }
    }
  });
});
