import type { Judging } from "./judging.ts";
import type { RequirementNode } from "./policy.ts";
import type { RequirementVerdict, Subject } from "./verdict.ts";
import { waiverFor } from "./waivers.ts";

/** What a waiver makes of a requirement that is not met. */
export function waive(
  node: RequirementNode,
  judged: RequirementVerdict,
  judging: Judging,
  subjects: readonly Subject[],
): RequirementVerdict {
  if (!judging.waivers || (judged.verdict !== "missing" && judged.verdict !== "to-confirm")) return judged;
  const applied = waiverFor(judging.dossier, judging.gate, node, subjects);
  if (applied === null) return judged;
  const { reason, by, until } = applied.waiver;
  if (!applied.confirmed) {
    return {
      ...judged,
      verdict: "to-confirm",
      because: { fr: "dérogation à confirmer par la société", en: "waiver for the company to confirm" },
      fix: {
        fr: "demandez à la société de confirmer la dérogation",
        en: "ask the company to confirm the waiver",
      },
    };
  }
  return {
    ...judged,
    verdict: "waived",
    fix: null,
    waived: { reason: reason ?? "", by: by ?? "", until: until ?? "" },
  };
}
