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
  /** A file dropped on the window: its path in quotes, as terminals write it. */
  readonly drop: (path: string) => void;
  /** Waits for the next prompt, which shows this. */
  readonly asks: (label: string | RegExp) => Promise<void>;
  /** What hands have done so far. */
  readonly effort: Readonly<Effort>;
  /** Waits until the screen shows this. */
  readonly sees: (text: string | RegExp) => Promise<void>;
  /** Wipes the screen, so that what is seen next is new. */
  readonly wipe: () => Promise<void>;
  readonly screen: () => string;
}

export interface Effort {
  keys: number;
  drops: number;
  prompts: number;
}

const WAIT = { timeout: 60_000, interval: 50 };

// A prompt starts with one of these marks, before and after it is answered; both stay on the screen.
const promptMark = /^[?✔] /gmu;

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
  const history = (): string => tmux("capture-pane", "-p", "-J", "-S", "-", "-t", name);
  const effort: Effort = { keys: 0, drops: 0, prompts: 0 };
  const promptsSeen = (): number => history().match(promptMark)?.length ?? 0;
  const write = (text: string): void => void tmux("send-keys", "-t", name, "-l", text);
  let answered = 0;
  return {
    dir,
    screen,
    effort,
    type: (text) => {
      effort.keys += text.length;
      write(text);
    },
    press: (...keys) => {
      effort.keys += keys.length;
      tmux("send-keys", "-t", name, ...keys);
    },
    drop: (path) => {
      effort.drops += 1;
      write(`'${path}' `);
    },
    asks: async (label) => {
      await vi.waitFor(() => {
        expect(promptsSeen(), screen()).toBeGreaterThan(answered);
        const live = history().split(promptMark).at(-1)?.replaceAll(/\s+/g, " ") ?? "";
        expect(live).toMatch(label);
      }, WAIT);
      answered = promptsSeen();
      effort.prompts += 1;
    },
    wipe: async () => {
      write("clear");
      tmux("send-keys", "-t", name, "Enter");
      await vi.waitFor(() => {
        expect(screen().trim().length).toBeLessThan(4);
      }, WAIT);
    },
    sees: (text) =>
      vi.waitFor(() => {
        if (typeof text === "string") expect(screen()).toContain(text);
        else expect(screen()).toMatch(text);
      }, WAIT),
  };
}
