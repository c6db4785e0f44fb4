import type { Locale, Text } from "../locale/text.ts";
import type { TemplateFile } from "./read-template-files.ts";
import type { TemplateFault } from "./template-fault.ts";

/** A template or a clause in one language, whose head could be read. */
export interface Checked {
  readonly id: string;
  readonly file: TemplateFile;
  readonly languages: readonly Locale[];
  /** What both languages must say alike. */
  readonly same: object;
  readonly clauses: readonly string[];
  readonly isClause: boolean;
}

const names: Readonly<Record<Locale, Text>> = {
  fr: { fr: "français", en: "French" },
  en: { fr: "anglais", en: "English" },
};

/** Faces that are missing, that contradict each other, or that name a clause which is not there; `unread` are those that are there all the same. */
export function pairFaults(checked: readonly Checked[], unread: ReadonlySet<string>): readonly TemplateFault[] {
  const clauses = new Set(checked.filter(({ isClause }) => isClause).map(({ id }) => id));
  return checked.flatMap((one) => {
    const faces = checked.filter(({ id, isClause }) => id === one.id && isClause === one.isClause);
    const faults: Text[] = one.languages
      .filter(
        (locale) => !faces.some(({ file }) => file.locale === locale) && !unread.has(`${one.file.name}.${locale}`),
      )
      .map((locale) => ({
        fr: `Il n’y a pas de fichier en ${names[locale].fr} pour «\u00a0${one.id}\u00a0»\u202f; s’il n’en faut pas\u00a0: languages: [${one.file.locale}]`,
        en: `There is no ${names[locale].en} file for “${one.id}”; if none is needed: languages: [${one.file.locale}]`,
      }));
    const [first] = faces;
    if (first !== undefined && first !== one && JSON.stringify(first.same) !== JSON.stringify(one.same)) {
      faults.push({
        fr: `Cet en-tête ne dit pas la même chose que ${first.file.file}.`,
        en: `This head does not say the same as ${first.file.file}.`,
      });
    }
    for (const id of one.clauses.filter((name) => !clauses.has(name)))
      faults.push({ fr: `Aucune clause ne s’appelle «\u00a0${id}\u00a0».`, en: `No clause is called “${id}”.` });
    return faults.map((message) => ({ file: one.file.file, line: 1, column: 1, severity: "error" as const, message }));
  });
}
