import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBag } from "../../src/handover/bag/read-bag.ts";
import { BagError } from "../../src/handover/bag/parse-bag.ts";

const corpus = new URL("../../../shared/corpora/bagit/", import.meta.url);
const truthFile = new URL("truth.json", corpus);
const hasCorpus = existsSync(truthFile);
const truth = hasCorpus
  ? (JSON.parse(readFileSync(truthFile, "utf8")) as Record<string, { must_validate: boolean; score: boolean }>)
  : {};

describe.skipIf(!hasCorpus)("bags that others made", () => {
  it.each(Object.entries(truth).filter(([, { score }]) => score))("%s", async (name, { must_validate: valid }) => {
    const verdict = await readBag(new URL(name, corpus).pathname).catch((error: unknown) => {
      if (error instanceof BagError) return { valid: false };
      throw error;
    });
    expect(verdict.valid).toBe(valid);
  });
});

describe("a bag of our own", () => {
  let dir = "";
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  const write = (path: string, text: string): Promise<void> => writeFile(join(dir, path), text);
  const manifest = (lines: readonly (readonly [string, string])[]): Promise<void> =>
    write("manifest-sha256.txt", lines.map(([path, text]) => `${sha256(text)}  ${path}\n`).join(""));

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "bag-"));
    await mkdir(join(dir, "data"));
    await write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    await write("data/a.txt", "a");
    await manifest([["data/a.txt", "a"]]);
  });
  afterEach(() => rm(dir, { recursive: true }));

  it("is valid as made", async () => {
    expect((await readBag(dir)).valid).toBe(true);
  });

  it("names what changed, what is missing and what is not listed", async () => {
    await manifest([
      ["data/a.txt", "before"],
      ["data/gone.txt", "x"],
    ]);
    await write("data/new.txt", "new");
    expect(await readBag(dir)).toMatchObject({
      valid: false,
      changed: ["data/a.txt"],
      missing: ["data/gone.txt"],
      unlisted: ["data/new.txt"],
    });
  });

  it.each(["../a.txt", "/etc/passwd", "~/a.txt", "data/%41.txt", "data/../../a", "C:/a", "data\\a", "data//a"])(
    "refuses the path %s",
    async (path) => {
      await write("manifest-sha256.txt", `${sha256("a")}  data/a.txt\n${sha256("a")}  ${path}\n`);
      const verdict = await readBag(dir);
      expect(verdict.refused.map((one) => one.path)).toEqual([path]);
      expect(verdict.valid).toBe(false);
    },
  );

  it("refuses case and normalisation twins", async () => {
    await write(
      "manifest-sha256.txt",
      ["data/a.txt", "data/A.TXT"].map((path) => `${sha256("a")}  ${path}\n`).join(""),
    );
    expect((await readBag(dir)).refused.map((one) => one.path)).toContain("data/A.TXT");
  });

  it("follows no link", async () => {
    await rm(join(dir, "data/a.txt"));
    await symlink("/etc/hostname", join(dir, "data/a.txt"));
    const verdict = await readBag(dir);
    expect(verdict.missing).toEqual(["data/a.txt"]);
    expect(verdict.refused.map((one) => one.path)).toEqual(["data/a.txt"]);
  });

  it.each<[string, string, string]>([
    ["a damaged declaration", "bagit.txt", "BagIt-Version: un\n"],
    ["a damaged manifest", "manifest-sha256.txt", "not a digest\n"],
  ])("calls %s bad input, not tampering", async (_name, file, text) => {
    await write(file, text);
    await expect(readBag(dir)).rejects.toThrow(BagError);
  });
});
