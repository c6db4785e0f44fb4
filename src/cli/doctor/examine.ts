import type { Text } from "../../locale/text.ts";

/** What is looked at, in the order it is told. */
export const signLabels = {
  dossier: { fr: "dossier", en: "dossier" },
  node: { fr: "Node.js", en: "Node.js" },
  terminal: { fr: "terminal", en: "terminal" },
  env: { fr: "variables", en: "variables" },
  today: { fr: "jour", en: "day" },
  workspace: { fr: "espace", en: "workspace" },
  cases: { fr: "dossiers", en: "cases" },
  policy: { fr: "politique", en: "policy" },
  law: { fr: "droit", en: "law" },
  templates: { fr: "modèles", en: "templates" },
  documents: { fr: "documents", en: "documents" },
  prompts: { fr: "questions", en: "prompts" },
  cache: { fr: "cache", en: "cache" },
} as const satisfies Record<string, Text>;
export type SignId = keyof typeof signLabels;

/** One thing looked at. `ok` null: told, not judged. */
export interface Sign {
  readonly id: SignId;
  readonly ok: boolean | null;
  readonly value: Text;
}

export const told = (id: SignId, value: Text | string): Sign => ({ id, ok: null, value: inBoth(value) });

const inBoth = (value: Text | string): Text => (typeof value === "string" ? { fr: value, en: value } : value);

/** Tries something the program needs; when it fails, the sentence of the failure stands in its place. */
export async function tried(
  id: SignId,
  attempt: () => Promise<Text | string>,
  explain: (error: unknown) => Text,
): Promise<Sign> {
  try {
    return { id, ok: true, value: inBoth(await attempt()) };
  } catch (error) {
    return { id, ok: false, value: explain(error) };
  }
}
