import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCase } from "../../src/case/read-case.ts";
import { readEntry } from "../../src/case/read-entry.ts";
import { CaseNotWritten, updateCase } from "../../src/case/write-case.ts";
import { writeAtomically } from "../../src/place/write-atomically.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "dossier-case-"));
});
afterEach(() => {
  chmodSync(dir, 0o700);
  rmSync(dir, { recursive: true, force: true });
});

const source = "schema: 1\nid: acme # mine\nclient: { name: ACME }\njournal: []\n";
const isRoot = process.getuid?.() === 0;

describe("readCase and readEntry", () => {
  it("lists every file and follows no link", async () => {
    writeFileSync(join(dir, "case.yaml"), source);
    mkdirSync(join(dir, "order"));
    writeFileSync(join(dir, "order", "signé.pdf"), "12345");
    writeFileSync(join(dir, ".case.yaml.lock"), "x");
    writeFileSync(join(dir, ".devis.pdf.0123456789ab.tmp"), "x");
    symlinkSync("/etc", join(dir, "etc"));
    symlinkSync("/etc/hostname", join(dir, "order", "link.pdf"));
    execFileSync("mkfifo", [join(dir, "pipe.pdf")]);
    const folder = await readCase(dir);
    const listed = [...folder.entries.values()].map(({ path, kind, bytes }) => [path, kind, bytes]);
    expect(listed).toEqual([
      ["case.yaml", "file", source.length],
      ["etc", "link", 0],
      ["order", "directory", 0],
      ["order/link.pdf", "link", 0],
      ["order/signé.pdf", "file", 5],
      ["pipe.pdf", "other", 0],
    ]);
    expect(folder.source).toEqual(new Uint8Array(Buffer.from(source)));
    const read = (path: string, max = 100) => readEntry(folder, path, max);
    expect(await read("order/signé.pdf")).toEqual(new Uint8Array(Buffer.from("12345")));
    expect(await read("./order//signé.pdf", 5)).toHaveLength(5);
    expect(await read("order/signé.pdf", 4)).toBe("too-large");
    expect(await read("order/link.pdf")).toBe("unsafe-path");
    expect(await read("etc/hostname")).toBe("unsafe-path");
    expect(await read("../x")).toBe("unsafe-path");
    expect(await read("/etc/hostname")).toBe("unsafe-path");
    expect(await read("pipe.pdf")).toBe("not-a-file");
    expect(await read("order")).toBe("not-a-file");
    expect(await read("order/nothing.pdf")).toBe("absent");
    expect(await read("case.yaml/x")).toBe("absent");
    expect(await read("a".repeat(5000))).toBe("absent");
  });

  it("says why there is no case.yaml", async () => {
    expect(await readCase(dir)).toMatchObject({ source: null, unreadable: "absent" });
    mkdirSync(join(dir, "case.yaml"));
    expect(await readCase(dir)).toMatchObject({ source: null, unreadable: "not-a-file" });
    rmSync(join(dir, "case.yaml"), { recursive: true });
    symlinkSync("/etc/hostname", join(dir, "case.yaml"));
    expect(await readCase(dir)).toMatchObject({ source: null, unreadable: "not-a-file" });
  });

  it.skipIf(isRoot)("answers for a folder without permission", async () => {
    writeFileSync(join(dir, "case.yaml"), source, { mode: 0 });
    expect(await readCase(dir)).toMatchObject({ source: null, unreadable: "no-permission" });
    chmodSync(dir, 0);
    const folder = await readCase(dir);
    expect(folder.unreadable).toBe("no-permission");
    expect(folder.entries.size).toBe(0);
    expect(await readEntry(folder, "a.pdf", 10)).toBe("no-permission");
  });

  it("lists ten thousand files", async () => {
    for (let index = 0; index < 10_000; index++) writeFileSync(join(dir, `${index}.pdf`), "");
    expect((await readCase(dir)).entries.size).toBe(10_000);
  });
});

describe("updateCase", () => {
  const path = () => join(dir, "case.yaml");
  const note = (id: string) => ({ op: "append", path: ["journal"], value: { id, kind: "note" } }) as const;

  it("changes what it is asked to and leaves nothing beside", async () => {
    writeFileSync(path(), source, { mode: 0o640 });
    const caseFile = await updateCase(dir, () => [note("j1")]);
    expect(caseFile.journal[0]?.id).toBe("j1");
    expect(readFileSync(path(), "utf8")).toBe(source.replace("journal: []", "journal:\n  - id: j1\n    kind: note"));
    expect(readdirSync(dir)).toEqual(["case.yaml"]);
  });

  it("loses nothing with many writers", async () => {
    writeFileSync(path(), source);
    const ids = Array.from({ length: 25 }, (_, index) => `j${index}`);
    await Promise.all(ids.map((id) => updateCase(dir, () => [note(id)])));
    const last = await updateCase(dir, () => []);
    expect(last.journal.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(readdirSync(dir)).toEqual(["case.yaml"]);
  });

  it("takes over the lock of a program that died", async () => {
    writeFileSync(path(), source);
    const lock = join(dir, ".case.yaml.lock");
    writeFileSync(lock, "1 another-host 0123456789abcdef");
    utimesSync(lock, 1, 1);
    await updateCase(dir, () => [note("j1")]);
    expect(readdirSync(dir)).toEqual(["case.yaml"]);
  });

  it("says in one word why it could not", async () => {
    await expect(updateCase(join(dir, "nowhere"), () => [])).rejects.toMatchObject({ reason: "absent" });
    await expect(updateCase(dir, () => [])).rejects.toMatchObject({ reason: "absent" });
  });

  it("writes nothing that could not be read again", async () => {
    writeFileSync(path(), source);
    await expect(updateCase(dir, () => [{ op: "set", path: ["colour"], value: "blue" }])).rejects.toThrow(
      CaseNotWritten,
    );
    expect(readFileSync(path(), "utf8")).toBe(source);
    writeFileSync(path(), "a: [");
    await expect(updateCase(dir, () => [note("j1")])).rejects.toMatchObject({ reason: "unreadable" });
    expect(readFileSync(path(), "utf8")).toBe("a: [");
    expect(readdirSync(dir)).toEqual(["case.yaml"]);
  });
});

describe("writeAtomically", () => {
  it("sweeps what a save that was killed left there, and nothing that may still be at work", async () => {
    const left = [".note.txt.0123456789ab.tmp", ".case.yaml.lock.0123456789abcdef"];
    const kept = [".other.txt.ba9876543210.tmp", ".case.yaml.lock", ".hidden", "draft.tmp"];
    for (const name of [...left, ...kept]) writeFileSync(join(dir, name), "x");
    for (const name of [...left, ".case.yaml.lock", ".hidden", "draft.tmp"]) utimesSync(join(dir, name), 1, 1);
    await writeAtomically(join(dir, "note.txt"), "after");
    expect(left.filter((name) => existsSync(join(dir, name)))).toEqual([]);
    expect(kept.filter((name) => existsSync(join(dir, name)))).toEqual(kept);
  });

  it("leaves the old file when the new one cannot take its place", async () => {
    mkdirSync(join(dir, "taken"));
    writeFileSync(join(dir, "taken", "inside"), "kept");
    await expect(writeAtomically(join(dir, "taken"), "new")).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(["taken"]);
    expect(readFileSync(join(dir, "taken", "inside"), "utf8")).toBe("kept");
  });
});
