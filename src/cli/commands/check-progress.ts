import type { Shell } from "../shell.ts";

const EVERY = 500;

export interface Progress {
  readonly see: () => void;
  readonly end: () => void;
}

/** On stderr: one line that moves on a terminal, else a line every 500 cases. A short run says nothing. */
export function progressOf(total: number, shell: Shell): Progress {
  const isTerminal = process.stderr.isTTY && shell.env["CI"] === undefined && shell.env["TERM"] !== "dumb";
  let done = 0;
  let shown = false;
  const text = (): string =>
    shell.locale === "fr"
      ? `${String(done)} dossiers sur ${String(total)}`
      : `${String(done)} of ${String(total)} cases`;
  return {
    see: () => {
      done += 1;
      if (isTerminal && total >= 100 && done % 25 === 0) {
        process.stderr.write(`\r${text()}`);
        shown = true;
      } else if (!isTerminal && done % EVERY === 0) shell.note(text());
    },
    end: () => {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}
