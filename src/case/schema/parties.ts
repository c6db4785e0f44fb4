import * as z from "zod";
import { day, list, maybe, text } from "./scalars.ts";

export const address = z.strictObject({
  lines: list(text),
  postalCode: maybe(text),
  city: maybe(text),
  country: maybe(text),
});

const namedAddress = z.strictObject({ name: maybe(text), address: maybe(address) });

export const umbrellaCompany = z.strictObject({
  name: maybe(text),
  legalForm: maybe(text),
  siren: maybe(text),
  vatNumber: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  address: maybe(address),
  returnAddress: maybe(address),
  memberArea: maybe(text),
  representative: maybe(z.strictObject({ name: maybe(text), capacity: maybe(text) })),
  bankAccount: maybe(z.strictObject({ iban: maybe(text), bic: maybe(text) })),
  insurer: maybe(
    namedAddress.extend({ policyNumber: maybe(text), certificate: maybe(text), from: maybe(day), until: maybe(day) }),
  ),
  guarantor: maybe(namedAddress),
});

export const consultant = z.strictObject({
  id: maybe(text),
  name: maybe(text),
  email: maybe(text),
  phone: maybe(text),
  address: maybe(address),
  skills: list(text),
});

export const clientKinds = ["business", "public-body", "association", "consumer"] as const;
export const authorities = ["legal-representative", "delegated", "apparent", "unknown"] as const;

export const client = z.strictObject({
  name: text,
  kind: maybe(z.enum(clientKinds)),
  legalForm: maybe(text),
  siren: maybe(text),
  siret: maybe(text),
  vatNumber: maybe(text),
  registryExtractOn: maybe(day),
  address: maybe(address),
  contact: maybe(z.strictObject({ name: maybe(text), role: maybe(text), email: maybe(text), phone: maybe(text) })),
  signatories: list(
    z.strictObject({
      name: text,
      capacity: maybe(text),
      authority: maybe(z.enum(authorities)),
      from: maybe(day),
      until: maybe(day),
    }),
  ),
  insolvency: maybe(
    z.strictObject({
      checkedOn: maybe(day),
      by: maybe(text),
      source: maybe(text),
      openedOn: maybe(day),
      publishedOn: maybe(day),
    }),
  ),
});
