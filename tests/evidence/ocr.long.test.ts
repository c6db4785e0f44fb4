import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { findOcr } from "../../src/evidence/ocr/ocr-engine.ts";
import { withOcr } from "../../src/evidence/ocr/read-by-ocr.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";
import { hasTool } from "../e2e/has-tool.ts";

const scans = new URL("../../../shared/corpora/scans/", import.meta.url);
const shipped = new URL("../../cases/", import.meta.url);

describe.skipIf(!hasTool("tesseract") || !hasTool("pdftoppm"))("tesseract, where it is installed", async () => {
  const engine = await findOcr(process.env);
  afterAll(async () => engine?.close());

  async function read(file: URL): Promise<Evidence> {
    const bytes = readFileSync(file);
    const plain = await evidenceOf(bytes, defaultLimits);
    expect(plain.text).toEqual({ characters: 0, source: "none" });
    return withOcr(bytes, plain, { engine, env: process.env, now: () => performance.now() });
  }

  it("reads the client's words on a signed and scanned quote of the shipped cases", async () => {
    const seen = await read(new URL("acme-2026-refonte/order/devis-signe.pdf", shipped));
    expect(seen.text.source).toBe("ocr");
    expect(seen.mentions.map(({ kind, page }) => [kind, page])).toEqual([["good-for-agreement", 1]]);
    expect(seen.problems.map(({ code }) => code)).toEqual(["read-by-ocr"]);
  });

  it
    .skipIf(!existsSync(scans))
    .each(["scan-avoir-imageonly.pdf", "scan-facture-fr-150dpi.jpg", "scan-fr-ok001-200dpi-bw.png"])(
    "finds the number of the invoice that %s shows",
    async (name) => {
      const truth = JSON.parse(readFileSync(new URL("truth.json", scans), "utf8")) as Readonly<
        Record<string, { readonly page_shows: { readonly invoice_number: string } }>
      >;
      const seen = await read(new URL(name, scans));
      expect(seen.pageTexts[0]?.text).toContain(truth[name]?.page_shows.invoice_number);
    },
  );
});
