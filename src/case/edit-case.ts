import { editYaml } from "../yaml-source/edit-yaml.ts";
import type { Edit } from "../yaml-source/edit.ts";

export type { Edit } from "../yaml-source/edit.ts";

/**
 * Makes edits in the text of a `case.yaml` or a `dossier.yaml`: comments, order and every untouched scalar stay byte for byte.
 * Throws an EditRefused rather than change anything that was not asked.
 */
export const editCase = (source: string, edits: readonly Edit[]): string => editYaml(source, edits);
