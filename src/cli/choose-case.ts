import { basename } from "node:path";
import { findCases } from "../workspace/read-cases.ts";
import type { Ground } from "./commands/check-ground.ts";
import type { Shell } from "./shell.ts";

/** Which of the workspace's cases a command is about, asked on a terminal; null where nobody can be asked or there is none. */
export async function chooseCase({ workspace }: Ground, { ask }: Shell): Promise<string | null> {
  if (ask === null) return null;
  const dirs = [...(await findCases([], workspace, workspace.cases))].sort();
  const [only] = dirs;
  if (dirs.length < 2) return only ?? null;
  const chosen = await ask.choose({
    label: { fr: "Quel dossier\u202f?", en: "Which case?" },
    choices: dirs.map((dir) => ({ value: dir, label: { fr: basename(dir), en: basename(dir) } })),
  });
  return typeof chosen === "symbol" ? null : chosen;
}
