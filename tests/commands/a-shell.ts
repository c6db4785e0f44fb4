import type { Shell } from "../../src/cli/shell.ts";
import type { Locale } from "../../src/locale/text.ts";
import { plainDate } from "../../src/time/plain-date.ts";

export interface Recorded {
  readonly shell: Shell;
  readonly out: () => string;
  readonly notes: readonly string[];
}

/** A shell that keeps what it is told, without terminal, clock or environment of its own. */
export function aShell(cwd: string, locale: Locale = "fr", env: Shell["env"] = {}): Recorded {
  const pieces: string[] = [];
  const notes: string[] = [];
  const shell: Shell = {
    today: plainDate("2026-11-23"),
    locale,
    cwd,
    env: { CI: "true", ...env },
    colour: { out: false, err: false },
    columns: 80,
    print: (data) => {
      pieces.push(typeof data === "string" ? data : Buffer.from(data).toString());
      return Promise.resolve();
    },
    note: (message) => notes.push(typeof message === "string" ? message : message[locale]),
    ask: null,
  };
  return { shell, out: () => pieces.join(""), notes };
}
