import type { KeyPath } from "../../place/place.ts";
import type { CaseProblem } from "../parsed.ts";
import { pathTexts } from "./path-texts.ts";
import type { ProblemText } from "./problem-text.ts";
import { syntaxTexts } from "./syntax-texts.ts";
import { valueTexts } from "./value-texts.ts";

/** `invoices[0].gross`: as people write a place in a file. */
export const keyPathText = (path: KeyPath): string =>
  path.reduce<string>((written, key) => {
    if (typeof key === "number") return `${written}[${key}]`;
    return written === "" ? quotable(key) : `${written}.${quotable(key)}`;
  }, "");

const quotable = (key: string): string => key.slice(0, 80).replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");

/** The sentences for a problem of `case.yaml` or `dossier.yaml`: the field, the cause, an example. */
export function describeProblem({ code, detail, path, actual, expected }: CaseProblem): ProblemText {
  const texts = code === "unsafe-path" ? pathTexts : { ...syntaxTexts, ...valueTexts };
  const write = texts[detail];
  const field = keyPathText(path);
  if (write !== undefined) return write(field, actual ?? "", expected);
  return {
    message: {
      fr: `La valeur de «\u00a0${field}\u00a0» ne convient pas.`,
      en: `The value of “${field}” does not fit.`,
    },
    fix: { fr: "Consultez le schéma\u00a0: dossier schema case.", en: "See the schema: dossier schema case." },
  };
}
