import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Assessment } from "../assessment/assessment.ts";
import { relativePath } from "./relative-path.ts";

const NOT_JUDGED = "case/not-judged";

/** The answer about a case on which the program itself failed: said as such, and the other cases go on. */
export function notJudged(dir: string, cwd: string, error: unknown): Assessment {
  const path = relativePath(dir, cwd);
  const id = basename(dir);
  const detail = error instanceof Error ? error.message : String(error);
  return {
    path,
    id,
    client: null,
    responsible: null,
    verdict: "unreadable",
    gates: [],
    findings: [
      {
        ruleId: NOT_JUDGED,
        severity: "error",
        requirement: null,
        gates: [],
        place: { file: path === "." ? "case.yaml" : `${path}/case.yaml`, path: [], line: 1, column: 1 },
        message: {
          fr: `Ce dossier n’a pas pu être jugé\u00a0: le programme a échoué (${detail}).`,
          en: `This case could not be judged: the program failed (${detail}).`,
        },
        why: {
          fr: "C’est une erreur du programme, pas du dossier\u202f; les autres dossiers ont été jugés.",
          en: "This is a fault of the program, not of the case; the other cases have been judged.",
        },
        fix: {
          fr: "signalez-le avec ce qu’affiche\u00a0: dossier diagnostic",
          en: "report it with what this prints: dossier doctor",
        },
        source: null,
        fingerprint: createHash("sha256").update([NOT_JUDGED, id, path].join("\0")).digest("hex"),
        waived: null,
      },
    ],
    claim: null,
    limitation: null,
    nextAction: null,
    otherwise: null,
    dossier: null,
    lines: [],
  };
}
