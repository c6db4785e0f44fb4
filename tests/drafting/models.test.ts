import { describe, expect, it } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { eventfulCase, shippedAssessments } from "./shipped.ts";

const [templates, shipped, eventful] = await Promise.all([readTemplates(null), shippedAssessments(), eventfulCase()]);
const readable = [...shipped, { name: "eventful", assessment: eventful }];
const faces = templates.flatMap((template) =>
  (["fr", "en"] as const).flatMap((locale) => (template.faces[locale] === undefined ? [] : [{ template, locale }])),
);

// What a template says of the first shipped case that it applies to; after a change that is meant: npx vitest run -u tests/drafting/models.test.ts
describe("the documents that templates make", () => {
  it.each(faces)("$template.id ($locale)", async ({ template, locale }) => {
    for (const { name, assessment } of readable) {
      const composed = await compose(template, assessment, { locale, final: false });
      if (!("model" in composed)) continue;
      const told = JSON.stringify({ case: name, ...composed.model }, null, 1);
      await expect(`${told}\n`).toMatchFileSnapshot(`golden/${template.id}.${locale}.json`);
      return;
    }
    expect.unreachable(`${template.id} applies to none of the cases`);
  });
});
