import { type FSWatcher, watch } from "node:fs";
import { resolve } from "node:path";
import { EXIT, type ExitCode, Refusal, type Shell } from "../shell.ts";
import type { CheckOptions } from "./check-options.ts";
import { groundFor } from "./check-ground.ts";
import { checkOnce } from "./check-run.ts";

/** An editor saves in several steps: the run waits until they are over. */
const SETTLED_MS = 150;

/** Folders whose changes matter: what was named, else the whole workspace. */
async function watchedPaths({ paths }: CheckOptions, shell: Shell): Promise<readonly string[]> {
  if (paths.length > 0) return paths.map((path) => resolve(shell.cwd, path));
  return [(await groundFor(shell)).workspace.root ?? shell.cwd];
}

const ours = (name: string | null): boolean =>
  name !== null && /(?:^|[\\/])\.git(?:[\\/]|$)|\.part$|\.tmp$|\.lock$/.test(name);

/** Resolves to `changed` once something changed and settled, to `stopped` on Ctrl-C or `q`. */
function nextChange(paths: readonly string[]): Promise<"changed" | "stopped"> {
  return new Promise((done, fail) => {
    const watchers: FSWatcher[] = [];
    let timer: NodeJS.Timeout | undefined;
    const isKeyboard = process.stdin.isTTY;
    const end = (outcome: "changed" | "stopped"): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      process.removeListener("SIGINT", onInterrupt);
      if (isKeyboard) {
        process.stdin.removeListener("data", onKey).setRawMode(false).pause();
      }
      done(outcome);
    };
    const onInterrupt = (): void => {
      end("stopped");
    };
    const onKey = (key: Buffer): void => {
      if (key.includes(0x03) || key.includes(0x71)) end("stopped");
    };
    process.on("SIGINT", onInterrupt);
    if (isKeyboard) process.stdin.setRawMode(true).resume().on("data", onKey);
    try {
      for (const path of paths) {
        const watcher = watch(path, { recursive: true }, (_event, name) => {
          if (ours(name)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            end("changed");
          }, SETTLED_MS);
        });
        watcher.on("error", fail);
        watchers.push(watcher);
      }
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
      end("stopped");
    }
  });
}

const waiting = {
  fr: "En attente d’un changement… (q ou Ctrl-C pour arrêter)",
  en: "Waiting for a change… (q or Ctrl-C to stop)",
};

/** Checks, then again after each change, until told to stop: 130, like any command that is interrupted. */
export async function checkAgain(options: CheckOptions, shell: Shell): Promise<ExitCode> {
  const paths = await watchedPaths(options, shell);
  for (;;) {
    if (process.stdout.isTTY) await shell.print("\u001b[2J\u001b[H");
    try {
      if ((await checkOnce(options, shell)) === EXIT.interrupted) return EXIT.interrupted;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      shell.note(error.text);
    }
    shell.note(waiting);
    if ((await nextChange(paths)) === "stopped") return EXIT.interrupted;
  }
}
