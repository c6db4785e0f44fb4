import { defineRule } from "../rule.ts";

export const partySignatoryWithoutAuthority = defineRule({
  id: "party/signatory-without-authority",
  severity: "warning",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: null,
  title: { fr: "Signataire sans pouvoir connu", en: "Signatory without known authority" },
  why: {
    fr: "Une signature n’engage le client que si la personne pouvait l’engager (C. civ. 1156).",
    en: "A signature commits the client only if the person could commit it (C. civ. 1156).",
  },
  source: { title: "Code civil, art. 1156", url: null },
  *check({ caseFile }) {
    const signed = [...caseFile.orders, ...caseFile.deliveries].flatMap(({ signatures }) => signatures);
    for (const [index, { name, authority, from, until }] of caseFile.client.signatories.entries()) {
      const dates = signed.filter(({ party, signatory }) => party === "client" && signatory === name);
      if (dates.length === 0) continue;
      const outside = dates.some(
        ({ on }) => on !== null && ((from !== null && on < from) || (until !== null && on > until)),
      );
      if (authority !== "unknown" && authority !== "apparent" && !outside) continue;
      yield {
        path: ["client", "signatories", index],
        subject: null,
        message: outside
          ? {
              fr: `${name} a signé hors de la période de ses pouvoirs.`,
              en: `${name} signed outside the period of their authority.`,
            }
          : {
              fr: `On ne sait pas si ${name} pouvait engager le client.`,
              en: `It is not known whether ${name} could commit the client.`,
            },
        fix: {
          fr: "demandez au client qui a le pouvoir de signer, ou une confirmation du dirigeant",
          en: "ask the client who may sign, or a confirmation from its director",
        },
      };
    }
  },
});
