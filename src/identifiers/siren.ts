import { passesLuhn } from "./luhn.ts";

const compact = (source: string): string => source.replace(/[\s.\u00a0\u202f]/g, "");

/** Nine digits that pass Luhn's check. */
export const isSiren = (source: string): boolean => /^\d{9}$/.test(compact(source)) && passesLuhn(compact(source));

const LA_POSTE = "356000000";

/** Fourteen digits: a SIREN, then an establishment. La Poste's own pass by the sum of their digits being a multiple of five. */
export function isSiret(source: string): boolean {
  const digits = compact(source);
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (passesLuhn(digits)) return true;
  return digits.startsWith(LA_POSTE) && Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** The establishment belongs to the company. */
export const siretMatches = (siret: string, siren: string): boolean => compact(siret).startsWith(compact(siren));
