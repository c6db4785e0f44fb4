import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/evidence/evidence.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";

const corpus = new URL("../../../shared/corpora/hostile/", import.meta.url);

interface Truth {
  readonly category: string;
  readonly magic?: string;
  /** As three other readers see a PDF. */
  readonly readable?: "yes" | "no" | "mixed" | "password";
}

const truthOf = (): [string, Truth][] =>
  Object.entries(JSON.parse(readFileSync(new URL("truth.json", corpus), "utf8")) as Record<string, Truth>).filter(
    ([name]) => !/\.ya?ml$/.test(name),
  );

const inspect = (name: string): Promise<Evidence> => evidenceOf(readFileSync(new URL(name, corpus)), defaultLimits);

describe.skipIf(!existsSync(corpus))("hostile documents", () => {
  const files = existsSync(corpus) ? truthOf() : [];

  it.each(files)("%s is an answer", async (name, { readable }) => {
    const seen = await inspect(name);
    expect(seen.readable).toBe(seen.reason === null);
    expect(seen.sha256).toMatch(/^[0-9a-f]{64}$/);
    if (readable === "password") expect(seen.reason).toBe("encrypted");
    // What three readers open is opened here, unless that costs more than the limits.
    if (readable === "yes") expect([null, "too-large"]).toContain(seen.reason);
    // "no" is said of a PDF: what is an e-mail under that name is read as one.
    if (readable === "no" && seen.type === "pdf") expect(seen.reason).toMatch(/^(?:damaged|empty)$/);
    expect(seen.problems.every(({ message }) => message.fr.length < 200 && message.en.length < 200)).toBe(true);
  });

  it("are known by what they hold, not by their names", async () => {
    const types: Record<string, string> = {};
    for (const [name, { category }] of files)
      if (category === "wrong-extension") types[name] = (await inspect(name)).type;
    expect(types).toMatchObject({
      "eml-renamed.pdf": "eml",
      "html-renamed.pdf": "text",
      "jpeg-renamed.pdf": "jpeg",
      "pdf-renamed.xml": "pdf",
    });
  });
});
