/** What `bag-info.txt` says, label by label in lower case (RFC 8493, 2.2.2): a line that starts with a space goes on with the one before. */
export function parseBagInfo(text: string): ReadonlyMap<string, string> {
  const unfolded = text.replace(/(?:\r\n|\r|\n)[ \t]+/g, " ");
  const info = new Map<string, string>();
  for (const line of unfolded.split(/\r\n|\r|\n/)) {
    const match = /^([^\s:][^:]*?)\s*:\s*(.*)$/.exec(line);
    if (match !== null) info.set((match[1] ?? "").toLowerCase(), match[2] ?? "");
  }
  return info;
}

/** Labels that every seal of this program bears: which set it is, and the seal before it in the same case. */
export const sealLabels = {
  set: "Dossier-Set",
  previousSet: "Dossier-Previous-Set",
  previousSeal: "Dossier-Previous-Seal",
} as const;

/** Files of a hand-over that are made after its seal, or that do not leave with it (a payment order's `case.yaml`): they stand beside what is sealed. */
export const standsBeside = (path: string): boolean =>
  /^(?:case\.yaml|note-interne\.pdf|message(?:-\d+)?\.eml|bundle(?:-\d+)?\.zip)$/.test(path);
