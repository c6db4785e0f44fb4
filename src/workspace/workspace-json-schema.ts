import { jsonSchemaOf, type JsonSchema } from "../case/schema/json-schema.ts";
import { partyTitles } from "../case/schema/titles/parties.ts";
import { workspaceSchema } from "./workspace-schema.ts";
import { workspaceTitles } from "./workspace-titles.ts";

/** The JSON Schema of `dossier.yaml`. */
export const workspaceJsonSchema = (id: string): JsonSchema =>
  jsonSchemaOf(
    workspaceSchema,
    {
      $id: id,
      title: "Espace de travail (dossier.yaml)",
      description:
        "Les réglages communs à tous les dossiers\u00a0: la société de portage, les consultants, les exigences.",
    },
    { ...partyTitles, ...workspaceTitles },
  );
