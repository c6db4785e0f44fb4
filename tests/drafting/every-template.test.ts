import { describe, expect, it } from "vitest";
import { compose, mayBeFinal } from "../../src/drafting/compose.ts";
import type { Block, DocumentModel, Run } from "../../src/drafting/model.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { frenchFaults } from "./typography-faults.ts";
import { shippedAssessments, shippedCase } from "./shipped.ts";

const [templates, readable] = await Promise.all([readTemplates(null), shippedAssessments()]);

const faces = templates.flatMap((template) =>
  (["fr", "en"] as const).flatMap((locale) =>
    template.faces[locale] === undefined ? [] : [{ id: template.id, template, locale }],
  ),
);

const runsOf = (block: Block): readonly Run[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.runs;
    case "list":
      return block.items.flat().flatMap(runsOf);
    case "table":
      return [...block.header, ...block.rows.flat()].flat();
    case "signatures":
    case "page-break":
      return [];
  }
};

const textOf = (model: DocumentModel): string =>
  [model.subject, ...model.blocks.flatMap(runsOf).map(({ text }) => text)].join("\n");

describe.each(faces)("$id ($locale)", ({ template, locale }) => {
  it("renders for every shipped case it applies to, or names what is missing and how to give it", async () => {
    for (const { name, assessment } of readable) {
      const composed = await compose(template, assessment, { locale, final: false });
      if ("model" in composed) {
        const markdown = renderMarkdown(composed.model);
        expect(markdown, name).not.toMatch(/undefined|\bnull\b|NaN|\{\{|\{%|\[object/);
        if (locale === "fr") expect(frenchFaults(textOf(composed.model)), name).toEqual([]);
      } else {
        for (const { label, how, path } of composed.missing)
          expect([label.fr, label.en, how.fr, how.en, path].every(Boolean), name).toBe(true);
      }
    }
  });

  it("says nothing that the law no longer says, and gives no verdict", () => {
    const { body = "", subject = "" } = template.faces[locale] ?? {};
    expect(`${subject} ${body}`).not.toMatch(
      /huissier|L441-6\b|article 1382|recevable|immédiatement|interrompt la prescription(?! \(code civil, article 2240\))/i,
    );
  });
});

describe("who signs", () => {
  it("keeps what the company signs a draft in a consultant's copy, and lets the company make it final", async () => {
    const notice = templates.find(({ id }) => id === "formal-notice");
    expect(notice).toBeDefined();
    if (notice === undefined) return;
    const draft = await compose(notice, await shippedCase("acme-2026-refonte"), { locale: "fr", final: false });
    expect("model" in draft && draft.model.watermark).toBe("Projet — à signer par la société");
    const final = await compose(notice, await shippedCase("acme-2026-refonte", "umbrella-company"), {
      locale: "fr",
      final: true,
    });
    expect("model" in final && final.model.watermark).toBeNull();
    expect(mayBeFinal(notice, "consultant")).toBe(false);
    expect(mayBeFinal(notice, "umbrella-company")).toBe(true);
  });
});

describe("a letter about money, where every invoice is paid", () => {
  it("does not ask for one more invoice", async () => {
    const notice = templates.find(({ id }) => id === "formal-notice");
    if (notice === undefined) throw new Error("there is no formal notice");
    const composed = await compose(notice, await shippedCase("cobalt"), { locale: "fr", final: false });
    const how = "missing" in composed ? composed.missing.map((one) => one.how.fr) : [];
    expect(how).toEqual(["rien n’est réclamé à ce jour\u202f; voir\u00a0: dossier etat cobalt"]);
  });
});
