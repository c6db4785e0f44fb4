import { readFileSync } from "node:fs";
import { packageRoot } from "../place/package-root.ts";

const { version: written } = JSON.parse(readFileSync(new URL("package.json", packageRoot), "utf8")) as {
  version: string;
};

export const version = written;
