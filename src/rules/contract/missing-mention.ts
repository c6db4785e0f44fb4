import type { CaseFile } from "../../case/case-file.ts";
import type { Text } from "../../locale/text.ts";
import type { KeyPath } from "../../place/place.ts";
import { isContract } from "../contract-kinds.ts";
import { defineRule } from "../rule.ts";

export const contractMissingMention = defineRule({
  id: "contract/missing-mention",
  severity: "warning",
  gates: ["contract"],
  explains: null,
  title: { fr: "Mention obligatoire sans valeur", en: "Mandatory mention without a value" },
  why: {
    fr: "Le contrat commercial porte neuf mentions (C. trav. L1254-23).",
    en: "The commercial contract bears nine mentions (C. trav. L1254-23).",
  },
  source: { title: "Code du travail, art. L1254-23", url: null },
  *check({ caseFile }) {
    if (!caseFile.orders.some(isContract)) return;
    for (const { path, known, name } of mentions) {
      if (known(caseFile)) continue;
      yield {
        path,
        subject: path.join("."),
        message: {
          fr: `Le contrat doit mentionner ${name.fr}, que le dossier ne connaît pas.`,
          en: `The contract must mention ${name.en}, which the case does not know.`,
        },
        fix: { fr: `renseignez ${path.join(".")}`, en: `state ${path.join(".")}` },
      };
    }
  },
});

interface Mention {
  readonly path: KeyPath;
  readonly name: Text;
  readonly known: (caseFile: CaseFile) => boolean;
}

const mentions: readonly Mention[] = [
  {
    path: ["consultant", "name"],
    name: { fr: "l’identité du consultant", en: "the consultant’s identity" },
    known: ({ consultant }) => consultant?.name != null,
  },
  {
    path: ["mission", "skills"],
    name: { fr: "les compétences du consultant", en: "the consultant’s skills" },
    known: ({ mission, consultant }) => (mission?.skills.length ?? 0) + (consultant?.skills.length ?? 0) > 0,
  },
  {
    path: ["mission", "description"],
    name: { fr: "la description de la prestation", en: "the description of the service" },
    known: ({ mission }) => mission?.description != null,
  },
  {
    path: ["mission", "end"],
    name: { fr: "la date de fin ou la durée minimale", en: "the end date or the minimum duration" },
    known: ({ mission }) => mission?.end != null || mission?.minimumDuration != null,
  },
  {
    path: ["mission", "price"],
    name: { fr: "le prix", en: "the price" },
    known: ({ mission }) => mission?.price != null,
  },
  {
    path: ["mission", "site", "healthAndSafety"],
    name: { fr: "la responsabilité du client sur son site", en: "the client’s responsibility on its site" },
    known: ({ mission }) => mission?.site?.healthAndSafety != null,
  },
  {
    path: ["umbrellaCompany", "guarantor", "name"],
    name: { fr: "le garant financier", en: "the financial guarantor" },
    known: ({ umbrellaCompany }) => umbrellaCompany?.guarantor?.name != null,
  },
  {
    path: ["umbrellaCompany", "insurer", "policyNumber"],
    name: { fr: "l’assureur et le numéro de police", en: "the insurer and the policy number" },
    known: ({ umbrellaCompany }) =>
      umbrellaCompany?.insurer?.name != null && umbrellaCompany.insurer.policyNumber !== null,
  },
];
