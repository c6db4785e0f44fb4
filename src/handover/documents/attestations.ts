import type { Assessment } from "../../assessment/assessment.ts";
import type { Attestation } from "../../case/case-file.ts";
import type { Block } from "../../drafting/model.ts";
import { entriesOf } from "../../facts/entry.ts";
import { shortDate } from "../../locale/format-date.ts";
import type { Locale, Text } from "../../locale/text.ts";
import { heading, inPrint, table } from "./blocks.ts";

const whatWords: Readonly<Record<Attestation["what"][number], Text>> = {
  signature: { fr: "signature", en: "signature" },
  initials: { fr: "paraphes", en: "initials" },
  stamp: { fr: "tampon", en: "stamp" },
  mention: { fr: "mention écrite", en: "written words" },
  date: { fr: "date", en: "date" },
  content: { fr: "ce que dit le document", en: "what the document says" },
};

const partyWords: Readonly<Record<NonNullable<Attestation["party"]>, Text>> = {
  client: { fr: "client", en: "client" },
  consultant: { fr: "consultant", en: "consultant" },
  "umbrella-company": { fr: "société de portage", en: "umbrella company" },
};

const header = [
  { fr: "Fichier", en: "File" },
  { fr: "Objet", en: "What" },
  { fr: "Par", en: "By" },
  { fr: "Le", en: "On" },
] satisfies Text[];

/** Who said what of which document, on which day; no block when nobody did. */
export function attestationBlocks({ dossier }: Assessment, title: Text, language: Locale): Block[] {
  const rows = (dossier === null ? [] : entriesOf(dossier.caseFile)).flatMap(({ file, attested }) =>
    attested.map(({ what, party, by, role, on }) => {
      const seen = what.map((one) => whatWords[one][language]).join(", ");
      return [
        inPrint(file),
        party === null ? seen : `${seen} – ${partyWords[party][language]}`,
        inPrint([by ?? "", role === null ? "" : `(${partyWords[role][language]})`].join(" ").trim()),
        on === null ? "" : shortDate(on),
      ];
    }),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, title[language]),
    table(
      header.map((word) => word[language]),
      rows,
    ),
  ];
}
