import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { caseJsonSchema } from "../../src/case/schema/case-json-schema.ts";
import type { JsonSchema } from "../../src/case/schema/json-schema.ts";
import { newCaseText } from "../../src/case/new-case.ts";
import { newWorkspaceText } from "../../src/workspace/new-workspace.ts";
import { readProfile } from "../../src/workspace/read-profile.ts";
import { workspaceJsonSchema } from "../../src/workspace/workspace-json-schema.ts";

const schemas = {
  case: caseJsonSchema("https://example.org/case.json"),
  workspace: workspaceJsonSchema("https://example.org/w.json"),
};
const valid = (name: keyof typeof schemas, text: string): unknown => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schemas[name]);
  validate(parse(text));
  return validate.errors;
};

const undescribed = (schema: JsonSchema, path = ""): string[] =>
  Object.entries(schema).flatMap(([keyword, value]) => {
    if (Array.isArray(value))
      return value.flatMap((one) =>
        typeof one === "object" && one !== null ? undescribed(one as JsonSchema, path) : [],
      );
    if (typeof value !== "object" || value === null) return [];
    if (keyword !== "properties") return undescribed(value as JsonSchema, path);
    return Object.entries(value as Record<string, JsonSchema>).flatMap(([key, property]) => {
      const told =
        typeof property["title"] === "string" &&
        typeof property["description"] === "string" &&
        property["description"] !== "";
      return [...(told ? [] : [`${path}.${key}`]), ...undescribed(property, `${path}.${key}`)];
    });
  });

describe.each(["case", "workspace"] as const)("the JSON Schema of %s", (name) => {
  it("is draft-07, with a title and a description for every property", () => {
    expect(schemas[name]["$schema"]).toBe("http://json-schema.org/draft-07/schema#");
    expect(undescribed(schemas[name])).toEqual([]);
  });

  it("says what each word of a closed list means", () => {
    expect(JSON.stringify(schemas[name])).toContain("consultant (consultant), umbrella-company (société de portage)");
    expect(JSON.stringify(schemas[name])).not.toMatch(/\b([a-z]+-[a-z-]+) \(\1\)/);
  });
});

describe("what the schema accepts", () => {
  it("takes the whole of schema 1", () => {
    expect(valid("case", readFileSync(new URL("sample.yaml", import.meta.url), "utf8"))).toBeNull();
  });

  it("takes what the program writes", async () => {
    const { written } = await readProfile("webportage", "/");
    const text = newCaseText(
      { id: "acme", client: { name: "ACME", siren: "012345678" }, umbrellaCompany: written },
      "x",
    );
    expect(valid("case", text)).toBeNull();
    const settings = {
      role: "consultant",
      lang: "fr",
      umbrellaCompany: written,
      consultants: [{ id: "paul", name: "Paul" }],
      cases: "cases",
    } as const;
    expect(valid("workspace", newWorkspaceText(settings, "x"))).toBeNull();
  });

  it.each([
    "schema: 1\nid: a\nclient: { name: A }\ncleint: 1",
    "schema: 1\nid: a",
    "schema: 1\nid: a\nclient: { name: A }\norders: [{ id: 1 }]",
  ])("refuses %j", (text) => {
    expect(valid("case", text)).not.toBeNull();
  });
});
