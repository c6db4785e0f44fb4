import type { Severity } from "../../findings/finding.ts";
import { severities } from "../../findings/finding.ts";
import { Refusal } from "../shell.ts";

type Level = Severity | "off";
const isLevel = (word: string): word is Level => (severities as readonly string[]).includes(word);

/** Reads `--severity invoice/sum-wrong=warning`, over what the workspace says. Throws a {@link Refusal} on an unknown level. */
export function severitiesOf(
  flags: readonly string[],
  workspace: Readonly<Record<string, Level>>,
): Readonly<Record<string, Level>> {
  const found: Record<string, Level> = { ...workspace };
  for (const flag of flags) {
    const at = flag.lastIndexOf("=");
    const level = flag.slice(at + 1);
    if (at < 1 || !isLevel(level)) {
      throw new Refusal({
        fr: `--severity attend «\u00a0règle=niveau\u00a0» (niveaux\u00a0: ${severities.join(", ")}), pas «\u00a0${flag}\u00a0».`,
        en: `--severity takes “rule=level” (levels: ${severities.join(", ")}), not “${flag}”.`,
      });
    }
    found[flag.slice(0, at)] = level;
  }
  return found;
}
