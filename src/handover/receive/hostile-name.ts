import { whyUnsafe } from "../../case/safe-path.ts";
import type { Text } from "../../locale/text.ts";

const MAX_SEGMENT_BYTES = 255;
const MAX_PATH = 1000;
const MAX_LEVELS = 16;

const reasons = {
  empty: { fr: "nom vide", en: "empty name" },
  absolute: { fr: "chemin absolu", en: "absolute path" },
  parent: { fr: "chemin qui remonte hors du dossier", en: "path that leads out of the folder" },
  home: { fr: "raccourci vers un répertoire personnel", en: "shortcut to a home folder" },
  backslash: { fr: "barre inverse dans le nom", en: "backslash in the name" },
  "control-character": { fr: "caractère invisible dans le nom", en: "invisible character in the name" },
  encoded: { fr: "caractère codé (%2e, %2f…) dans le nom", en: "encoded character (%2e, %2f…) in the name" },
  stream: { fr: "deux-points dans le nom", en: "colon in the name" },
  reserved: { fr: "nom réservé par Windows", en: "name that Windows reserves" },
  trailing: { fr: "nom qui finit par un point ou une espace", en: "name that ends with a dot or a space" },
  long: { fr: "nom trop long", en: "name too long" },
} as const satisfies Record<string, Text>;

// Windows opens the device whatever the extension, and the superscript digits count as digits.
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;

/** Why a path written by a sender is not taken; null when it is plain on every system. */
export function whyHostile(path: string): Text | null {
  const unsafe = whyUnsafe(path);
  if (unsafe !== null) return reasons[unsafe];
  const segments = path.split("/");
  if (segments.some((segment) => segment === "" || segment === ".")) return reasons.parent;
  if (segments.some((segment) => segment.startsWith("~"))) return reasons.home;
  if (/%[0-9a-f]{2}/i.test(path)) return reasons.encoded;
  if (path.includes(":")) return reasons.stream;
  if (segments.some((segment) => device.test(segment.trim()))) return reasons.reserved;
  if (segments.some((segment) => /[. ]$/.test(segment))) return reasons.trailing;
  const isLong = path.length > MAX_PATH || segments.length > MAX_LEVELS || segments.some(isTooLong);
  return isLong ? reasons.long : null;
}

const isTooLong = (segment: string): boolean => Buffer.byteLength(segment) > MAX_SEGMENT_BYTES;
