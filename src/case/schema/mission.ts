import * as z from "zod";
import { amount, count, currency, day, list, maybe, percent, text } from "./scalars.ts";

export const paymentOrigins = ["invoice-date", "invoice-date-then-end-of-month", "end-of-month-then-days"] as const;

export const mission = z.strictObject({
  description: maybe(text),
  skills: list(text),
  obligations: maybe(z.strictObject({ consultant: maybe(text), client: maybe(text), umbrellaCompany: maybe(text) })),
  start: maybe(day),
  end: maybe(day),
  minimumDuration: maybe(text),
  endEvent: maybe(text),
  price: maybe(
    z.strictObject({
      basis: maybe(z.enum(["fixed", "daily-rate"])),
      net: maybe(amount),
      rate: maybe(amount),
      days: maybe(count),
      vatRate: maybe(percent),
      currency: maybe(currency),
    }),
  ),
  delivery: maybe(text),
  payment: maybe(
    z.strictObject({
      days: maybe(count),
      from: maybe(z.enum(paymentOrigins)),
      penaltyRate: maybe(percent),
      earlyPaymentDiscount: maybe(text),
    }),
  ),
  site: maybe(z.strictObject({ healthAndSafety: maybe(text), protectiveEquipment: maybe(text) })),
});
