import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runLine } from "../cli/run-line.ts";
import { shippedCases } from "../cli/scratch.ts";
import { aWorkspace } from "../commands/a-workspace.ts";

it.each([
  ["consultant", "la faire envoyer par la société, puis dossier noter mise-en-demeure acme-2026-refonte --tracking …"],
  ["umbrella-company", "l’envoyer, puis dossier noter mise-en-demeure acme-2026-refonte --tracking …"],
])("after a formal notice, the next step is to send it and note it (%s)", async (role, next) => {
  const root = aWorkspace({ "dossier.yaml": `schema: 1\nrole: ${role}\n` });
  cpSync(join(shippedCases, "acme-2026-refonte"), join(root, "cases/acme-2026-refonte"), { recursive: true });
  const { code, out } = await runLine(["render", "formal-notice", "acme-2026-refonte", "--format", "md"], root);
  expect(code).toBe(0);
  expect(out.trimEnd().split("\n").at(-1)).toBe(`Prochaine étape\u00a0: ${next}`);
});
