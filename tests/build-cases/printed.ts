import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const program = fileURLToPath(new URL("../../bin/dossier.js", import.meta.url));

/** What `dossier render` makes of a case on that day, in the company's copy: there it is final, without « Projet ». */
export async function printed(caseDir: string, template: string, today: string): Promise<Buffer> {
  const workspace = await mkdtemp(join(tmpdir(), "printed-"));
  try {
    const settings = await readFile(join(dirname(caseDir), "dossier.yaml"), "utf8");
    await writeFile(join(workspace, "dossier.yaml"), settings.replace("role: consultant", "role: umbrella-company"));
    const id = basename(caseDir);
    await cp(caseDir, join(workspace, id), { recursive: true });
    const output = join(workspace, "printed.pdf");
    await run(process.execPath, [program, "render", template, id, "--final", "--today", today, "--output", output], {
      cwd: workspace,
    });
    return await readFile(output);
  } finally {
    await rm(workspace, { recursive: true });
  }
}
