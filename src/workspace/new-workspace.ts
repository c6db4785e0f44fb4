import type { Role } from "../case/case-file.ts";
import type { Locale } from "../locale/text.ts";
import type { Plain } from "../yaml-source/edit.ts";
import { blockLines, pairLines } from "../yaml-source/value-text.ts";

/** What a workspace starts from. */
export interface NewWorkspace {
  readonly role: Role;
  readonly lang: Locale;
  /** From a profile; keys as in `dossier.yaml`. */
  readonly umbrellaCompany: Plain;
  readonly consultants: readonly Plain[];
  readonly cases: string;
}

/** The text of a fresh `dossier.yaml`. `schemaReference` is a URL, or a path relative to the workspace. */
export function newWorkspaceText(values: NewWorkspace, schemaReference: string): string {
  const { role, lang, umbrellaCompany, consultants, cases } = values;
  return [
    `# yaml-language-server: $schema=${schemaReference}`,
    "schema: 1",
    ...blockLines({ role }, 0).map((line) => `${line} # consultant | umbrella-company\u00a0: à qui est cette copie`),
    ...blockLines({ lang }, 0),
    "",
    "# La société de portage. Ce qui est null vous sera demandé quand un courrier ou une vérification en aura besoin.",
    ...pairLines("umbrellaCompany", umbrellaCompany, 0),
    "",
    "# Les consultants qui ouvrent des dossiers ici",
    ...pairLines("consultants", consultants, 0),
    "",
    "# Où sont les dossiers",
    ...blockLines({ cases }, 0),
    "",
    "# Les règles appliquées\u00a0: default, ou le chemin d’un fichier qui dit «\u00a0extends: default\u00a0»",
    ...blockLines({ policy: "default" }, 0),
    "",
    "# Valeurs légales ajoutées ou remplacées, chacune avec sa source",
    ...pairLines("law", [], 0),
    "",
    "# Limites par document\u00a0: bytes, pages, seconds, memory",
    ...pairLines("limits", {}, 0),
    "",
    "# Gravité d’une règle ou d’une exigence\u00a0: off | note | warning | error",
    ...pairLines("severities", {}, 0),
    "",
  ].join("\n");
}
