import type { Text } from "../locale/text.ts";
import type { Dossier } from "../policy/dossier.ts";

/** A real command line on this case, in each language; `<id>` is the case's, written so that a shell reads it back. */
export const commandOn = ({ caseFile }: Dossier, fr: string, en: string): Text => {
  const id = /^[\w.-]+$/.test(caseFile.id) ? caseFile.id : `'${caseFile.id.replaceAll("'", "'\\''")}'`;
  return { fr: `dossier ${fr.replace("<id>", id)}`, en: `dossier ${en.replace("<id>", id)}` };
};
