import type { RequirementReport } from "../assessment/case-report.ts";
import type { Locale } from "../locale/text.ts";
import { printable } from "./text/printable.ts";
import { branchesNearestFirst, isStarted, unmetThings } from "./unmet.ts";

/** One way to obtain what is missing: what to do, and the command that does it when there is one. */
export interface Way {
  readonly text: string;
  readonly command: string | null;
}

/** A fix ends with its command after a colon: « faites signer le PV : dossier rediger pv-recette … ». */
export function wayOf(fix: string): Way {
  const safe = printable(fix);
  const match = /^(.*?)\s*:\s*(dossier .*)$/u.exec(safe);
  return { text: match?.[1] ?? safe, command: match?.[2]?.trim() ?? null };
}

const named = ({ label, subject }: RequirementReport, locale: Locale): string =>
  subject === undefined ? label[locale] : `${label[locale]} (${subject.id})`;

function branchWay(branch: RequirementReport, locale: Locale): Way {
  const [nearest] = unmetThings(branch);
  if (isStarted(branch) && nearest?.fix !== undefined) {
    const way = wayOf(nearest.fix[locale]);
    return { ...way, text: `${printable(named(branch, locale))}${locale === "fr" ? "\u00a0: " : ": "}${way.text}` };
  }
  return wayOf((branch.fix ?? nearest?.fix ?? branch.label)[locale]);
}

/** The ways to obtain a missing thing, the nearest first. */
export function waysTo(thing: RequirementReport, locale: Locale): readonly Way[] {
  if (thing.operator === "any") return branchesNearestFirst(thing).map((branch) => branchWay(branch, locale));
  return thing.fix === undefined ? [] : [wayOf(thing.fix[locale])];
}
