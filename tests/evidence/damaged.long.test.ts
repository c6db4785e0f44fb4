import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";

const corpora = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));
const shipped = fileURLToPath(new URL("../../cases/", import.meta.url));

const filesIn = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:pdf|xml|jpg|png|eml|docx)$/i.test(entry.name))
        .map(({ parentPath, name }) => join(parentPath, name))
    : [];

/** An answer, whatever the bytes: it never throws, and says why it could not read. */
async function isAnswered(bytes: Uint8Array, of = ""): Promise<void> {
  const seen = await evidenceOf(bytes, defaultLimits);
  expect(seen.readable).toBe(seen.reason === null);
  expect(seen.bytes).toBe(bytes.length);
  // An exception in a reader, or a reader that went away for no limit: a crash, whatever was answered for it.
  const crashes = seen.problems.filter(({ code }) => code === "reader-failed" || code === "reader-stopped");
  expect(crashes, of).toEqual([]);
}

describe("bytes that nobody meant", () => {
  it("random ones are answered", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), (bytes) => isAnswered(bytes)),
      { numRuns: 200 },
    );
  });

  it("random ones behind the head of each type are answered", async () => {
    const heads = ["%PDF-1.7\n", '<?xml version="1.0"?>', "PK\u0003\u0004", "From: a@b.c\nTo: d@e.f\n\n"];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), (head, tail) =>
        isAnswered(Buffer.concat([Buffer.from(head, "latin1"), tail])),
      ),
      { numRuns: 60 },
    );
  });

  it("a document cut short or with a bit turned is answered", { timeout: 600_000 }, async () => {
    const files = [...filesIn(shipped), ...filesIn(corpora)];
    const damages = fc.record({ cut: fc.double({ min: 0, max: 1, noNaN: true }), bit: fc.nat() });
    for (const file of files) {
      const whole = readFileSync(file);
      const damaged = fc.sample(damages, { numRuns: 1, seed: whole.length }).flatMap(({ cut, bit }) => {
        const turned = Buffer.from(whole);
        const at = bit % Math.max(1, whole.length);
        turned[at] = (turned[at] ?? 0) ^ (1 << (bit % 8));
        return [whole.subarray(0, Math.floor(whole.length * cut)), turned];
      });
      await Promise.all(damaged.map((bytes) => isAnswered(bytes, file)));
    }
  });
});
