import { defineRule } from "../rule.ts";

export const incidentClaimWithheld = defineRule({
  id: "incident/claim-withheld",
  severity: "warning",
  gates: ["incident", "recourse"],
  explains: null,
  title: { fr: "Facture impayée et incident ouvert", en: "Unpaid invoice and open incident" },
  why: {
    fr: "Le client peut retenir le paiement en réponse à l’incident (C. civ. 1219) : les deux se traitent ensemble.",
    en: "The client may withhold payment in answer to the incident (C. civ. 1219): the two are handled together.",
  },
  source: { title: "Code civil, art. 1219", url: null },
  *check({ caseFile, claim }) {
    if (claim === null) return;
    for (const [index, incident] of caseFile.incidents.entries()) {
      if (incident.closedOn !== null) continue;
      yield {
        path: ["incidents", index],
        subject: incident.id,
        message: {
          fr: "Un incident est ouvert alors qu’une facture est impayée.",
          en: "An incident is open while an invoice is unpaid.",
        },
        fix: {
          fr: "dites-le à la société : elle choisit l’ordre des démarches",
          en: "tell the company: it chooses the order of the steps",
        },
      };
    }
  },
});
