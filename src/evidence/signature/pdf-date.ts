const SHAPE = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/;

/** A PDF date (ISO 32000-1, 7.9.4) as an instant; null when it is none. Without a zone it is taken as UTC. */
export function parsePdfDate(text: string): Date | null {
  const parts = SHAPE.exec(text.trim());
  if (parts === null) return null;
  const [, year = "", month = "01", day = "01", hour = "00", minute = "00", second = "00"] = parts;
  const [sign, zoneHours = "00", zoneMinutes = "00"] = parts.slice(8);
  const zone = sign === undefined ? "Z" : `${sign}${zoneHours}:${zoneMinutes}`;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
