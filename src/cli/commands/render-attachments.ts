import { basename } from "node:path";
import { readCase } from "../../case/read-case.ts";
import { readEntry } from "../../case/read-entry.ts";
import type { DocumentModel } from "../../drafting/model.ts";
import type { AttachedFile } from "../../render/attached-file.ts";
import { printable } from "../../reporters/text/printable.ts";
import { EXIT, Refusal } from "../shell.ts";
import type { WorkingCase } from "../working-case.ts";

/** The files that a draft lists, under the same numbers. Throws a Refusal that names those that cannot be attached. */
export async function attachedFiles(
  { attachments }: DocumentModel,
  { dir, ground }: WorkingCase,
): Promise<readonly AttachedFile[]> {
  const folder = await readCase(dir);
  const files: AttachedFile[] = [];
  const absent: string[] = [];
  for (const { number, file } of attachments) {
    if (file === null) continue;
    const bytes = await readEntry(folder, file, ground.limits.bytes);
    if (typeof bytes === "string") absent.push(printable(file));
    else files.push({ name: `${number} - ${basename(file)}`, bytes });
  }
  if (absent.length === 0) return files;
  const list = absent.join(", ");
  throw new Refusal(
    {
      fr: `Ce courriel joint des fichiers qui ne sont pas lisibles dans le dossier\u00a0: ${list}. Rien n’a été écrit. Sans pièces jointes\u00a0: --format txt`,
      en: `This e-mail attaches files that cannot be read in the case: ${list}. Nothing was written. Without attachments: --format txt`,
    },
    EXIT.no,
  );
}
