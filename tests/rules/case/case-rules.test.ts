import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseCase } from "../../../src/case/parse-case.ts";
import { readCase } from "../../../src/case/read-case.ts";
import type { Dossier } from "../../../src/policy/dossier.ts";
import { idDiffersFromFolder } from "../../../src/rules/case/id-differs-from-folder.ts";
import { syntax } from "../../../src/rules/case/syntax.ts";
import { type } from "../../../src/rules/case/type.ts";
import { unknownKey } from "../../../src/rules/case/unknown-key.ts";
import { unsafePath } from "../../../src/rules/case/unsafe-path.ts";
import { version } from "../../../src/rules/case/version.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const problemRules = [syntax, version, unknownKey, type, unsafePath];
const examples = [...problemRules, idDiffersFromFolder].flatMap(({ id }) => {
  const dir = join(here, id.slice("case/".length));
  return readdirSync(dir).map((name): [string, string] => [id, join(dir, name)]);
});

describe("the rules about the file itself", () => {
  it.each(examples)("%s: %s", async (id, dir) => {
    const folder = await readCase(dir);
    const parsed = parseCase(folder.source ?? new Uint8Array());
    const faults = problemRules.flatMap((rule) => [...rule.check({ parsed, folder })].map((fault) => ({ rule, fault })));
    const found = faults.map(({ rule, fault }) => ({ ruleId: rule.id, line: (fault.at ?? parsed.placeOf(fault.path)).line }));
    if (parsed.caseFile !== null) {
      const dossier = { folder, caseFile: parsed.caseFile } as Dossier;
      for (const fault of idDiffersFromFolder.check(dossier))
        found.push({ ruleId: idDiffersFromFolder.id, line: parsed.placeOf(fault.path).line });
    }
    const expected = parse(readFileSync(join(dir, "expected.yaml"), "utf8")) as { findings: unknown[] };
    expect(found).toEqual(expected.findings);
    expect(found.some(({ ruleId }) => ruleId === id)).toBe(basename(dir).startsWith("refused"));
  });

  it("answer for a folder without a case.yaml that can be read", () => {
    const parsed = parseCase(new Uint8Array());
    const folder = { path: "/x", name: "x", entries: new Map(), source: null };
    const check = (unreadable: "absent" | "no-permission" | "not-a-file") =>
      problemRules.flatMap((rule) => [...rule.check({ parsed, folder: { ...folder, unreadable } })]);
    expect(check("absent").map(({ message }) => message.fr)).toEqual(["Ce dossier n’a pas de fichier case.yaml."]);
    expect(check("no-permission")).toHaveLength(1);
    expect(check("not-a-file")).toHaveLength(1);
  });
});
