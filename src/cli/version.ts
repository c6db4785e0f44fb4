import { readFileSync } from "node:fs";
import { packageRoot } from "../place/package-root.ts";

const { version: written } = JSON.parse(readFileSync(new URL("package.json", packageRoot), "utf8")) as {
  version: string;
};

export const version = written;

/** Digest of the build that runs; of the last one when it runs from source, and empty before the first. */
export function build(): string {
  try {
    return readFileSync(new URL("dist/data/build.json", packageRoot), "utf8");
  } catch {
    return "";
  }
}
