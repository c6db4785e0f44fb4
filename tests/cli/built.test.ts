import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../e2e/dossier-command.ts";

it("the built chunks are plain ASCII: they are read one byte for each character", async () => {
  const folder = join(projectRoot, "dist/code");
  const chunks = (await readdir(folder)).filter((name) => name.endsWith(".js"));
  const accented: string[] = [];
  for (const name of chunks)
    if (/[^\x20-\x7e\t\r\n]/.test(await readFile(join(folder, name), "utf8"))) accented.push(name);
  expect(chunks).not.toEqual([]);
  expect(accented).toEqual([]);
});
