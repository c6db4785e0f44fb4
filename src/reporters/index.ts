import { compact } from "./compact.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { html } from "./html.ts";
import { json, jsonl } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { tap } from "./tap.ts";

/** Every output format of `check`. */
export const formats = [
  "pretty",
  "compact",
  "json",
  "jsonl",
  "junit",
  "sarif",
  "github",
  "gitlab",
  "tap",
  "markdown",
  "html",
  "csv",
] as const;
export type Format = (typeof formats)[number];

/** To add a format: write its file, name it above and here, give it a golden file and a schema or an outside parser in the tests. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  pretty,
  compact,
  json,
  jsonl,
  junit,
  sarif,
  github,
  gitlab,
  tap,
  markdown,
  html,
  csv,
};
