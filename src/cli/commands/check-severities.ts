import type { Severity } from "../../findings/finding.ts";
import { severities } from "../../findings/finding.ts";
import { closestWords } from "../../yaml-source/closest-word.ts";
import { Refusal } from "../shell.ts";

type Level = Severity | "off";
const isLevel = (word: string): word is Level => (severities as readonly string[]).includes(word);

const wrongShape = (flag: string): Refusal =>
  new Refusal({
    fr: `--severity attend «\u00a0règle=niveau\u00a0» (niveaux\u00a0: ${severities.join(", ")}), pas «\u00a0${flag}\u00a0».`,
    en: `--severity takes “rule=level” (levels: ${severities.join(", ")}), not “${flag}”.`,
  });

function unknownId(id: string, known: ReadonlySet<string>): Refusal {
  const [nearest] = closestWords(id, [...known]);
  return new Refusal({
    fr: `Aucune règle ni exigence ne s’appelle «\u00a0${id}\u00a0».${nearest === undefined ? "" : ` Vouliez-vous dire ${nearest}\u202f?`}`,
    en: `No rule or requirement is called “${id}”.${nearest === undefined ? "" : ` Did you want ${nearest}?`}`,
  });
}

/**
 * Reads `--severity invoice/sum-wrong=warning`, over what the workspace says. `known` holds the ids of rules and requirements.
 * Throws a {@link Refusal} on an unknown level or id: a slip must not leave a rule as it was.
 */
export function severitiesOf(
  flags: readonly string[],
  workspace: Readonly<Record<string, Level>>,
  known: ReadonlySet<string>,
): Readonly<Record<string, Level>> {
  const found: Record<string, Level> = { ...workspace };
  for (const flag of flags) {
    const at = flag.lastIndexOf("=");
    const [id, level] = [flag.slice(0, Math.max(0, at)), flag.slice(at + 1)];
    if (id === "" || !isLevel(level)) throw wrongShape(flag);
    if (!known.has(id)) throw unknownId(id, known);
    found[id] = level;
  }
  return found;
}
