/** A French VAT number: FR, a key of two, then the SIREN. A numeric key is (12 + 3 × (SIREN mod 97)) mod 97. */
export function isFrenchVatNumber(source: string): boolean {
  const match = /^FR([0-9A-Z]{2})(\d{9})$/.exec(source.replace(/\s/g, "").toUpperCase());
  if (match === null) return false;
  const [, key = "", siren = ""] = match;
  return !/^\d\d$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}
