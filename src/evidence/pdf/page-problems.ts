import type { EvidenceProblem } from "../evidence.ts";
import type { Text } from "../../locale/text.ts";
import { PAGES_OVER_TIME } from "../limits.ts";
import type { OpenedPdf } from "./read-pages.ts";

/** What was not read of a document that opens, or not as it says: pages over a limit, damage, streams that open into too much. */
export function pageProblems(
  { document, pageTexts, unread, light, isRebuilt, isCut }: OpenedPdf,
  limit: number,
): readonly EvidenceProblem[] {
  const pages = document.numPages;
  const problems: EvidenceProblem[] = [];
  if (isCut) problems.push({ code: PAGES_OVER_TIME, message: onlyFirst(pageTexts.length, pages) });
  else if (pages > limit)
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
  const drawn = pageTexts.flatMap((page) => (page.drawn === true ? page.page : [])).join(", ");
  if (drawn !== "")
    problems.push({
      code: "drawn-over-page",
      message: {
        fr: `Quelque chose est dessiné par-dessus la page (une signature à la main, un cachet\u00a0?), qui ne peut pas être lu\u00a0: page ${drawn}.`,
        en: `Something is drawn over the page (a signature by hand, a stamp?) that cannot be read: page ${drawn}.`,
      },
    });
  if (light.leftOut)
    problems.push({
      code: "stream-too-large",
      message: {
        fr: "Ce document contient des données qui se déplient démesurément\u00a0: elles n’ont pas été lues.",
        en: "This document holds data that unfold beyond measure: they were not read.",
      },
    });
  return problems;
}

const onlyFirst = (read: number, pages: number): Text =>
  read === 1
    ? {
        fr: `Seule la première page sur ${String(pages)} a été lue, faute de temps (limits.seconds de dossier.yaml).`,
        en: `Only the first page of ${String(pages)} was read, for want of time (limits.seconds of dossier.yaml).`,
      }
    : {
        fr: `Seules les ${String(read)} premières pages sur ${String(pages)} ont été lues, faute de temps (limits.seconds de dossier.yaml).`,
        en: `Only the first ${String(read)} pages of ${String(pages)} were read, for want of time (limits.seconds of dossier.yaml).`,
      };
