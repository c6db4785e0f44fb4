import type { Text } from "../../locale/text.ts";

const names: Record<BagPathFault, Text> = {
  absolute: { fr: "chemin absolu", en: "absolute path" },
  parent: { fr: "chemin qui remonte hors du dossier", en: "path that leads out of the folder" },
  home: { fr: "raccourci vers un dossier personnel", en: "shortcut to a home folder" },
  encoded: { fr: "caractère codé inattendu", en: "unexpected encoded character" },
  control: { fr: "caractère de contrôle ou barre inverse", en: "control character or backslash" },
};

type BagPathFault = "absolute" | "parent" | "home" | "encoded" | "control";

/** A path as a manifest writes it, made plain (`%0A`, `%0D`, `%25` decoded, a leading `./` dropped), or why it is refused. */
export function readBagPath(written: string): { readonly path: string } | { readonly refused: Text } {
  const decoded = written.replace(/%0A/gi, "\n").replace(/%0D/gi, "\r");
  const stray = /%(?!25)/.test(decoded);
  const path = decoded.replace(/%25/g, "%").replace(/^(?:\.\/)+/, "");
  const fault = faultOf(path, stray);
  return fault === null ? { path } : { refused: names[fault] };
}

function faultOf(path: string, stray: boolean): BagPathFault | null {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "absolute";
  if (path.startsWith("~")) return "home";
  if (path === "" || path.split("/").some((part) => part === ".." || part === "." || part === "")) return "parent";
  if (/[\\\0-\x09\x0b\x0c\x0e-\x1f\x7f]/.test(path)) return "control";
  return stray ? "encoded" : null;
}

/** Two paths that one file system may take for the same file. */
export const twinKey = (path: string): string => path.normalize("NFC").toLowerCase();
