#!/usr/bin/env node
import * as module from "node:module";

// Written for any Node that knows modules, so that an old one answers with a sentence.
const [major, minor] = process.versions.node.split(".").map(Number);

function refuse(fr, en) {
  process.stderr.write(fr + "\n" + en + "\n");
  process.exitCode = 2;
}

if (major < 20 || (major === 20 && minor < 19)) {
  const here = process.versions.node;
  refuse(
    "dossier a besoin de Node.js 20.19 ou plus récent (ici\u00a0: " + here + ").",
    "dossier needs Node.js 20.19 or newer (here: " + here + ").",
  );
} else {
  if (module.enableCompileCache) module.enableCompileCache();
  import("../dist/main.js").catch((error) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !String(error.message).includes("dist")) throw error;
    refuse("dossier n’est pas encore construit\u00a0: npm run build", "dossier is not built yet: npm run build");
  });
}
