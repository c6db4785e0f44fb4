import type { Clause, Template } from "../drafting/template.ts";
import { printable } from "../reporters/text/printable.ts";
import { closestWords } from "../yaml-source/closest-word.ts";
import { Refusal } from "./shell.ts";

/** The template of this id or French name. Throws a Refusal with the nearest names. */
export function templateNamed(templates: readonly Template[], name: string): Template {
  const found = templates.find(({ id, frenchName }) => id === name || frenchName === name);
  if (found !== undefined) return found;
  const near = (names: readonly string[]): string => closestWords(name, names).slice(0, 3).join(", ");
  const french = near(templates.map(({ frenchName }) => frenchName));
  const english = near(templates.map(({ id }) => id));
  const shown = printable(name);
  throw new Refusal({
    fr: `Aucun modèle ne s’appelle « ${shown} ». ${french === "" ? "Pour les voir : dossier modeles list" : `Vouliez-vous dire ${french}\u202f?`}`,
    en: `No template is called “${shown}”. ${english === "" ? "To see them: dossier templates list" : `Did you want ${english}?`}`,
  });
}

/** The clause of this id or French name. Throws a Refusal with the names there are. */
export function clauseNamed(clauses: readonly Clause[], name: string): Clause {
  const found = clauses.find(({ id, frenchName }) => id === name || frenchName === name);
  if (found !== undefined) return found;
  const shown = printable(name);
  throw new Refusal({
    fr: `Aucune clause ne s’appelle «\u00a0${shown}\u00a0». Clauses\u00a0: ${clauses.map(({ frenchName }) => frenchName).join(", ")}.`,
    en: `No clause is called “${shown}”. Clauses: ${clauses.map(({ id }) => id).join(", ")}.`,
  });
}
