import type { Text } from "../../locale/text.ts";

/** By rule, which paper, question or command mends what it finds. */
export type Fixes = Readonly<Record<string, Text>>;

export const fix = (fr: string, en: string): Text => ({ fr, en });
