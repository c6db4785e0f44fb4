import { entriesOf, type Entry } from "../../../facts/entry.ts";
import { printable } from "../../../reporters/text/printable.ts";
import type { FlagWords } from "../../command.ts";
import type { Need } from "../../needs.ts";
import { Refusal } from "../../shell.ts";
import type { Given, LogContext } from "../log-event.ts";

export const documentFlag: FlagWords = {
  flag: "--document",
  value: { fr: "document", en: "document" },
  about: { fr: "son chemin dans le dossier, ou son numéro", en: "its path in the case, or its number" },
};

export const roleFlag: FlagWords = {
  flag: "--role",
  value: { fr: "consultant|umbrella-company", en: "consultant|umbrella-company" },
  about: {
    fr: "au nom de qui ; par défaut, celui à qui est cette copie",
    en: "in whose name; by default, whose copy this is",
  },
};

/** What a line gave under a key, when it is words. */
export const textOf = (given: Given, key: string): string | null => {
  const value = given[key];
  return typeof value === "string" ? value : null;
};

/** A line without some of its keys. */
export const without = (given: Given, ...keys: readonly string[]): Given =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key)));

/** The document that a path, a file name or a number speaks of. Throws a Refusal that lists them. */
export function documentNamed(given: Given, context: Pick<LogContext, "caseFile">): Entry {
  const asked = textOf(given, "document") ?? "";
  const entries = entriesOf(context.caseFile);
  const path = asked.replace(/^\.\//, "");
  const found =
    entries.find(({ file }) => file === path) ??
    entries.find(({ id }) => id === asked) ??
    entries.find(({ file }) => file.split("/").at(-1) === path);
  if (found !== undefined) return found;
  const known = entries.map(({ file }) => printable(file)).join(", ");
  throw new Refusal({
    fr: `Ce dossier n’a pas de document « ${printable(asked)} ». ${known === "" ? "Il n’en a aucun : dossier ajouter" : `Documents\u00a0: ${known}`}`,
    en: `This case has no document “${printable(asked)}”. ${known === "" ? "It has none: dossier add" : `Documents: ${known}`}`,
  });
}

/** Which document a person speaks of, while they have not said. */
export const documentNeed = (given: Given, context: Pick<LogContext, "caseFile">): readonly Need[] =>
  given["document"] !== undefined
    ? []
    : [
        {
          flag: "--document",
          label: { fr: "de quel document s’agit-il ?", en: "which document is it about?" },
          choices: entriesOf(context.caseFile).map(({ file }) => ({ value: file, label: { fr: file, en: file } })),
          required: true,
        },
      ];
