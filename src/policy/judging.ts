import type { Dossier } from "./dossier.ts";

/** What stays the same while a gate is judged. */
export interface Judging {
  readonly dossier: Dossier;
  readonly gate: string;
  readonly waivers: boolean;
}
