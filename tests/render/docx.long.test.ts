import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { renderAs } from "../../src/render/render.ts";
import { aLetter, anEmail } from "./a-letter.ts";

const hasOffice = spawnSync("soffice", ["--version"]).error === undefined;

it.runIf(hasOffice || process.env["CI"] !== undefined)(
  "opens in a word processor with the same text",
  async () => {
    const dir = mkdtempSync(join(tmpdir(), "docx-"));
    onTestFinished(() => {
      rmSync(dir, { recursive: true, force: true });
    });
    for (const model of [aLetter({ watermark: "Projet" }), anEmail()]) {
      const path = join(dir, `${model.kind}.docx`);
      writeFileSync(path, await renderAs(model, "docx"));
      const { status } = spawnSync(
        "soffice",
        [
          `-env:UserInstallation=file://${dir}/profile`,
          "--headless",
          "--convert-to",
          "txt:Text (encoded):UTF8",
          "--outdir",
          dir,
          path,
        ],
        { timeout: 120_000 },
      );
      expect(status).toBe(0);
      const words = (text: string): string => text.replace(/[\s\u00a0\u202f\ufeff]+/g, " ");
      const seen = words(readFileSync(join(dir, `${model.kind}.txt`), "utf8"));
      for (const block of model.blocks) {
        if (block.kind !== "paragraph" && block.kind !== "heading") continue;
        expect(seen).toContain(words(block.runs.map(({ text }) => text).join("")));
      }
      expect(seen).toContain(words(model.subject));
    }
  },
  240_000,
);
