/** Whether an IBAN passes its check: the country and key moved last, letters as numbers, the rest by 97 is 1 (ISO 13616). */
export function isIban(source: string): boolean {
  const iban = source.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = Array.from(iban.slice(4) + iban.slice(0, 4))
    .map((letter) => parseInt(letter, 36))
    .join("");
  return BigInt(digits) % 97n === 1n;
}
