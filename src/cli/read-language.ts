import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locale } from "../locale/text.ts";
import { printable } from "../reporters/text/printable.ts";
import { Refusal } from "./shell.ts";

/** `--lang`, then `DOSSIER_LANG`, then `lang` of the nearest `dossier.yaml`, then French. */
export function languageFor(asked: string | null, fromEnvironment: string | undefined, cwd: string): Locale {
  if (asked !== null) return known(asked) ?? refuse(asked);
  return known(fromEnvironment ?? "") ?? languageOfWorkspace(cwd) ?? "fr";
}

const known = (word: string): Locale | null => {
  const [language] = word.toLowerCase().split(/[-_.]/);
  return language === "fr" || language === "en" ? language : null;
};

const refuse = (word: string): never => {
  const shown = printable(word);
  throw new Refusal({
    fr: `--lang attend fr ou en, pas « ${shown} ».`,
    en: `--lang needs fr or en, not “${shown}”.`,
  });
};

/** Only this one line is looked for: the help must speak the right language without reading the whole file, or even when it is broken. */
function languageOfWorkspace(cwd: string): Locale | null {
  for (let dir = cwd; ; dir = dirname(dir)) {
    const source = textOf(join(dir, "dossier.yaml"));
    if (source !== null) return known(/^lang:\s*["']?(\w+)/m.exec(source)?.[1] ?? "");
    if (dirname(dir) === dir) return null;
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
