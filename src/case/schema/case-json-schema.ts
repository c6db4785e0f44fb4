import { caseSchema } from "./case.ts";
import { jsonSchemaOf, type JsonSchema, type Titles } from "./json-schema.ts";
import { documentTitles } from "./titles/documents.ts";
import { eventTitles } from "./titles/events.ts";
import { partyTitles } from "./titles/parties.ts";

/** Titles of everything that a case may hold. */
export const caseTitles: Titles = { ...partyTitles, ...documentTitles, ...eventTitles };

/** The JSON Schema of `case.yaml`. */
export const caseJsonSchema = (id: string): JsonSchema =>
  jsonSchemaOf(
    caseSchema,
    {
      $id: id,
      title: "Dossier client (case.yaml)",
      description: "Un dossier\u00a0: un engagement avec un client, ses papiers, ses paiements et ce qui a été fait.",
    },
    caseTitles,
  );
