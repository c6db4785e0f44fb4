import { defineRule } from "../rule.ts";

export const partyConsumerClient = defineRule({
  id: "party/consumer-client",
  severity: "error",
  gates: "all",
  explains: null,
  title: { fr: "Le client est un particulier", en: "The client is a consumer" },
  why: {
    fr: "Le portage salarial suppose une entreprise cliente (C. trav. L1254-1, L1254-3).",
    en: "Portage salarial supposes a client company (C. trav. L1254-1, L1254-3).",
  },
  source: { title: "Code du travail, art. L1254-1", url: null },
  *check({ caseFile }) {
    if (caseFile.client.kind !== "consumer") return;
    yield {
      path: ["client", "kind"],
      subject: null,
      message: {
        fr: `${caseFile.client.name} est noté comme un particulier : le portage salarial ne le permet pas.`,
        en: `${caseFile.client.name} is stated as a consumer: portage salarial does not allow it.`,
      },
      fix: { fr: "parlez-en à la société avant toute démarche", en: "talk to the company before any step" },
    };
  },
});
