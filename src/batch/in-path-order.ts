import { relativePath } from "./relative-path.ts";

/** The order of machine formats: by UTF-16 units, the same whatever the language of the machine. */
export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Folders in the order of their paths as output shows them. */
export const inPathOrder = (dirs: readonly string[], cwd: string): readonly string[] =>
  dirs
    .map((dir) => ({ dir, path: relativePath(dir, cwd) }))
    .sort((a, b) => byPath(a.path, b.path))
    .map(({ dir }) => dir);
