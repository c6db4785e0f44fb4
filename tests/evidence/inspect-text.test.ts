import { expect, it } from "vitest";
import { inspectText } from "../../src/cli/commands/inspect-text.ts";
import { defaultLimits } from "../../src/evidence/limits.ts";
import { evidenceOf } from "../../src/evidence/read-evidence.ts";

it.each([
  [
    "fr",
    ["mention «\u00a0Bon pour accord\u00a0», page 1\u00a0:", "mention «\u00a0mise en demeure\u00a0», page 1\u00a0:"],
  ],
  ["en", ["mention “Bon pour accord”, page 1:", "mention formal notice, page 1:"]],
] as const)("each mention is named, not only shown among its words (%s)", async (locale, lines) => {
  const evidence = await evidenceOf(Buffer.from("Après mise en demeure,\nbon pour accord.\n"), defaultLimits);
  for (const line of lines) expect(inspectText("lettre.txt", evidence, locale)).toContain(line);
});
