import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shipped = new URL("../../cases/", import.meta.url).pathname;

/** A copy of one of the shipped cases in a workspace of its own, whose readers may take their time. */
export function aShippedCase(id: string): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "hand-over-"));
  cpSync(join(shipped, id), join(root, id), { recursive: true });
  const workspace = readFileSync(join(shipped, "dossier.yaml"), "utf8");
  writeFileSync(join(root, "dossier.yaml"), workspace.replace(/^limits: \{\}$/m, "limits: { seconds: 60 }"));
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
