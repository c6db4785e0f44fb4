import { basename } from "node:path";
import { findOneCase } from "../../workspace/read-one-case.ts";
import type { Workspace } from "../../workspace/read-workspace.ts";
import { Refusal } from "../shell.ts";

/** More than that would hide the sentence. */
const MOST_NAMED = 12;

const listOf = (cases: readonly string[], near: readonly string[], asked: string): string => {
  const names = cases.map((dir) => basename(dir));
  const alike = names.filter((name) => name.toLowerCase().includes(asked.toLowerCase()));
  const chosen = alike.length > 0 ? alike : near.length > 0 ? near : names;
  return `${chosen.slice(0, MOST_NAMED).join(", ")}${chosen.length > MOST_NAMED ? "…" : ""}`;
};

/** The case named, or the one the working directory is in; null when none is meant. Throws a {@link Refusal} that lists those it could be. */
export async function caseFor(asked: string | null, workspace: Workspace, cwd: string): Promise<string | null> {
  const one = await findOneCase(asked, workspace, cwd);
  if (one.found !== null) return one.found;
  if (asked === null) return null;
  const list = listOf(one.cases, one.near, asked);
  if (one.because === "none-here") {
    throw new Refusal({
      fr: `Le dossier «\u00a0${asked}\u00a0» est introuvable, et il n’y a aucun dossier ici.`,
      en: `There is no case “${asked}”, nor any case here.`,
    });
  }
  throw new Refusal(
    one.because === "several"
      ? {
          fr: `Plusieurs dossiers portent ce nom\u00a0: ${one.cases.join(", ")}. Donnez le chemin de l’un d’eux.`,
          en: `Several cases bear that name: ${one.cases.join(", ")}. Give the path of one of them.`,
        }
      : {
          fr: `Aucun dossier ne s’appelle «\u00a0${asked}\u00a0». Dossiers\u00a0: ${list}`,
          en: `No case is called “${asked}”. Cases: ${list}`,
        },
  );
}
