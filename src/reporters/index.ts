import { compact } from "./compact.ts";
import { json, jsonl } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";

/** Every output format of `check`. To add one: write its file, add its line here, its golden file and its schema or outside parser in the tests. */
export const reporters = {
  pretty,
  compact,
  json,
  jsonl,
  junit,
};

export type Format = keyof typeof reporters;
export const formats = Object.keys(reporters) as readonly Format[];
