import { valueOf } from "../case-flags/flag-values.ts";
import { schemaFlags } from "../case-flags/schema-flags.ts";
import type { Given } from "../log/log-event.ts";
import type { Answers } from "../needs.ts";
import { kindWords, type DocumentKindWord } from "./document-kinds.ts";

/** The entry with what a person answered, each answer at its key. */
export function answeredEntry(kind: DocumentKindWord, entry: Given, answers: Answers): Given {
  const { schema } = kindWords[kind];
  const flags = schema === null ? [] : schemaFlags(schema);
  const answered: Given = Object.fromEntries(
    [...answers].flatMap(([flag, answer]) => {
      const known = flags.find((one) => one.flag === flag);
      return known === undefined ? [] : [[known.path[0] ?? "", valueOf(known, [answer])]];
    }),
  );
  return { ...entry, ...answered };
}
