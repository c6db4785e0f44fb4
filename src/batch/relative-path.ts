import { relative, sep } from "node:path";

/** A path as output shows it: from the working directory, with `/`; the directory itself is `.`. */
export function relativePath(path: string, cwd: string): string {
  const found = relative(cwd, path).split(sep).join("/");
  return found === "" ? "." : found;
}
