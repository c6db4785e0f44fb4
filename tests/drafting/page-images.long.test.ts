import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compose } from "../../src/drafting/compose.ts";
import type { DocumentModel } from "../../src/drafting/model.ts";
import { readTemplates } from "../../src/drafting/read-templates.ts";
import { renderAs } from "../../src/render/render.ts";
import { aLetter, paragraph } from "../render/a-letter.ts";
import { contactSheet, decodePng, difference, encodePng } from "./contact-sheet.ts";
import { eventfulCase, shippedAssessments } from "./shipped.ts";

const judged = spawnSync("pdftoppm", ["-v"]).error === undefined || process.env["CI"] !== undefined;
const pages = new URL("pages/", import.meta.url);

// One version of the judge smooths letters otherwise than another; a line of text that moves, comes or goes differs by more than 25.
const TOLERATED = 12;

const [templates, shipped, eventful] = await Promise.all([readTemplates(null), shippedAssessments(), eventfulCase()]);
const readable = [...shipped.map(({ assessment }) => assessment), eventful];

/** What a template says of the first shipped case that it applies to. */
async function firstModel(template: (typeof templates)[number], locale: "fr" | "en"): Promise<DocumentModel> {
  for (const assessment of readable) {
    const composed = await compose(template, assessment, { locale, final: false });
    if ("model" in composed) return composed.model;
  }
  throw new Error(`${template.id} applies to none of the cases`);
}

const faces = templates.flatMap((template) =>
  (["fr", "en"] as const).flatMap((locale) => (template.faces[locale] === undefined ? [] : [{ template, locale }])),
);

// After a change that is meant, and looked at: UPDATE_PAGES=1 npx vitest run -c vitest.long.config.ts tests/drafting/page-images.long.test.ts
describe.runIf(judged)("the pages that templates make", () => {
  it.each(faces)("$template.id ($locale)", async ({ template, locale }) => {
    const seen = contactSheet(await renderAs(await firstModel(template, locale), "pdf"));
    const kept = new URL(`${template.id}.${locale}.png`, pages);
    if (process.env["UPDATE_PAGES"] === "1") {
      mkdirSync(pages, { recursive: true });
      if (!existsSync(kept) || difference(decodePng(readFileSync(kept)), seen) > 0)
        writeFileSync(kept, encodePng(seen));
    }
    expect(difference(decodePng(readFileSync(kept)), seen)).toBeLessThanOrEqual(TOLERATED);
  });
});

describe.runIf(judged)("two pictures of pages", () => {
  const drawn = async (changes: Partial<DocumentModel>): Promise<ReturnType<typeof contactSheet>> =>
    contactSheet(await renderAs(aLetter(changes), "pdf"));
  const lines = ["Une première phrase.", "Une deuxième phrase.", "Une troisième phrase."];

  it("are the same whatever wrote them down, and differ by one line more, less or lower, or one page more", async () => {
    const one = await drawn({ blocks: lines.map(paragraph) });
    expect(difference(decodePng(encodePng(one)), one)).toBe(0);
    const others: readonly (readonly string[])[] = [lines.slice(1), [...lines, "Fin."], ["a\nb", ...lines]];
    for (const other of others)
      expect(difference(one, await drawn({ blocks: other.map(paragraph) }))).toBeGreaterThan(2 * TOLERATED);
    const longer = await drawn({ blocks: [...lines.map(paragraph), { kind: "page-break" }, paragraph("Fin.")] });
    expect(difference(one, longer)).toBe(255);
  });
});
