import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, vi } from "vitest";
import { projectRoot } from "./dossier-command.ts";

/** A real terminal, whose keys are pressed and whose screen is read. */
export interface Terminal {
  readonly dir: string;
  readonly type: (text: string) => void;
  readonly press: (...keys: readonly string[]) => void;
  /** Waits until the screen shows this. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Wipes the screen, so that what is seen next is new. */
  readonly wipe: () => Promise<void>;
  readonly screen: () => string;
}

let opened = 0;

/** A terminal of so many columns, in an empty folder where `dossier` is on the path. */
export function aTerminal(columns = 80): Terminal {
  const dir = mkdtempSync(join(tmpdir(), "dossier-tmux-"));
  const socket = join(dir, "tmux");
  const tmux = (...args: readonly string[]): string =>
    execFileSync("tmux", ["-S", socket, ...args], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: dir, TERM: "xterm", LC_ALL: "C.UTF-8" },
    });
  onTestFinished(() => {
    tmux("kill-server");
    rmSync(dir, { recursive: true, force: true });
  });
  const program = join(dir, "dossier");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${projectRoot}bin/dossier.js" "$@"\n`);
  chmodSync(program, 0o755);
  const name = `t${opened++}`;
  tmux(
    "-u",
    "new-session",
    "-d",
    "-s",
    name,
    "-x",
    String(columns),
    "-y",
    "60",
    "-c",
    dir,
    "env",
    `PATH=${dir}:${process.env["PATH"] ?? ""}`,
    "PS1=$ ",
    "sh",
  );
  const screen = (): string => tmux("capture-pane", "-p", "-J", "-t", name);
  return {
    dir,
    screen,
    type: (text) => void tmux("send-keys", "-t", name, "-l", text),
    press: (...keys) => void tmux("send-keys", "-t", name, ...keys),
    wipe: async () => {
      tmux("send-keys", "-t", name, "-l", "clear");
      tmux("send-keys", "-t", name, "Enter");
      await vi.waitFor(
        () => {
          expect(screen().trim().length).toBeLessThan(4);
        },
        { timeout: 60_000, interval: 200 },
      );
    },
    sees: (text) =>
      vi.waitFor(
        () => {
          if (typeof text === "string") expect(screen()).toContain(text);
          else expect(screen()).toMatch(text);
        },
        { timeout: 60_000, interval: 200 },
      ),
  };
}
