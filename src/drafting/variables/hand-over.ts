import type { ToldHandOver } from "../hand-over.ts";
import type { Value, Variable } from "./variable.ts";

/** Known to the documents of a hand-over alone: optional everywhere. */
const handedOver = (
  name: string,
  fr: string,
  en: string,
  example: string,
  pick: (handOver: ToldHandOver) => Value,
  fields?: readonly string[],
): Variable => ({
  ...(fields === undefined ? {} : { fields }),
  name: `handOver.${name}`,
  label: { fr, en },
  example,
  path: null,
  how: { fr: "dossier remettre …", en: "dossier bundle …" },
  value: ({ handOver }) => (handOver === null ? null : pick(handOver)),
});

export const handOverVariables: readonly Variable[] = [
  handedOver("title", "titre du dossier remis", "title of the hand-over", "Demande de recours", ({ title }) => title),
  handedOver(
    "isIncomplete",
    "le dossier remis n’est pas complet",
    "the hand-over is not complete",
    "false",
    ({ isIncomplete }) => isIncomplete,
  ),
  handedOver(
    "statesClaim",
    "le dossier remis réclame une somme",
    "the hand-over claims a sum",
    "true",
    ({ statesClaim }) => statesClaim,
  ),
  handedOver(
    "hasPapersBeside",
    "des pièces sont jointes à part",
    "some exhibits travel beside",
    "false",
    ({ exhibits }) => exhibits.some(({ pages }) => pages === null),
  ),
  handedOver(
    "chronology",
    "ce qui s’est passé, jour par jour",
    "what happened, day by day",
    "4 mai 2026\u00a0: facture WP-2026-0412…",
    ({ chronology }) => chronology.map(({ on, what }) => ({ on, what })),
    ["on", "what"],
  ),
];
