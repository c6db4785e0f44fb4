import { spawn } from "node:child_process";

const MAX_OUTPUT = 100 * 1024 * 1024;

/**
 * Gives bytes to an installed tool and takes what it answers; null when it is not installed, fails, or takes more than it may. `env` tells where
 * tools are found.
 */
export function runTool(
  name: string,
  args: readonly string[],
  input: Uint8Array,
  { env, seconds }: { readonly env: NodeJS.ProcessEnv; readonly seconds: number },
): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const tool = spawn(name, args, {
      env: { ...env, OMP_THREAD_LIMIT: "1" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: Math.ceil(seconds * 1000),
      killSignal: "SIGKILL",
    });
    const pieces: Uint8Array[] = [];
    let length = 0;
    tool.stdout.on("data", (piece: Uint8Array) => {
      pieces.push(piece);
      length += piece.length;
      if (length > MAX_OUTPUT) tool.kill("SIGKILL");
    });
    tool.on("error", () => {
      resolve(null);
    });
    tool.on("close", (code) => {
      resolve(code === 0 ? Buffer.concat(pieces) : null);
    });
    // A tool that ends before it has read everything is judged by how it ended.
    tool.stdin.on("error", () => undefined);
    tool.stdin.end(input);
  });
}
