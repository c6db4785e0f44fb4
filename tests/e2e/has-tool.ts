import { execFileSync } from "node:child_process";

/** Whether an outside judge is here. In CI it must be: a test that needs it fails rather than being skipped. */
export function hasTool(command: string): boolean {
  if (process.env["CI"] !== undefined) return true;
  try {
    execFileSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
