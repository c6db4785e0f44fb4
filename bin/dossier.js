#!/usr/bin/env node
import * as module from "node:module";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "dossier a besoin de Node.js 20.19 ou plus récent (ici : " +
      process.versions.node +
      "). / dossier needs Node.js 20.19 or newer.",
  );
  process.exit(2);
} else {
  if (module.enableCompileCache) module.enableCompileCache();
  import("../dist/main.js");
}
