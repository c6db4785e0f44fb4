import type { TemplateFace } from "./template.ts";
import { variables } from "./variables/index.ts";

/** The documented variables that a template uses, in their own order. */
export async function usedVariables(face: TemplateFace): Promise<readonly string[]> {
  const { Liquid } = await import("liquidjs");
  const engine = new Liquid({ templates: {} });
  const used = [face.body, face.subject].flatMap((source) =>
    Object.values(engine.analyzeSync(engine.parse(source), { partials: false }).globals)
      .flat()
      .map(({ segments }) => segments.filter((one) => typeof one === "string").join(".")),
  );
  return variables
    .filter(({ name }) => used.some((one) => one === name || one.startsWith(`${name}.`)))
    .map(({ name }) => name);
}
