import { defineRule } from "../rule.ts";

export const deliveryReservationsOpen = defineRule({
  id: "delivery/reservations-open",
  severity: "warning",
  gates: ["recourse", "small-claims", "payment-order", "commercial-claim"],
  explains: "delivery/acceptance-report/outcome",
  title: { fr: "Réserves ouvertes", en: "Open reservations" },
  why: {
    fr: "Tant qu’une réserve n’est pas levée, le client peut refuser de payer ce qu’elle vise.",
    en: "While a reservation stands, the client may refuse to pay for what it is about.",
  },
  source: { title: "Code civil, art. 1219", url: null },
  *check({ caseFile }) {
    for (const [index, delivery] of caseFile.deliveries.entries()) {
      for (const [at, reservation] of delivery.reservations.entries()) {
        if (!delivery.exhibit || (reservation.liftedOn !== null && reservation.file !== null)) continue;
        yield {
          path: ["deliveries", index, "reservations", at],
          subject: delivery.id,
          message: {
            fr: `Réserve non levée sur ${delivery.id} : « ${reservation.text} ».`,
            en: `Reservation not lifted on ${delivery.id}: “${reservation.text}”.`,
          },
          fix: {
            fr: "faites signer la levée de la réserve et ajoutez le document",
            en: "have the lifting of the reservation signed and add the document",
          },
        };
      }
    }
  },
});
