import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIban } from "../../src/identifiers/iban.ts";
import { passesLuhn } from "../../src/identifiers/luhn.ts";
import { isSiren, isSiret, siretMatches } from "../../src/identifiers/siren.ts";
import { isFrenchVatNumber } from "../../src/identifiers/vat-number.ts";

describe("identifiers", () => {
  it.each([
    ["732829320", true],
    ["483 180 808", true],
    ["356000000", true],
    ["732829321", false],
    ["73282932", false],
    ["7328293200", false],
    ["73282932O", false],
    ["", false],
  ])("SIREN %j: %s", (source, valid) => {
    expect(isSiren(source)).toBe(valid);
  });

  it.each([
    ["73282932000074", true],
    ["483 180 808 00030", true],
    ["73282932000075", false],
    ["35600000049837", true],
    ["35600000049838", false],
    ["12345678900000", false],
    ["732829320", false],
  ])("SIRET %j: %s", (source, valid) => {
    expect(isSiret(source)).toBe(valid);
  });

  it.each([
    ["FR44732829320", true],
    ["fr 44 732829320", true],
    ["FR45732829320", false],
    ["FRK7732829320", true],
    ["DE123456789", false],
    ["FR4473282932", false],
  ])("VAT number %j: %s", (source, valid) => {
    expect(isFrenchVatNumber(source)).toBe(valid);
  });

  it.each([
    ["FR76 3000 6000 0112 3456 7890 189", true],
    ["FR1420041010050500013M02606", true],
    ["DE89370400440532013000", true],
    ["FR7630006000011234567890188", false],
    ["FR76", false],
    ["", false],
  ])("IBAN %j: %s", (source, valid) => {
    expect(isIban(source)).toBe(valid);
  });

  it("tells an establishment of another company", () => {
    expect(siretMatches("732 829 320 00074", "732829320")).toBe(true);
    expect(siretMatches("48318080800030", "732829320")).toBe(false);
  });

  it("sees every single wrong digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digits = Array.from("732829320");
        digits[position] = String((Number(digits[position]) + shift) % 10);
        expect(passesLuhn(digits.join(""))).toBe(false);
      }),
    );
  });
});
