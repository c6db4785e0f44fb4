import { isIban } from "../../identifiers/iban.ts";
import { defineRule } from "../rule.ts";

export const partyIban = defineRule({
  id: "party/iban",
  severity: "warning",
  gates: "all",
  explains: null,
  title: { fr: "IBAN impossible", en: "Impossible IBAN" },
  why: {
    fr: "Le client ne peut pas payer sur un compte qui n’existe pas.",
    en: "The client cannot pay to an account that does not exist.",
  },
  source: { title: "ISO 13616", url: null },
  *check({ caseFile }) {
    const iban = caseFile.umbrellaCompany?.bankAccount?.iban ?? null;
    if (iban === null || isIban(iban)) return;
    yield {
      path: ["umbrellaCompany", "bankAccount", "iban"],
      subject: null,
      message: { fr: `« ${iban} » n’est pas un IBAN possible.`, en: `“${iban}” is not a possible IBAN.` },
      fix: { fr: "recopiez-le depuis le RIB de la société", en: "copy it from the company’s bank details" },
    };
  },
});
