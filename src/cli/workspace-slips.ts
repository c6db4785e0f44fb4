import { readFile } from "node:fs/promises";
import { relativePath } from "../batch/relative-path.ts";
import { readLaw } from "../law/read-law.ts";
import { inEach, type Text } from "../locale/text.ts";
import type { KeyPath } from "../place/place.ts";
import type { Policy } from "../policy/policy.ts";
import { printable } from "../reporters/text/printable.ts";
import type { Workspace } from "../workspace/read-workspace.ts";
import { closestWords } from "../yaml-source/closest-word.ts";
import { parseYaml } from "../yaml-source/parse-yaml.ts";
import type { Shell } from "./shell.ts";

/** A name of `dossier.yaml` that nothing reads. */
interface Slip {
  readonly path: KeyPath;
  readonly name: string;
  readonly says: Text;
  readonly known: Iterable<string>;
}

const noParameter = {
  fr: "n’est aucun paramètre de la loi\u00a0: ce que vous y mettez ne compte nulle part.",
  en: "is no parameter of the law: what you put there counts nowhere.",
};
const noRule = {
  fr: "n’est aucune règle ni exigence\u00a0: ce réglage ne change rien.",
  en: "is no rule or requirement: this setting changes nothing.",
};

/** Says each parameter of the law that a workspace gives a value and that does not exist, with its place and the nearest name. */
export async function noteLawSlips(workspace: Workspace, shell: Shell): Promise<void> {
  if (workspace.law.length === 0) return;
  const { parameters } = await readLaw();
  const slips = workspace.law.flatMap(({ parameter }, index) =>
    parameters.has(parameter)
      ? []
      : [{ path: ["law", index, "parameter"], name: parameter, says: noParameter, known: parameters.keys() }],
  );
  await noteSlips(slips, workspace, shell);
}

/** Says each severity of a workspace that is set for no rule or requirement of its policy. */
export async function noteSeveritySlips(workspace: Workspace, policy: Policy, shell: Shell): Promise<void> {
  const set = Object.keys(workspace.severities);
  if (set.length === 0) return;
  const { knownIds } = await import("../assessment/known-ids.ts");
  const known = knownIds(policy);
  const slips = set
    .filter((id) => !known.has(id))
    .map((id) => ({ path: ["severities", id], name: id, says: noRule, known }));
  await noteSlips(slips, workspace, shell);
}

async function noteSlips(slips: readonly Slip[], { files: [file] }: Workspace, shell: Shell): Promise<void> {
  if (slips.length === 0 || file === undefined) return;
  const { placeOf } = parseYaml(await readFile(file));
  for (const { path, name, says, known } of slips) {
    const { line, column } = placeOf(path);
    const [nearest] = closestWords(name, [...known]);
    const meant = nearest === undefined ? { fr: "", en: "" } : meantIs(nearest);
    const place = `${printable(relativePath(file, shell.cwd))}:${String(line)}:${String(column)}`;
    const quoted = { fr: `«\u00a0${printable(name)}\u00a0»`, en: `“${printable(name)}”` };
    shell.note(inEach((locale) => `${place}  ${quoted[locale]} ${says[locale]}${meant[locale]}`));
  }
}

const meantIs = (nearest: string): Text => ({
  fr: ` Vouliez-vous dire ${nearest}\u202f?`,
  en: ` Did you want ${nearest}?`,
});
