import { readFile } from "node:fs/promises";
import type { KeyPath } from "../../place/place.ts";
import { printable } from "../../reporters/text/printable.ts";
import { padEnd, width } from "../../reporters/text/width.ts";
import { readWorkspace } from "../../workspace/read-workspace.ts";
import { parseYaml } from "../../yaml-source/parse-yaml.ts";
import { originText, settingsOf, type Setting } from "../config/settings.ts";
import { EXIT, type ExitCode, type Shell } from "../shell.ts";
import { cacheDir } from "./check-cache.ts";
import type { ConfigOptions } from "./config-options.ts";

/** Prints every setting; with its origin on request, and always in JSON. */
export async function showConfig({ showOrigin, format }: ConfigOptions, shell: Shell): Promise<ExitCode> {
  const workspace = await readWorkspace(shell.cwd);
  const [file] = workspace.files;
  const lineOf = file === undefined ? () => null : linesIn(await readFile(file));
  const settings = settingsOf({ shell, workspace, lineOf, cache: cacheDir(shell) });
  await shell.print(
    format === "json"
      ? `${JSON.stringify({ version: 1, settings }, null, 2)}\n`
      : `${table(settings, showOrigin, shell).join("\n")}\n`,
  );
  return EXIT.done;
}

/** The line of a key that is written and holds something: an empty key leaves the default. */
function linesIn(source: Uint8Array): (path: KeyPath) => number | null {
  const { value, placeOf } = parseYaml(source);
  return (path) => {
    const held = path.reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined),
      value,
    );
    return held === undefined || held === null ? null : placeOf(path).line;
  };
}

function table(settings: readonly Setting[], showOrigin: boolean, { locale }: Shell): string[] {
  const keys = Math.max(...settings.map(({ key }) => width(key)));
  const values = Math.max(...settings.map(({ value }) => width(printable(value))));
  return settings.map(({ key, value, origin }) => {
    const shown = printable(value);
    const line = showOrigin ? `${padEnd(shown, values)}  ${originText(origin)[locale]}` : shown;
    return `${padEnd(printable(key), keys)}  ${line}`.trimEnd();
  });
}
