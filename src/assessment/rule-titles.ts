import type { Text } from "../locale/text.ts";
import { fileRules, rules } from "../rules/index.ts";

/** What each rule looks for, by its id. */
export const ruleTitles: ReadonlyMap<string, Text> = new Map(
  [...fileRules, ...rules].map(({ id, title }) => [id, title] as const),
);
