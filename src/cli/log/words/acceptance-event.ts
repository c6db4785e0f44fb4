import { acceptance } from "../../../case/schema/documents.ts";
import type { LogEvent } from "../log-event.ts";
import { byNeed } from "../people.ts";
import { documentFlag, documentNamed, documentNeed, roleFlag, textOf, without } from "./named-document.ts";

export const acceptanceEvent: LogEvent = {
  name: { fr: "acceptation", en: "acceptance" },
  about: { fr: "la société accepte une preuve équivalente", en: "the company accepts equivalent evidence" },
  schema: acceptance,
  own: ["role", "confirmed", "receivedOn"],
  flags: [documentFlag, roleFlag],
  needs: (given, { caseFile, role }) => [
    ...documentNeed(given, { caseFile }),
    ...(given["by"] === undefined ? [byNeed(caseFile, role)] : []),
  ],
  edits: (given, context) => {
    const entry = documentNamed(given, context);
    const { by = null, on = context.today } = given;
    const waiting = context.role === "umbrella-company" && entry.accepted?.by != null;
    if (waiting) return [{ op: "set", path: [...entry.path, "accepted", "confirmed"], value: { by, on } }];
    const value = {
      by,
      role: textOf(given, "role") ?? context.role,
      on,
      ...without(given, "document", "role", "by", "on"),
    };
    return [{ op: "set", path: [...entry.path, "accepted"], value }];
  },
  done: { fr: "acceptation notée", en: "acceptance recorded" },
};
