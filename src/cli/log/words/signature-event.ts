import { parties, signature } from "../../../case/schema/documents.ts";
import type { Text } from "../../../locale/text.ts";
import type { LogEvent } from "../log-event.ts";
import { partyOf } from "../people.ts";
import { documentFlag, documentNamed, documentNeed, textOf, without } from "./named-document.ts";

const partyWords: Readonly<Record<(typeof parties)[number], Text>> = {
  consultant: { fr: "Le consultant", en: "The consultant" },
  client: { fr: "Le client", en: "The client" },
  "umbrella-company": { fr: "La société de portage", en: "The umbrella company" },
};

export const signatureEvent: LogEvent = {
  name: { fr: "signature", en: "signature" },
  about: { fr: "qui a signé un document, et quand", en: "who signed a document, and when" },
  schema: signature,
  own: ["party"],
  flags: [
    documentFlag,
    { flag: "--party", value: { fr: "qui", en: "who" }, about: { fr: parties.join(", "), en: parties.join(", ") } },
  ],
  needs: (given, context) => [
    ...documentNeed(given, context),
    ...(given["party"] === undefined
      ? [
          {
            flag: "--party",
            label: { fr: "qui a signé ?", en: "who signed?" },
            choices: parties.map((value) => ({ value, label: partyWords[value] })),
            required: true,
          },
        ]
      : []),
  ],
  edits: (given, context) => {
    const entry = documentNamed(given, context);
    const party = partyOf(textOf(given, "party") ?? "", context.caseFile);
    return [
      { op: "append", path: [...entry.path, "signatures"], value: { party, ...without(given, "document", "party") } },
    ];
  },
  done: { fr: "signature notée ; reste à l’attester", en: "signature recorded; it is still to be attested" },
};
