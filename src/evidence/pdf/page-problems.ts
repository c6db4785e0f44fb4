import type { EvidenceProblem } from "../evidence.ts";

/** What was not read of a document that opens: its pages over the limit, those that are damaged, and streams that open into too much. */
export function pageProblems(
  pages: number,
  limit: number,
  unread: readonly number[],
  leftOut: boolean,
): readonly EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  if (pages > limit)
    problems.push({
      code: "pages-over-limit",
      message: {
        fr: `Seules les ${String(limit)} premières pages sur ${String(pages)} ont été lues (limits.pages de dossier.yaml).`,
        en: `Only the first ${String(limit)} pages of ${String(pages)} were read (limits.pages of dossier.yaml).`,
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
