/*
 * Loaded before the program (`--import`): kills it, as `kill -9` does, when it is about to make the change number DIE_AT to what stands under
 * DIE_IN. Every moment between two changes is met by counting up.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

const under = resolve(process.env.DIE_IN ?? "/");
const at = Number(process.env.DIE_AT ?? 0);
let changes = 0;

const isInside = (path) => typeof path === "string" && resolve(path).startsWith(`${under}/`);
const writes = (flags) => /[wax]|\+/.test(String(flags ?? "r"));

function before(name, concerns) {
  const real = fs.promises[name];
  fs.promises[name] = (...args) => {
    if (concerns(...args) && ++changes === at) process.kill(process.pid, "SIGKILL");
    return real.apply(fs.promises, args);
  };
}

for (const name of ["writeFile", "unlink", "rm", "mkdir", "mkdtemp"]) before(name, isInside);
for (const name of ["rename", "link", "copyFile"]) before(name, (from, to) => isInside(from) || isInside(to));
before("open", (path, flags) => isInside(path) && writes(flags));
syncBuiltinESMExports();
