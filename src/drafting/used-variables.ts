import { namesUsed, openEngine } from "./engine.ts";
import type { TemplateFace } from "./template.ts";
import { variables } from "./variables/index.ts";
import { variableFor } from "./variables/variable.ts";

/** The documented variables that a template uses, its clauses included, in their own order. */
export async function usedVariables(face: TemplateFace): Promise<readonly string[]> {
  const engine = await openEngine(face.around.partials);
  const clauses = face.around.clauses.filter(({ id }) => face.clauses.includes(id));
  const bodies = clauses.map(({ faces }) => (faces.fr ?? faces.en)?.body ?? "");
  const used = [face.body, face.subject, ...bodies].flatMap((body) => namesUsed(engine, engine.parse(body)).given);
  const found = new Set(used.map(({ name }) => variableFor(name, variables)));
  return variables.filter((variable) => found.has(variable)).map(({ name }) => name);
}
