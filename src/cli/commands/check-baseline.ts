import { readFile } from "node:fs/promises";
import type { CaseReport } from "../../assessment/case-report.ts";
import { gistOf } from "../../assessment/kept-report.ts";
import { jsonText } from "../../locale/json-text.ts";
import { Refusal } from "../shell.ts";

const BASELINE_VERSION = 1;

interface Known {
  readonly fingerprint: string;
}

const isKnown = (value: unknown): value is Known =>
  typeof value === "object" && value !== null && "fingerprint" in value && typeof value.fingerprint === "string";

/** Fingerprints of what was already there. Throws a {@link Refusal} when the file is no baseline. */
export async function readBaseline(file: string): Promise<ReadonlySet<string>> {
  const refusal = new Refusal({
    fr: `${file} n’est pas une référence écrite par «\u00a0dossier verifier --write-baseline\u00a0».`,
    en: `${file} is not a baseline written by “dossier check --write-baseline”.`,
  });
  let source: string;
  try {
    source = await readFile(file, "utf8");
  } catch {
    throw new Refusal({ fr: `La référence ${file} ne peut pas être lue.`, en: `The baseline ${file} cannot be read.` });
  }
  try {
    const content: unknown = JSON.parse(source);
    if (typeof content !== "object" || content === null || !("findings" in content)) throw refusal;
    const { findings } = content;
    if (!Array.isArray(findings) || !findings.every(isKnown)) throw refusal;
    return new Set(findings.map(({ fingerprint }) => fingerprint));
  } catch {
    throw refusal;
  }
}

/** Gathers what a run finds, to be known next time. */
export function baselineWriter(): { readonly see: (report: CaseReport) => void; readonly text: () => string } {
  const lines: string[] = [];
  return {
    see: (report) => {
      const { id, findings } = gistOf(report);
      for (const { fingerprint, ruleId, waived } of findings) {
        if (waived === null) lines.push(jsonText({ fingerprint, ruleId, case: id }));
      }
    },
    text: () => {
      const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
      return `{"version":${String(BASELINE_VERSION)},"findings":${list}}\n`;
    },
  };
}
