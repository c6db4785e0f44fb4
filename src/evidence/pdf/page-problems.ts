import type { EvidenceProblem } from "../evidence.ts";

interface ReadPages {
  readonly pages: number;
  readonly limit: number;
  /** Numbers of the pages that could not be read. */
  readonly unread: readonly number[];
  readonly leftOut: boolean;
  readonly isRebuilt: boolean;
}

/** What was not read of a document that opens, or not as it says: pages over the limit, damage, streams that open into too much. */
export function pageProblems({ pages, limit, unread, leftOut, isRebuilt }: ReadPages): readonly EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  if (pages > limit)
    problems.push({
      code: "pages-over-limit",
      message: {
        fr: `Seules les ${String(limit)} premières pages sur ${String(pages)} ont été lues (limits.pages de dossier.yaml).`,
        en: `Only the first ${String(limit)} pages of ${String(pages)} were read (limits.pages of dossier.yaml).`,
      },
    });
  if (isRebuilt)
    problems.push({
      code: "document-repaired",
      message: {
        fr: "Ce document est abîmé\u00a0: ses éléments ont été retrouvés un à un. Demandez-en une copie, ou enregistrez-le de nouveau, en PDF.",
        en: "This document is damaged: its parts were found one by one. Ask for a copy, or save it again as PDF.",
      },
    });
  if (unread.length > 0)
    problems.push({
      code: "page-damaged",
      message: {
        fr: `Ces pages sont abîmées et n’ont pas pu être lues\u00a0: ${unread.join(", ")}.`,
        en: `These pages are damaged and could not be read: ${unread.join(", ")}.`,
      },
    });
  if (leftOut)
    problems.push({
      code: "stream-too-large",
      message: {
        fr: "Ce document contient des données qui se déplient démesurément\u00a0: elles n’ont pas été lues.",
        en: "This document holds data that unfold beyond measure: they were not read.",
      },
    });
  return problems;
}
