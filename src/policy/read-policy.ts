import { readFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { packageRoot } from "../place/package-root.ts";
import type { Policy } from "./policy.ts";

const shippedSource = new URL("templates/policies/default.yaml", packageRoot);
const compiled = new URL("dist/data/policy.json", packageRoot);
const isBundled = import.meta.url.startsWith(new URL("dist/", packageRoot).href);

/** The policy a workspace names: `default`, or a file that may extend it. Throws a PolicyError or a file error that the shell words. */
export async function readPolicy(setting: string, root: string | null): Promise<Policy> {
  if (setting === "default") return (shipped ??= readShipped());
  const path = isAbsolute(setting) || root === null ? setting : join(root, setting);
  const [{ parse }, { parsePolicy, parseSource }, own, base] = await Promise.all([
    import("yaml"),
    import("./parse-policy.ts"),
    readFile(path, "utf8"),
    readFile(shippedSource, "utf8"),
  ]);
  const values: unknown = parse(own);
  const source = parseSource(values);
  return parsePolicy(values, source.extends === undefined ? null : parseSource(parse(base)));
}

// What ships does not change while the program runs.
let shipped: Promise<Policy> | null = null;

const readShipped = async (): Promise<Policy> =>
  isBundled ? (JSON.parse(await readFile(compiled, "utf8")) as Policy) : compilePolicy();

/** The shipped policy from its YAML: what the build turns into JSON, so that no run parses it again. */
export async function compilePolicy(): Promise<Policy> {
  const [{ parse }, { parsePolicy }, source] = await Promise.all([
    import("yaml"),
    import("./parse-policy.ts"),
    readFile(shippedSource, "utf8"),
  ]);
  return parsePolicy(parse(source));
}
